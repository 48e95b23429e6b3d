import type { SignpostText } from '../text.ts';

export const signpostFr: SignpostText = {
  skip: 'Aller au contenu',
  languages: 'Langues',
  frame: {
    back: 'Retour au début',
    more: 'Plus d’explications',
    website: 'Site web',
    pages: {
      waarvoor: 'Que sont des faits graves ?',
      buiten: 'Signaler en dehors de l’organisation',
      advies: 'Conseils et aide',
      manieren: 'Façons de signaler',
      praten: 'Plutôt parler',
      'zonder-naam': 'Comment rester anonyme',
      gevolgen: 'Si vous restez anonyme',
      'wie-leest': 'Qui lit votre signalement',
      'wat-gebeurt-er': 'Ce qui se passe, et quand',
      rechten: 'Vos droits',
      regeling: 'Le règlement',
      privacy: 'Ce que nous gardons, et ce que nous ne gardons pas',
      toegankelijkheid: 'Accessibilité',
      versies: 'Anciennes versions',
    },
    inEnglish: '(en anglais)',
    version: (version, day) => `Version ${version}, du ${day}.`,
    firstVersion: 'Ces textes n’ont pas encore été modifiés.',
    old: (version, day) => `Vous lisez une ancienne version : version ${version}, du ${day}.`,
    toNow: 'Aller à ce qui vaut maintenant',
  },
  signpost: {
    title: 'Informations',
    heading: 'Signaler des faits graves',
    lead: (channel) =>
      `Il y a un problème grave chez ${channel} ? Ici, vous pouvez le signaler sans dire qui vous êtes. Vous restez en contact par une messagerie à vous.`,
    honest: 'Nous n’enregistrons pas qui vous êtes. Mais ce que vous racontez peut vous trahir.',
    haveCode: 'Vous avez déjà signalé ?',
    openMailbox: 'Ouvrir la messagerie',
    purpose: {
      heading: 'À quoi cela sert ?',
      intro: 'À signaler des faits graves (misstand) : quelque chose qui nuit aussi à d’autres. Par exemple :',
      examples: [
        'un danger pour la santé ou la sécurité des gens',
        'des dégâts à l’environnement',
        'une fraude, de la corruption ou de fausses factures',
        'une règle ou une loi que quelqu’un ne respecte pas, exprès',
      ],
      unsure: 'Vous n’avez pas à avoir de certitude. Une bonne raison de le penser suffit. Pas besoin de preuves.',
      more: 'Voir avec trois questions si cela convient',
    },
    elsewhere: {
      heading: 'À quoi cela ne sert pas ?',
      ways: {
        danger: ['Il y a un danger en ce moment', 'Appelez le 112.'],
        unwanted: [
          'Harcèlement, discrimination ou comportement déplacé',
          'Allez voir une personne de confiance (vertrouwenspersoon).',
        ],
        dispute: [
          'Un conflit sur votre travail, votre salaire ou votre contrat',
          'Allez voir votre responsable, le service du personnel ou votre syndicat.',
        ],
        complaint: ['Une plainte sur un produit ou un service', 'Passez par le service des réclamations.'],
      },
      unsure: 'Cela ne correspond pas tout à fait, ou c’est les deux ? Vous pouvez quand même le signaler ici.',
    },
    readers: {
      heading: 'Qui lit votre signalement ?',
      points: [
        'Seulement les personnes que vous choisissez. Vous pouvez laisser quelqu’un de côté. Cette personne ne remarque rien.',
        'Les gens qui gèrent ce site ne peuvent pas lire votre signalement, sauf si quelqu’un transforme le site pour cela.',
        'Les gens qui lisent ne voient pas à quelle heure vous avez écrit.',
      ],
      more: 'Voir qui est sur la liste',
    },
    course: {
      heading: 'Que se passe-t-il, et quand ?',
      steps: [
        [
          'Tout de suite',
          'Vous recevez un code de douze mots. Il ouvre votre messagerie. Personne ne peut retrouver ce code.',
        ],
        ['Dans les 7 jours', 'Une confirmation est dans votre messagerie.'],
        ['Dans les 3 mois', 'Vous lisez ce qui est fait ou sera fait de votre signalement, et pourquoi.'],
      ],
      more: 'Voir les dates si vous signalez aujourd’hui',
    },
    rights: {
      heading: 'Vos droits',
      text: 'Il est interdit de vous traiter plus mal à cause d’un signalement, même si vous avez fait une erreur. Si cela arrive quand même, votre employeur doit prouver que votre signalement n’en est pas la raison. Les gens qui vous aident sont aussi protégés.',
      more: 'Lire vos droits',
    },
    authorities: {
      heading: 'Vous pouvez aussi signaler en dehors de l’organisation',
      intro:
        'Vous pouvez le faire tout de suite. Vous n’avez pas à signaler ici d’abord. Choisissez l’autorité qui correspond à votre sujet :',
      more: 'Voir quelle autorité s’occupe de quoi',
    },
    advice: {
      heading: 'D’abord parler avec quelqu’un ?',
      text: 'Vous pouvez le faire en confiance avec une personne de confiance (vertrouwenspersoon), un avocat ou votre syndicat. Le service de conseil de l’autorité pour les lanceurs d’alerte (Huis voor klokkenluiders) aide gratuitement. Vous pouvez appeler sans donner votre nom. Demander conseil, ce n’est pas encore signaler.',
      more: 'Voir qui peut vous aider',
    },
    device: {
      heading: 'Avant de commencer',
      text: 'Prenez votre propre téléphone ou ordinateur, pas celui de votre travail. N’utilisez pas non plus le réseau ou le wifi du travail : on peut y voir que vous avez visité cette page. Vous laissez encore moins de traces avec Tor Browser, un navigateur gratuit.',
      link: 'Aller à torproject.org',
      more: 'Lire comment rester anonyme',
      otherWays: 'Vous préférez parler, appeler ou écrire une lettre ? C’est possible.',
      toWays: 'Voir toutes les façons',
    },
    start: {
      heading: 'Choisissez ce que vous voulez faire',
      report: 'Signaler',
      reportHint: 'Dure environ un quart d’heure. Vous pouvez toujours revenir en arrière.',
      mailbox: 'Ouvrir la messagerie',
      mailboxHint: 'Avec votre code de douze mots.',
    },
  },
  shell: {
    report: 'Formulaire',
    mailbox: 'Messagerie',
    desk: 'Zegelpost',
    steward: 'Zegelpost',
    proof: 'Contrôle',
    unstarted: {
      heading: 'Cette page ne fonctionne pas encore',
      lines: [
        'Votre connexion est peut-être lente. Attendez un instant ou rechargez la page.',
        'Ce texte reste affiché ? Essayez alors un autre navigateur.',
        'Rien n’a été envoyé.',
      ],
    },
    noscript: {
      heading: 'Cette page a besoin de JavaScript',
      melder: [
        'Ce que vous écrivez est fermé sur votre propre appareil avant d’être envoyé. Pour cela, il faut JavaScript. Sans cela, le serveur pourrait lire. C’est pourquoi il n’y a pas d’autre formulaire.',
        'Activez JavaScript pour cette page et rechargez-la. Dans Tor Browser : choisissez le niveau de sécurité « Plus sûr » au lieu de « Le plus sûr ».',
      ],
      waysHeading: 'Autres façons de signaler',
      ways: [
        'Appelez, écrivez une lettre ou parlez avec quelqu’un qui reçoit des signalements.',
        'Demandez à un avocat ou à une personne de confiance (vertrouwenspersoon) de signaler pour vous.',
        'Signalez à une autorité en dehors de l’organisation.',
        'Demandez d’abord conseil au Huis voor klokkenluiders.',
      ],
      back: 'Lire comment faire',
      handler: [
        'Les signalements s’ouvrent sur cet appareil. Pour cela, il faut JavaScript. Activez-le et rechargez la page.',
      ],
      proof: [
        'Le fichier est contrôlé sur cet appareil, et n’est envoyé nulle part. Pour cela, il faut JavaScript. Activez-le et rechargez la page.',
      ],
    },
  },
  home: {
    title: 'Zegelpost',
    heading: 'Zegelpost fonctionne ici',
    text: 'Un canal pour signaler des faits graves sans dire qui on est. Chaque organisation a ici sa propre adresse. Elle est sur l’affiche ou sur l’intranet. Il n’y a pas de liste des organisations.',
  },
  missing: {
    title: 'Page introuvable',
    heading: 'Cette page n’existe pas ici',
    text: 'Il y a peut-être une faute de frappe dans l’adresse. Regardez encore une fois l’affiche ou la lettre. L’adresse ressemble à ceci : /k/nom',
  },
};
