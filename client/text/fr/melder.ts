import type { TextShape } from '../language.ts';
import type { melderNl } from '../nl/melder.ts';

export const melderFr: TextShape<typeof melderNl> = {
  start: {
    title: 'Signaler',
    lead: 'Ici, vous racontez ce qui ne va pas. Seules les personnes que vous choisissez peuvent le lire.',
    candid:
      'Nous n’enregistrons pas qui vous êtes. Mais ce que vous racontez peut permettre de vous reconnaître. Nous vous aidons à y faire attention.',
    advice: {
      'own-device':
        'Cet appareil ou ce réseau appartient à votre employeur ? Alors on peut y voir que vous visitez ce site. Prenez plutôt votre propre téléphone avec l’internet mobile, ou Tor Browser.',
      intranet:
        'L’adresse de cette page ressemble à une adresse du réseau de votre employeur. On peut y voir que vous visitez ce site. Prenez plutôt une adresse qui fonctionne aussi à l’extérieur, sur votre propre téléphone avec l’internet mobile.',
      tor: 'Il semble que vous utilisez Tor Browser. C’est bien : qui surveille votre réseau ne voit pas quel site vous visitez. Mais prenez un appareil à vous.',
    },
    stepsTitle: 'Comment cela se passe',
    stepReaders: 'Vous choisissez qui peut lire votre signalement.',
    stepQuestions: 'Vous répondez à quelques questions. Seule la première est obligatoire.',
    stepCode: 'Vous recevez douze mots. Avec eux, vous revenez lire la réponse.',
    nothingKept:
      'Rien ne reste sur cet appareil. Si vous fermez la page, ce que vous avez écrit est perdu. Après un quart d’heure sans activité, la page est vidée.',
    begin: 'Commencer',
    loading: 'Chargement du canal de signalement…',
    loadFailed: 'Cette page n’a pas pu être chargée',
  },
  check: {
    title: 'Est-ce le bon canal de signalement ?',
    lead: 'Vous n’avez pas utilisé le lien ou le code QR de l’affiche. Comparez donc d’abord ces six mots.',
    where:
      'Ils sont sur l’affiche, sur l’intranet et dans le guide du personnel. Regardez là-bas vous-même, et pas par un lien sur ce site.',
    label: 'Mots de contrôle de ce canal de signalement',
    same: 'Les mots sont les mêmes',
    different: 'Les mots sont différents',
    without: 'Continuer sans comparer',
    oldTitle: 'Ce lien est ancien',
    oldLead:
      'Vous avez utilisé une ancienne affiche ou un ancien lien. Depuis, ce canal de signalement a été refait. Comparez donc d’abord ces six mots.',
    oldWhere:
      'Ils sont sur la nouvelle affiche, sur l’intranet et dans le guide du personnel. Regardez là-bas vous-même, et pas par un lien sur ce site.',
    oldOnly:
      'Vous ne pouvez pas comparer maintenant ? Alors ne signalez rien ici pour l’instant. Il se peut que quelqu’un veuille lire en cachette. Scannez la nouvelle affiche, ou prenez une autre voie.',
    withoutRisk:
      'Vous ne pouvez pas comparer maintenant ? Vous pouvez continuer. Mais alors vous ne savez pas avec certitude si votre signalement arrive bien à votre organisation.',
  },
  stopped: {
    title: 'Ne signalez rien ici pour l’instant',
    wrongChannel:
      'La liste des personnes qui lisent les signalements ne correspond pas à votre lien. Le lien est peut-être abîmé. Il se peut aussi que quelqu’un veuille lire en cachette. Rien n’a été envoyé.',
    wrongWords:
      'Des mots différents veulent dire que ce n’est pas le canal de votre organisation, ou que quelqu’un veut lire en cachette. Rien n’a été envoyé.',
    whatNow:
      'Scannez encore une fois le code QR de l’affiche, ou recopiez l’adresse de l’affiche. Cela ne fonctionne toujours pas ? Alors prenez une autre voie.',
    closedTitle: 'Ce canal de signalement n’est pas encore ouvert',
    closed: 'Il n’y a encore personne qui peut lire un signalement. Revenez plus tard, ou prenez une autre voie.',
    signpost: 'Retour à l’explication',
  },
  elsewhere: {
    title: 'D’autres voies que ce canal',
    free: 'Vous pouvez toujours aller directement à une autorité en dehors de votre organisation. Vous n’avez pas à signaler ici d’abord.',
    advice:
      'Des conseils en confiance : le service de conseil de l’autorité pour les lanceurs d’alerte (Huis voor klokkenluiders). Vous pouvez appeler sans donner votre nom : +31\u00a088\u00a0133\u00a010\u00a000.',
    others:
      'Une lettre, une personne de confiance (vertrouwenspersoon), votre syndicat ou un avocat sont aussi possibles.',
    authorities: 'Toutes les autorités qui reçoivent des signalements (nouvelle page, en anglais)',
  },
  readers: {
    title: 'Qui peut lire votre signalement ?',
    lead: 'Seules les personnes que vous cochez reçoivent votre signalement. Les autres ne remarquent rien. Une personne qui lit peut plus tard en ajouter une autre ; vous le verrez.',
    never:
      'Votre signalement parle de quelqu’un sur cette liste ? Ou vous n’avez pas confiance en quelqu’un ? Alors choisissez « Ne doit jamais lire ceci ». Ensuite, personne ne pourra ajouter cette personne plus tard.',
    nonePreselectedTitle: 'Nous n’avons coché personne pour vous',
    nonePreselected:
      'Ces quatorze derniers jours, trop peu de personnes désignées ont confirmé que cette liste est juste. Choisissez seulement des personnes dont vous savez qu’elles ont cette tâche. Vous avez un doute ? Comparez d’abord avec l’intranet, ou demandez.',
    listLabel: 'Personnes désignées',
    doNotRead: 'Ne doit jamais lire ceci',
    doNotReadOf: (name) => `Ne doit jamais lire ceci : ${name}`,
    allowAgain: 'Ne plus exclure',
    allowAgainOf: (name) => `Ne plus exclure : ${name}`,
    excludedNote: 'Ne doit jamais lire ceci. Personne ne peut ajouter cette personne.',
    notChosenNote: 'Ne reçoit pas votre signalement.',
    chosenNote: 'Reçoit votre signalement.',
    managerNote: 'Dirige une équipe ou décide pour le personnel.',
    namesakeNote: 'Attention : une autre personne du même nom est ou était sur cette liste. Regardez la fonction.',
    changedTitle: 'La liste vient de changer',
    changed:
      'Une personne que vous aviez choisie ne lit plus de signalements. Regardez encore une fois qui peut lire votre signalement. Votre texte est toujours là.',
    noneError: 'Cochez au moins une personne. Sinon, personne ne peut lire votre signalement.',
    tooManyError: (most) => `Cochez ${most} personnes au plus.`,
    singleTitle: 'Une seule personne, c’est risqué',
    single:
      'Et si cette personne ne fait rien, ou si elle est elle-même concernée ? Alors personne d’autre ne lit. Choisissez plutôt une deuxième personne, ou signalez à une autorité en dehors de votre organisation.',
    noExternalTitle: 'Personne de l’extérieur',
    noExternalChosen:
      'Vous choisissez seulement des personnes de votre organisation. Il y a aussi quelqu’un de l’extérieur.',
    noExternalListed:
      'Dans ce canal, personne de l’extérieur ne lit. Vous préférez quelqu’un de l’extérieur ? Regardez les autres voies ci-dessous.',
  },
  questions: {
    what: {
      title: 'Que s’est-il passé ?',
      short: 'Ce qui s’est passé',
      hint: 'Écrivez ce que vous avez vu, entendu ou lu, et quelles sont les conséquences. Des mots simples suffisent. Laissez de côté ce qui permet de vous reconnaître.',
    },
    where: {
      title: 'Où est-ce arrivé ?',
      short: 'Où',
      hint: 'Par exemple un site, un service ou un projet. Le groupe est petit ? Alors restez plus général.',
    },
    when: {
      title: 'Quand est-ce arrivé ?',
      short: 'Quand',
      hint: 'Un mois ou une saison suffit. Un jour ou une heure exacte peut montrer que vous étiez là.',
    },
    'how-known': {
      title: 'Comment le savez-vous ?',
      short: 'Comment vous le savez',
      hint: 'L’avez-vous vu vous-même, lu, ou entendu de quelqu’un ? Ne citez pas un endroit où personne d’autre que vous ne peut aller.',
    },
    ongoing: {
      title: 'Est-ce que cela continue ?',
      short: 'Cela continue',
      yes: 'Oui, cela continue',
      no: 'Non, c’est fini',
      unknown: 'Je ne sais pas',
    },
    'reported-before': {
      title: 'Est-ce que cela a déjà été signalé ?',
      short: 'Déjà signalé',
      no: 'Non, pas par moi',
      inside: 'Oui, dans l’organisation',
      outside: 'Oui, en dehors de l’organisation',
    },
    relation: {
      title: 'Quel est votre lien avec l’organisation ?',
      short: 'Lien avec l’organisation',
      hint: 'Vous n’avez pas à le dire. Cela peut réduire le groupe dont vous faites partie.',
      'works-here': 'J’y travaille en ce moment',
      'worked-here': 'J’y ai travaillé',
      otherwise: 'Un autre lien, par exemple livraison, stage ou candidature',
    },
    'on-behalf': {
      title: 'Signalez-vous pour vous ou pour quelqu’un d’autre ?',
      short: 'Pour qui vous signalez',
      hint: 'Un avocat ou une personne de confiance peut signaler pour quelqu’un qui ne veut pas se montrer.',
      self: 'Je signale pour moi',
      'on-behalf': 'Je signale au nom de quelqu’un d’autre',
    },
    confirmation: {
      title: 'Voulez-vous un message quand votre signalement est reçu ?',
      short: 'Confirmation de réception',
      hint: 'Vous trouverez ce message dans votre messagerie dans les sept jours. Vous pouvez aussi y renoncer. Votre signalement compte autant, et les délais restent les mêmes.',
      yes: 'Oui, confirmez la réception dans ma messagerie',
      no: 'Non, ne m’envoyez pas de confirmation',
    },
    approach: {
      title: 'Comment peut-on vous poser une question ?',
      short: 'Comment vous joindre',
      hint: 'Plus tard, vous pourrez écrire dans votre messagerie que vous préférez autre chose.',
      mailbox: 'Par ma messagerie ici',
      representative: 'Par un avocat ou une personne de confiance',
      notice: 'Par une annonce à tous, avec un mot que je choisis maintenant',
      none: 'Je préfère que non',
    },
    'code-word': {
      title: 'Votre mot pour reconnaître l’annonce',
      short: 'Mot pour reconnaître l’annonce',
      hint: 'Les personnes qui lisent peuvent mettre ce mot dans une annonce à tous, par exemple sur l’intranet. Ainsi vous savez qu’elle est pour vous. Choisissez un mot ordinaire qui ne dit rien sur vous.',
    },
    'came-in-on': { title: 'Quand votre signalement est-il arrivé ?' },
    ownHint:
      'C’est votre organisation qui pose cette question. Vous n’avez pas à répondre. N’écrivez pas qui vous êtes.',
    answer: 'Votre réponse',
    skip: 'Passer',
    clear: 'Effacer le choix',
    missing: 'Racontez en quelques mots ce qui s’est passé. Sans ce texte, personne ne peut rien faire.',
    nearEnd: (left) => `Il reste ${left} caractères.`,
    notAnswered: 'Pas de réponse',
  },
  onBehalf: {
    sparing: 'N’écrivez sur cette personne que le nécessaire. Ne donnez pas de nom.',
    secondCode: 'Faire aussi un code pour cette personne',
    secondCodeHint:
      'Cette personne peut alors lire et écrire elle-même, avec ses douze mots à elle. Vous les verrez après vos propres mots, sur une feuille à part.',
  },
  approach: {
    representative:
      'Écrivez plus tard dans votre messagerie par qui. N’écrivez pas plus que le nom et le numéro de cette personne.',
    none: 'Dans ce cas, on ne vous demande rien. Vous pourrez quand même lire dans votre messagerie ce qui est décidé.',
    anonymousTitle: 'Vous n’avez pas à dire qui vous êtes',
    anonymous:
      'Si vous restez anonyme, l’enquête va parfois moins loin : on peut moins vous demander. Votre signalement est pris tout autant au sérieux. C’est vous qui choisissez, et vous pourrez toujours changer d’avis.',
  },
  files: {
    title: 'Voulez-vous joindre des fichiers ?',
    lead: 'Une photo, un document ou un enregistrement peut aider. Ce n’est pas obligatoire. Vous pourrez aussi le faire plus tard dans votre messagerie.',
  },
  voice: {
    title: 'Voulez-vous ajouter quelque chose à voix haute ?',
    lead: 'Vous pouvez enregistrer un message, en plus de ce que vous avez écrit. Ce n’est pas obligatoire. Qui écoute peut reconnaître votre voix.',
    ready: (seconds) => `Votre enregistrement de ${seconds} secondes sera joint.`,
    remove: 'Supprimer l’enregistrement',
  },
  following: {
    stopped: 'Votre signalement, lui, est envoyé. Réessayez, ou joignez les fichiers plus tard dans votre messagerie.',
    done: 'Vos fichiers sont envoyés.',
    stillGoing: 'Vos fichiers ne sont pas encore envoyés. Si vous videz la page maintenant, ils ne partent pas.',
    clearAnyway: 'Vider quand même',
    idle: 'Un quart d’heure est passé sans activité. Tout a donc été retiré de l’écran. Un envoi est encore en cours : laissez cette page ouverte.',
    idleStopped:
      'Un quart d’heure est passé sans activité. Tout a donc été retiré de l’écran. L’envoi s’est arrêté. Réessayez.',
  },
  reveals: {
    title: 'Cela peut permettre de reconnaître quelqu’un',
    remark:
      'Vous n’avez rien à changer. Seule cette page a regardé ; rien n’a été envoyé. Cette vérification ne voit pas tout.',
    readerNamed: (name) =>
      `Vous citez ${name}. Cette personne recevra votre signalement. Est-ce que vous parlez de ${name} ? Alors excluez cette personne.`,
    listedNamed: (name) =>
      `Vous citez ${name}, qui lit aussi des signalements. Est-ce que vous parlez de ${name} ? Alors excluez cette personne.`,
    person: (found) =>
      `Peut-être un nom : ${found}. Le nom n’est pas nécessaire ? Écrivez plutôt ce que la personne fait, pas comment elle s’appelle.`,
    email: (found) => `Une adresse e-mail : ${found}`,
    phone: (found) => `Un numéro de téléphone : ${found}`,
    iban: (found) => `Un numéro de compte : ${found}`,
    bsn: (found) => `Peut-être un numéro personnel néerlandais (BSN) : ${found}`,
    staff: (found) => `Un numéro de personnel : ${found}`,
    plate: (found) => `Une plaque d’immatriculation : ${found}`,
    time: (found) => `Une heure exacte : ${found}. Qui sait qui était là peut vous reconnaître.`,
    onlyOne: (found) => `« ${found} » : on comprend qu’il s’agit d’une seule personne.`,
    changeReaders: 'Changer qui peut lire',
  },
  overview: {
    title: 'Tout est-il correct ?',
    lead: 'Après l’envoi, vous ne pouvez plus rien changer. Mais vous pouvez ajouter quelque chose, dans votre messagerie.',
    readers: 'Qui peut lire',
    excluded: 'Ne doit jamais lire ceci',
    files: 'Fichiers',
    voice: 'Enregistrement',
    none: 'Aucun',
    secondCode: 'Avec un code à part pour cette personne',
    codeWord: (word) => (word === '' ? 'Aucun mot choisi' : `Mot : ${word}`),
    changeOf: (what) => `Modifier : ${what}`,
    codeNext: 'Ensuite, vous recevez douze mots. Prenez un papier et un stylo.',
    working: 'Votre appareil fait un calcul. Cela empêche les abus et dure en général quelques secondes.',
    failedTitle: 'Votre signalement n’est pas encore envoyé',
    failedNothingLost: 'Rien n’est perdu. Tout ce que vous avez écrit est encore là.',
    failedPerhaps:
      'Votre signalement est peut-être arrivé quand même. Ne changez rien et réessayez ; il n’arrivera jamais deux fois.',
  },
  code: {
    title: 'Notez ces douze mots',
    sent: 'Votre signalement est envoyé.',
    label: 'Vos douze mots',
    only: 'Sans ce code, personne ne peut vous laisser entrer. Nous non plus.',
    what: 'Avec ces mots, vous ouvrez votre messagerie. Vous y lisez la réponse. Qui a ces mots peut aussi lire ce que vous avez écrit.',
    keep: 'Le papier est le plus sûr. Ne le gardez pas au travail.',
    copyRisk:
      'D’autres applications sur cet appareil peuvent lire ce que vous copiez. Une imprimante au travail peut garder ce que vous imprimez.',
    showQr: 'Montrer le code QR',
    hideQr: 'Cacher le code QR',
    qrLabel: 'Code QR avec vos douze mots',
    qrRisk: 'Le code QR contient les douze mots eux-mêmes. Scannez-le seulement avec un appareil à vous.',
    copyFailed: 'La copie a échoué. Recopiez les mots à la main.',
    comeBack: 'Revenez à ces dates',
    confirmationOn: (day) => `${day} : la réception est alors confirmée, ou aurait dû l’être.`,
    informationOn: (day) => `${day} : vous devriez alors savoir ce qui est fait de votre signalement.`,
    paperText: 'Gardez ceci là où personne d’autre ne va.',
    paperDays: (first, second) => `Revenez voir le ${first} et le ${second}.`,
    written: 'J’ai noté les mots',
    otherSaid: 'Vos propres mots sont justes.',
    other: {
      title: 'Maintenant la feuille pour l’autre personne',
      label: 'Les douze mots de l’autre personne',
      what: 'Ce sont d’autres mots. Donnez cette feuille à la personne pour qui vous signalez, si possible en main propre.',
      paperText:
        'Donnez cette feuille à la personne à qui elle est destinée. À sa première visite, elle prend de nouveaux mots.',
      only: 'Ne gardez pas cette feuille avec vos propres mots',
      keep: 'Avec ces mots, cette personne peut lire et écrire elle-même. Maintenant, vous connaissez aussi ces mots. Demandez-lui donc de prendre de nouveaux mots à sa première visite.',
      written: 'J’ai la feuille pour l’autre personne',
    },
  },
  typeBack: {
    title: 'Tapez deux des mots',
    lead: 'Ainsi, vous savez que vous avez bien noté les mots. Regardez votre papier.',
    otherLead: 'Regardez la feuille pour l’autre personne. Ce ne sont pas vos propres mots.',
    word: (place) => `Mot ${place}`,
    wrong: (place) => `Ce n’est pas le mot ${place}. Regardez encore une fois votre papier.`,
    check: 'Vérifier',
    lookAgain: 'Revoir les mots',
  },
  givenCode: {
    title: 'Quelqu’un d’autre connaît vos mots',
    text: 'La personne qui a signalé pour vous vous a donné ces mots. Elle peut donc entrer aussi. Vous ne le voulez pas ? Alors prenez de nouveaux mots. Ensuite, vous continuez à lire comme avant.',
  },
  testCode: {
    link: 'Vérifier seulement si vos mots sont bien notés',
    title: 'Vérifier vos mots',
    lead: 'Tapez vos douze mots. Cette page regarde s’ils vont ensemble. Rien n’est ouvert.',
    label: 'Vos douze mots',
    hint: 'Les majuscules, les espaces et les chiffres ne comptent pas. Les quatre premières lettres de chaque mot suffisent.',
    test: 'Vérifier',
    fitsTitle: 'Ces mots vont ensemble',
    fits: 'Vous les avez bien notés.',
    count: (words) => `Nombre de mots : ${words}. Il en faut douze.`,
    unknown: 'Un des mots n’est pas dans la liste. Regardez encore une fois votre papier.',
    mixed: 'Les mots viennent de deux langues. Un code a des mots d’une seule langue.',
    checksum: 'Les mots ne vont pas ensemble. Regardez si les douze sont justes et dans le bon ordre.',
    candid:
      'Vos mots restent sur cet appareil et ne sont envoyés nulle part. Cette vérification ne dit pas s’il existe une messagerie pour eux.',
  },
  done: {
    title: 'Votre signalement est envoyé',
    good: 'Les mots sont justes. Vous avez terminé.',
    howTitle: 'Pour revenir',
    how: 'Allez à la page de ce canal de signalement, choisissez « Ouvrir la messagerie » et tapez vos douze mots. Vous ne recevez aucun message de notre part : nous ne savons pas qui vous êtes.',
    clear: 'Vider cette page',
    clearedTitle: 'Cette page a été vidée',
    cleared:
      'Vous pouvez fermer cette fenêtre. L’historique de votre navigateur peut encore montrer que vous avez visité ce site.',
    leftTitle: 'Votre messagerie est fermée',
    left: 'Il n’y a plus rien sur cette page. L’historique de votre navigateur peut encore montrer que vous avez visité ce site.',
  },
  delivery: {
    hour: (hour) => `Votre signalement est remis à ${hour}. Personne n’apprend à quelle heure vous avez écrit.`,
    demonstration: 'Votre signalement est remis dans la minute. C’est ainsi seulement dans cette démonstration.',
    stateHour: (hour) => `Remis à ${hour} ; personne n’apprend quand vous avez écrit`,
    stateDemonstration: 'Remis dans la minute (démonstration)',
    delivered: 'Remis',
  },
  failure: {
    page: 'Un problème est survenu sur cette page. Réessayez.',
    settled: 'Il y a déjà une réponse, ou la question n’est plus posée. Rien n’a été envoyé maintenant.',
    list: 'La liste des personnes désignées n’est plus juste. N’envoyez rien ici pour l’instant.',
    'session.refused': 'Ces mots n’ouvrent plus votre messagerie. De nouveaux mots les remplacent.',
    'directory.conflict':
      'La liste des personnes désignées vient de changer. Vérifiez qui peut lire votre signalement. Envoyez ensuite de nouveau.',
    'notes.conflict': 'Votre messagerie vient aussi d’être utilisée dans une autre fenêtre. Réessayez.',
    'request.invalid':
      'Le serveur ne comprend pas cette page. Recopiez d’abord ce que vous avez tapé. Rechargez ensuite la page.',
    'request.suite': 'Cette page est trop ancienne. Recopiez d’abord ce que vous avez tapé. Rechargez ensuite la page.',
  },
};
