import type { TextShape } from '../language.ts';
import type { cleanNl } from '../nl/clean.ts';

export const cleanFr: TextShape<typeof cleanNl> = {
  busy: 'Nous enlevons ce qui dit qui vous êtes…',
  found: 'Trouvé et enlevé',
  kept: {
    title: 'Trouvé, et toujours dedans',
    text: 'La personne qui reçoit le fichier peut le voir. Vous ne le voulez pas ? Enlevez-le vous-même, puis choisissez le fichier à nouveau.',
  },
  nothingFound: 'Ce fichier ne cachait rien sur vous ou sur votre appareil.',
  nothingToClean:
    'C’est du texte simple. Rien n’y est caché. Relisez-le vous-même : dit-il quelque chose qui vous trahit ?',
  sentAs: (name) => `Sera envoyé sous le nom : ${name}`,
  notSent: 'Ne sera pas envoyé.',
  values: {
    author: (value) => `Qui l’a fait : ${value}`,
    lastEditedBy: (value) => `Qui l’a modifié en dernier : ${value}`,
    person: (value) => `Le nom de quelqu’un : ${value}`,
    organisation: (value) => `Organisation : ${value}`,
    camera: (value) => `Appareil photo ou téléphone : ${value}`,
    serialNumber: (value) => `Numéro de série de l’appareil : ${value}`,
    program: (value) => `Programme : ${value}`,
    device: (value) => `Appareil : ${value}`,
    date: (value) => `Date et heure : ${value}`,
    description: (value) => `Titre ou description : ${value}`,
    path: (value) => `Dossier sur un ordinateur : ${value}`,
    printer: (value) => `Imprimante : ${value}`,
  },
  counts: {
    thumbnail: () => 'Un petit aperçu caché, qui peut montrer une version plus ancienne',
    makerNotes: () => 'Des notes techniques de l’appareil photo',
    contentCredentials: () => 'Une preuve d’origine intégrée',
    colourProfile: () => 'Un profil de couleurs d’un appareil',
    otherDetails: (count) => (count === 1 ? '1 autre détail caché' : `${count} autres détails cachés`),
    behindTheFile: () => 'Des données collées à la fin du fichier',
    commentNames: (count) =>
      count === 1
        ? 'Le nom à côté de 1 commentaire'
        : `Les noms à côté de ${count} commentaires ; les commentaires eux-mêmes restent`,
    trackedChanges: (count) =>
      count === 1
        ? '1 modification suivie : elle est maintenant appliquée'
        : `${count} modifications suivies : elles sont maintenant appliquées`,
    earlierVersions: () => 'Des versions plus anciennes du document',
    attachments: (count) =>
      count === 1 ? '1 pièce jointe dans le fichier' : `${count} pièces jointes dans le fichier`,
    scripts: () => 'De petits programmes (macros ou scripts)',
    formFields: () => 'Des champs à remplir ; leur contenu est maintenant du texte simple',
    signatures: () => 'Une signature numérique',
    links: (count) =>
      count === 1 ? '1 lien vers un dossier ou un fichier' : `${count} liens vers des dossiers ou des fichiers`,
    editMarks: () => 'Des numéros qui montrent ce qui a été écrit en une fois',
    leftOutParts: (count) =>
      count === 1
        ? '1 partie que nous ne pouvons pas nettoyer : elle est retirée'
        : `${count} parties que nous ne pouvons pas nettoyer : elles sont retirées`,
    cleanedPictures: (count) =>
      count === 1 ? 'Des détails cachés dans 1 image' : `Des détails cachés dans ${count} images`,
    otherTracks: () => 'Des pistes en plus, par exemple des lieux ou des sous-titres',
    hiddenSheets: (count) => `Feuilles masquées : ${count}`,
    hiddenSlides: (count) => `Diapositives masquées : ${count}`,
    hiddenRows: () => 'Lignes ou colonnes masquées',
    hiddenText: () => 'Texte masqué',
    croppedPictures: (count) => `Images dont une partie a été coupée : ${count}. Cette partie est toujours dedans.`,
  },
  place: (latitude, longitude, near) => `Lieu sur la carte : ${latitude}, ${longitude}${near}`,
  near: (town) => `, à ${town} ou tout près`,
  directions: { north: 'N', east: 'E', south: 'S', west: 'O' },
  unsupported: {
    unknownType: 'Nous ne savons pas nettoyer ce type de fichier.',
    encrypted: 'Ce fichier a un mot de passe. C’est pourquoi nous ne pouvons pas le nettoyer.',
    tooLarge: 'Ce fichier est trop grand pour être nettoyé.',
    tooLargeToSend: 'Ce fichier fait plus de 2 Go. Il ne peut pas être envoyé. Coupez-le en morceaux, ou réduisez-le.',
    phonePhoto:
      'Nous ne savons pas nettoyer ce type de photo (HEIC). Ouvrez la photo, faites une capture d’écran et choisissez-la. Pour les nouvelles photos : sur votre iPhone, dans Réglages, Appareil photo, Formats, choisissez « Le plus compatible ».',
    oldOffice:
      'C’est un ancien fichier Office, ou il a un mot de passe. Enregistrez-le de nouveau en docx, xlsx, pptx ou pdf sans mot de passe, et choisissez cette version.',
    email:
      'C’est un e-mail. On y voit qui l’a reçu, et par quel chemin. Faites plutôt une capture d’écran de la partie importante.',
  },
  broken: {
    empty: 'Ce fichier est vide.',
    damaged: 'Ce fichier est abîmé. Nous n’avons pas pu le nettoyer.',
    tooMuchInside: 'Ce fichier contient beaucoup plus qu’il ne semble. Nous ne l’avons pas ouvert.',
    tookTooLong: 'Le nettoyage a duré trop longtemps. Il a été arrêté.',
    notFetched:
      'Il n’y a pas de connexion. C’est pourquoi ce fichier n’a pas encore été nettoyé. Réessayez dès que la connexion est rétablie.',
    renewed:
      'Cette page a été renouvelée entre-temps. Copiez d’abord ce que vous avez écrit. Rechargez ensuite la page.',
  },
  brokenPicture: (page) =>
    `Une image de la page ${page} est abîmée. C’est pourquoi nous n’avons pas pu nettoyer ce fichier. Faites une capture d’écran des pages importantes et choisissez-la. Ou enregistrez le fichier sans cette page.`,
  again: 'Réessayer',
  againOf: (name) => `Réessayer : ${name}`,
  warning: {
    title: 'Ce fichier n’est pas nettoyé',
    text: 'Il peut révéler qui vous êtes : par votre nom, votre appareil, un lieu ou une heure. Qui lit votre signalement peut le voir.',
    send: 'L’envoyer quand même tel quel',
    sendHint: 'Seulement si vous savez qu’il ne vous trahit pas, ou si cela ne vous gêne pas.',
  },
  alsoOriginal: 'Envoyer aussi l’original, comme preuve',
  alsoOriginalHint: 'L’original contient encore tout. Qui lit votre signalement peut le voir.',
  keepName: 'Garder le nom du fichier',
  keepNameHint: (name) => `Le nom est : ${name}. Contient-il votre nom ou votre service ? Alors ne cochez pas.`,
  limits: {
    title: 'Ce que nous ne pouvons pas enlever',
    photo:
      'Ce qu’on voit sur la photo : des visages, un reflet, une vue, un badge. Avec beaucoup d’efforts, on peut aussi comparer une photo avec d’autres du même appareil.',
    picture:
      'Ce qu’on voit sur l’image : un nom en haut de l’écran, une heure, un onglet ouvert. Une marque peut aussi être invisible.',
    document:
      'Ce que dit le texte, et votre façon d’écrire. Une organisation peut donner à chacun une version un peu différente, pour voir d’où vient une fuite. Une page imprimée ou scannée peut porter de petits points jaunes de l’imprimante.',
    sheet:
      'Ce qu’il y a dans les cellules, aussi dans les lignes et les feuilles cachées. Une organisation peut donner à chacun une version un peu différente.',
    slides:
      'Ce qu’il y a sur les diapositives et dans les notes. Une organisation peut donner à chacun une version un peu différente.',
    text: 'Ce que dit le texte, et votre façon d’écrire.',
    sound:
      'Votre voix, les voix des autres et les bruits autour. Le bourdonnement du courant peut aussi trahir une heure.',
    film: 'Ce qu’on voit et ce qu’on entend : des voix, des visages, une vue, un reflet.',
    unknown: 'Rien n’est enlevé : ce fichier n’est pas nettoyé.',
  },
};
