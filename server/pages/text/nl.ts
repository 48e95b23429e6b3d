/** What the pages without a script say. B1 Dutch; nothing a melder would have to look up. */
export const nl = {
  lang: 'nl',
  other: { lang: 'en', name: 'English' },
  skip: 'Naar de inhoud',
  signpost: {
    title: 'Informatie',
    heading: 'Een misstand melden',
    lead: (channel: string) =>
      `Is er bij ${channel} iets ernstig mis? Dan kunt u dat hier melden zonder te zeggen wie u bent. U houdt contact via een eigen postbus.`,
    honest: 'Wij slaan niet op wie u bent. U kunt wel herkend worden aan wat u vertelt.',
    haveCode: 'Heeft u al gemeld?',
    openMailbox: 'Postbus openen',
    purpose: {
      heading: 'Waar is dit voor?',
      intro: 'Voor een misstand: iets wat ook voor anderen schadelijk is. Bijvoorbeeld:',
      examples: [
        'gevaar voor de gezondheid of veiligheid van mensen',
        'schade aan het milieu',
        'fraude, omkoping of valse facturen',
        'een regel of wet die met opzet wordt overtreden',
        'bewijs dat wordt verborgen of vernietigd',
      ],
      unsure: 'U hoeft het niet zeker te weten. Een goede reden om het te denken is genoeg. Bewijs hoeft niet.',
    },
    elsewhere: {
      heading: 'Waar is dit niet voor?',
      ways: [
        ['Er is nu gevaar', 'Bel 112.'],
        ['Pesten, discriminatie of ongewenst gedrag', 'Ga naar een vertrouwenspersoon.'],
        ['Ruzie over uw eigen werk, loon of contract', 'Ga naar uw leidinggevende, personeelszaken of vakbond.'],
        ['Een klacht over een product of dienst', 'Gebruik de klachtenregeling.'],
      ],
      unsure: 'Past het niet precies, of is het allebei? Dan mag u het hier toch melden.',
    },
    readers: {
      heading: 'Wie leest uw melding?',
      points: [
        'Alleen wie u zelf kiest. U ziet vooraf wie dat zijn en of zij binnen of buiten de organisatie werken.',
        'U kunt iemand overslaan. Die persoon merkt daar niets van.',
        'Wie deze website beheert, kan uw melding niet lezen, tenzij iemand de website daarvoor ombouwt.',
        'Wat u schrijft wordt op vaste uren bezorgd. Wie het leest, ziet niet hoe laat u schreef.',
      ],
    },
    course: {
      heading: 'Wat gebeurt er wanneer?',
      steps: [
        [
          'Meteen',
          'U krijgt een code van twaalf woorden. Daarmee opent u later uw postbus. Bewaar de code goed: niemand kan hem opzoeken.',
        ],
        ['Binnen 7 dagen', 'U krijgt in uw postbus een bevestiging dat uw melding is ontvangen.'],
        ['Daarna', 'U kunt vragen krijgen. U kiest zelf of u antwoord geeft.'],
        ['Binnen 3 maanden na de bevestiging', 'U leest wat er met uw melding is of wordt gedaan, en waarom.'],
        ['Na het afsluiten', 'De melding wordt vernietigd. In uw postbus staat wanneer.'],
      ],
    },
    rights: {
      heading: 'Uw rechten',
      text: 'U mag door een melding niet slechter worden behandeld, bijvoorbeeld door ontslag, overplaatsing of pesten. Dat geldt als u een goede reden had om te denken dat het klopt, ook als later blijkt dat u zich vergiste. Gebeurt het toch, dan moet uw werkgever bewijzen dat het niet door uw melding komt. Wie u helpt, is ook beschermd. Dit staat in de Wet bescherming klokkenluiders. Regels in die wet over melden zonder naam waren nog niet ingegaan toen deze pagina werd gemaakt; dit kanaal werkt er al naar.',
    },
    authorities: {
      heading: 'U kunt ook buiten de organisatie melden',
      intro: 'Dat mag meteen. U hoeft niet eerst hier te melden. Kies de instantie waar uw onderwerp bij hoort:',
      after: 'Het Huis voor klokkenluiders doet alleen onderzoek als geen andere instantie dat kan.',
    },
    advice: {
      heading: 'Eerst met iemand praten?',
      text: 'Dat kan in vertrouwen met een vertrouwenspersoon, een advocaat of uw vakbond. De afdeling advies van het Huis voor klokkenluiders helpt gratis. Bellen kan zonder uw naam; het formulier op de website vraagt om een e-mailadres. Om advies vragen is nog geen melding.',
      link: 'Advies van het Huis voor klokkenluiders',
    },
    device: {
      heading: 'Voordat u begint',
      text: 'Gebruik uw eigen telefoon of computer, niet die van uw werk. Gebruik ook niet het netwerk of de wifi van uw werk: daar kan te zien zijn dat u deze pagina bezocht. Nog minder sporen laat u achter met Tor Browser, een gratis browser.',
      link: 'Tor Browser',
      otherWays:
        'Liever praten, bellen of een brief schrijven? Dat mag. Iemand die meldingen aanneemt, kan uw verhaal voor u invoeren.',
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
    loading: 'Even geduld…',
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
