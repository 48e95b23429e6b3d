import type { TextShape } from '../language.ts';
import type { viewerNl } from '../nl/viewer.ts';

export const viewerFr: TextShape<typeof viewerNl> = {
  page: {
    frame: (name) => `${name}, vu en sécurité`,
    busy: 'Ouverture…',
    safe: 'Vous regardez ce fichier dans une fenêtre fermée. Il ne peut rien envoyer et rien ouvrir sur votre appareil.',
    keep: 'Enregistrer le fichier',
    keepAnyway: 'Enregistrer quand même',
    keepWarning:
      'Un fichier enregistré n’est plus enfermé. Quand vous l’ouvrez, il peut le faire savoir à quelqu’un, ou abîmer votre appareil. Ouvrez-le sans internet, sur un appareil prévu pour cela.',
    failures: {
      unknown: 'Ce type de fichier ne peut pas être vu ici.',
      broken: 'Ce fichier ne peut pas être vu ici. Il est abîmé, ou il n’est pas ce qu’il dit être.',
      locked: 'Ce fichier a un mot de passe. Il ne peut pas être vu ici.',
      tooLarge: 'Ce fichier est trop grand pour être vu ici.',
      slow: 'L’ouverture de ce fichier dure trop longtemps. Elle a été arrêtée.',
    },
  },
  received: {
    voice: 'Message vocal',
    original: 'original, non nettoyé',
    size: (mebibytes) => (mebibytes < 1 ? 'moins de 1 Mo' : `environ ${Math.round(mebibytes)} Mo`),
    view: 'Regarder',
    listen: 'Écouter',
    openLabel: (what, name) => `${what} : ${name}`,
    fetching: 'Chargement…',
    stop: 'Arrêter',
    close: 'Fermer',
    failed: 'Ce fichier n’a pas pu être chargé, ou il n’est pas juste',
    again: 'Réessayer',
    saved: 'Le fichier est enregistré.',
    tooLargeToSave: 'Ce fichier est trop grand pour être enregistré avec ce navigateur.',
    otherWays: (mebibytes) =>
      `Ce navigateur peut enregistrer des fichiers jusqu’à ${mebibytes} Mo. Demandez le fichier en parties plus petites. Ou ouvrez cette page sur un ordinateur dans Chrome, Edge ou Opera. Vous utilisez Tor Browser ? Il vous protège mieux : demandez alors plutôt des parties.`,
  },
};
