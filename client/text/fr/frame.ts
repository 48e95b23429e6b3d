import type { TextShape } from '../language.ts';
import type { frameNl } from '../nl/frame.ts';

export const frameFr: TextShape<typeof frameNl> = {
  zoomIn: 'Plus grand',
  zoomOut: 'Plus petit',
  zoomFit: 'Ajuster',
  picture: {
    label: 'L’image, redessinée',
    size: (width, height) => `${width} sur ${height} pixels`,
  },
  pdf: {
    previous: 'Précédente',
    next: 'Suivante',
    place: (page, pages) => `Page ${page} sur ${pages}`,
    goTo: 'Aller à la page',
    label: (page) => `Page ${page}, dessinée`,
    words: 'Texte de cette page',
    noWords: 'Il n’y a pas de texte lisible sur cette page.',
    pageBroken: 'Cette page ne peut pas être dessinée.',
    asPictures: 'Les liens et les boutons de ce fichier ne fonctionnent pas ici.',
  },
  sound: {
    label: 'Son',
    speed: 'Vitesse',
    times: (rate) => `${String(rate).replace('.', ',')} fois`,
    back: '10 secondes en arrière',
    forward: '10 secondes en avant',
  },
  written: {
    label: 'Le texte du fichier',
    cut: 'C’est seulement le début. Le texte est trop long pour être montré en entier ici.',
  },
  cells: {
    sheet: 'Feuille',
    label: (name) => `Feuille ${name}`,
    empty: 'Cette feuille est vide.',
    cut: (rows, columns) => `C’est seulement le début : au plus ${rows} lignes et ${columns} colonnes par feuille.`,
    plain: 'Vous voyez le contenu des cellules. Les formules, la mise en forme et les images ne sont pas montrées ici.',
  },
};
