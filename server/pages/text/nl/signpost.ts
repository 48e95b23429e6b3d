/** What every language has: the signpost, the frame of each page, the shells. B1 Dutch sets the shape. */
export const signpostNl = {
  skip: 'Naar de inhoud',
  languages: 'Talen',
  frame: {
    back: 'Naar het begin',
    more: 'Meer uitleg',
    website: 'Website',
    pages: {
      waarvoor: 'Wat is een misstand?',
      buiten: 'Melden buiten de organisatie',
      advies: 'Advies en hulp',
      manieren: 'Manieren om te melden',
      praten: 'Liever praten',
      'zonder-naam': 'Zo blijft u anoniem',
      gevolgen: 'Als u anoniem blijft',
      'wie-leest': 'Wie leest uw melding',
      'wat-gebeurt-er': 'Wat gebeurt er wanneer',
      rechten: 'Uw rechten',
      regeling: 'De regeling',
      privacy: 'Wat wij bewaren, en wat niet',
      toegankelijkheid: 'Toegankelijkheid',
      versies: 'Oude versies',
    },
    /** Behind a link to a page that is not in this language. */
    inEnglish: '(Engels)',
    version: (version: number, day: string) => `Versie ${version}, van ${day}.`,
    firstVersion: 'Deze teksten zijn nog niet veranderd.',
    old: (version: number, day: string) => `U leest een oude versie: versie ${version}, van ${day}.`,
    toNow: 'Naar wat nu geldt',
  },
  signpost: {
    title: 'Informatie',
    heading: 'Een misstand melden',
    lead: (channel: string) =>
      `Is er bij ${channel} iets ernstig mis? Dan kunt u dat hier melden zonder te zeggen wie u bent. U houdt contact via een eigen postbus.`,
    honest: 'Wij slaan niet op wie u bent. U kunt wel herkend worden aan wat u vertelt.',
    haveCode: 'Hebt u al gemeld?',
    openMailbox: 'Postbus openen',
    purpose: {
      heading: 'Waar is dit voor?',
      intro: 'Voor een misstand: iets wat ook voor anderen schadelijk is. Bijvoorbeeld:',
      examples: [
        'gevaar voor de gezondheid of veiligheid van mensen',
        'schade aan het milieu',
        'fraude, omkoping of valse facturen',
        'een regel of wet die met opzet wordt overtreden',
      ],
      unsure: 'U hoeft het niet zeker te weten. Een goede reden om het te denken is genoeg. Bewijs hoeft niet.',
      more: 'Kijk met drie vragen of het past',
    },
    elsewhere: {
      heading: 'Waar is dit niet voor?',
      ways: {
        danger: ['Er is nu gevaar', 'Bel 112.'],
        unwanted: ['Pesten, discriminatie of ongewenst gedrag', 'Ga naar een vertrouwenspersoon.'],
        dispute: [
          'Ruzie over uw eigen werk, loon of contract',
          'Ga naar uw leidinggevende, personeelszaken of vakbond.',
        ],
        complaint: ['Een klacht over een product of dienst', 'Gebruik de klachtenregeling.'],
      },
      unsure: 'Past het niet precies, of is het allebei? Dan mag u het hier toch melden.',
    },
    readers: {
      heading: 'Wie leest uw melding?',
      points: [
        'Alleen wie u zelf kiest. U kunt iemand overslaan. Die persoon merkt daar niets van.',
        'Wie deze website beheert, kan uw melding niet lezen, tenzij iemand de website daarvoor ombouwt.',
        'Wie uw melding leest, ziet niet hoe laat u schreef.',
      ],
      more: 'Zie wie er op de lijst staan',
    },
    course: {
      heading: 'Wat gebeurt er wanneer?',
      steps: [
        ['Meteen', 'U krijgt een code van twaalf woorden. Daarmee opent u uw postbus. Niemand kan de code opzoeken.'],
        ['Binnen 7 dagen', 'U krijgt een bevestiging in uw postbus.'],
        ['Binnen 3 maanden na de bevestiging', 'U leest wat er met uw melding is of wordt gedaan, en waarom.'],
      ],
      more: 'Zie de dagen als u vandaag meldt',
    },
    rights: {
      heading: 'Uw rechten',
      text: 'Had u een goede reden om te melden? Dan mag u daardoor niet slechter worden behandeld, ook niet als u zich vergiste. Gebeurt het toch? Dan moet uw werkgever bewijzen dat het niet door uw melding komt. Wie u helpt, is ook beschermd.',
      more: 'Lees uw rechten',
    },
    authorities: {
      heading: 'U kunt ook buiten de organisatie melden',
      intro: 'Dat mag meteen. U hoeft niet eerst hier te melden. Kies de instantie waar uw onderwerp bij hoort:',
      more: 'Zie welke instantie waarvoor is',
    },
    advice: {
      heading: 'Eerst met iemand praten?',
      text: 'Dat kan in vertrouwen met een vertrouwenspersoon, een advocaat of uw vakbond. De afdeling advies van het Huis voor klokkenluiders helpt gratis. Bellen kan zonder uw naam. Om advies vragen is nog geen melding.',
      more: 'Zie wie u kunnen helpen',
    },
    device: {
      heading: 'Voordat u begint',
      text: 'Gebruik uw eigen telefoon of computer, niet die van uw werk. Gebruik ook niet het netwerk of de wifi van uw werk: daar kan te zien zijn dat u deze pagina bezocht. Nog minder sporen laat u achter met Tor Browser, een gratis browser.',
      link: 'Naar torproject.org',
      more: 'Lees hoe u anoniem blijft',
      otherWays: 'Liever praten, bellen of een brief schrijven? Dat mag.',
      toWays: 'Zie alle manieren',
    },
    start: {
      heading: 'Kies wat u wilt doen',
      report: 'Melden',
      reportHint: 'Duurt ongeveer een kwartier. U kunt steeds terug.',
      mailbox: 'Postbus openen',
      mailboxHint: 'Met uw code van twaalf woorden.',
    },
  },
  shell: {
    report: 'Formulier',
    mailbox: 'Postbus',
    desk: 'Zegelpost',
    steward: 'Zegelpost',
    proof: 'Controle',
    unstarted: {
      heading: 'Deze pagina doet het nog niet',
      lines: [
        'Misschien is uw verbinding traag. Wacht nog even, of laad de pagina opnieuw.',
        'Blijft deze tekst staan? Probeer dan een andere browser.',
        'Er is niets verstuurd.',
      ],
    },
    noscript: {
      heading: 'Deze pagina heeft JavaScript nodig',
      melder: [
        'Wat u schrijft, wordt op uw eigen toestel dichtgemaakt voordat het wordt verstuurd. Daarvoor is JavaScript nodig. Zonder dat zou de server kunnen meelezen. Daarom is er geen ander formulier.',
        'Zet JavaScript aan voor deze pagina en laad hem opnieuw. In Tor Browser: kies bij het beveiligingsniveau ‘Veiliger’ in plaats van ‘Veiligst’.',
      ],
      waysHeading: 'Zo kunt u ook melden',
      ways: [
        'Bel, schrijf een brief of praat met iemand die meldingen aanneemt.',
        'Laat een advocaat of vertrouwenspersoon voor u melden.',
        'Meld bij een instantie buiten de organisatie.',
        'Vraag eerst advies aan het Huis voor klokkenluiders.',
      ],
      back: 'Lees hoe dat gaat',
      handler: [
        'Meldingen worden op dit toestel geopend. Daarvoor is JavaScript nodig. Zet het aan en laad de pagina opnieuw.',
      ],
      proof: [
        'Het bestand wordt op dit toestel gecontroleerd, en nergens heen gestuurd. Daarvoor is JavaScript nodig. Zet het aan en laad de pagina opnieuw.',
      ],
    },
  },
  home: {
    title: 'Zegelpost',
    heading: 'Hier draait Zegelpost',
    text: 'Een kanaal om een misstand te melden zonder te zeggen wie u bent. Elke organisatie heeft hier een eigen adres. Dat staat op de poster of op het intranet. Een lijst van organisaties staat hier niet.',
  },
  missing: {
    title: 'Niet gevonden',
    heading: 'Deze pagina is er niet',
    text: 'Misschien zit er een typefout in het adres. Kijk nog eens op de poster of in de brief. Het adres lijkt op dit: /k/naam',
  },
};
