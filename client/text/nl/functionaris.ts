export const functionarisNl = {
  pageName: 'Zegelpost',
  step: (current: number, total: number) => `Stap ${current} van ${total}`,
  you: '(u)',
  enrol: {
    opening: 'De uitnodiging wordt gecontroleerd …',
    stoppedTitle: 'Deze uitnodiging werkt niet',
    wrongChannel:
      'De link is niet volledig, of hoort niet bij dit meldkanaal. Ga niet verder. Bel wie u de link gaf, op een nummer dat u al kende.',
    title: 'U bent gevraagd als functionaris',
    lead: (organisation: string) =>
      `${organisation} vraagt u om meldingen van misstanden te behandelen. Zo komt u op de lijst die melders zien:`,
    wrongDetails: 'Klopt er iets niet? Stop dan, en vraag de beheerder om een nieuwe uitnodiging.',
    asksTitle: 'Wat dit van u vraagt',
    asks: [
      'U logt minstens elke week in. Alleen zo ziet u op tijd of er een melding is.',
      'U bevestigt een melding binnen zeven dagen, en laat binnen drie maanden daarna weten wat ermee is gedaan.',
      'U leest meldingen alleen op een toestel dat u vertrouwt, en waar niemand meekijkt.',
      'U leest alleen meldingen die de melder aan u richt. Niemand anders kan ze voor u openen, ook de beheerder niet.',
    ],
    secrecyTitle: 'Geheimhouding',
    secrecyVersion: (day: string) => `Tekst van ${day}, bij artikel 1a van de Wet bescherming klokkenluiders.`,
    secrecy: [
      'U houdt geheim wat u door een melding te weten komt en waarvan u weet of kunt begrijpen dat het vertrouwelijk is.',
      'U maakt nooit bekend wie de melder is, of waaruit dat valt af te leiden, zonder dat de melder daarmee instemt.',
      'Hetzelfde geldt voor wie in een melding wordt genoemd, voor wie de melder helpt en voor bedrijfsgeheimen.',
      'Alleen als een wet u verplicht om iets bekend te maken, mag dat. U laat het de melder dan eerst weten, met de redenen.',
    ],
    accept: (day: string) => `Vandaag, ${day}, heb ik dit gelezen. Ik houd mij aan deze geheimhouding.`,
    acceptError: 'Zet hier een vinkje als u akkoord bent. Anders kunt u geen functionaris worden.',
    next: 'Verder',
    userName: (name: string, organisation: string) => `${name}, meldkanaal ${organisation}`,
    doneTitle: 'U bent ingeschreven',
    doneLead: 'Lees deze zes woorden voor aan de beheerder van het meldkanaal: door de telefoon, of als u elkaar ziet.',
    words: 'Uw zes woorden',
    notByMail:
      'Stuur ze niet per mail of bericht. Wie dat onderweg kan veranderen, zou zich als u kunnen voordoen. Uw stem niet.',
    nextTitle: 'Wat er nu gebeurt',
    nextSteps: [
      'De beheerder typt uw zes woorden en zet u op de lijst.',
      'Daarna logt u in, en bevestigt u dat de lijst klopt.',
      'Vanaf het volgende bezorgmoment kunnen melders u kiezen.',
    ],
    toDesk: 'Naar inloggen',
  },
  signIn: {
    title: 'Inloggen als functionaris',
    wrongRole: 'Deze passkey of code is van een beheerder. Beheerders loggen in op de pagina voor beheer.',
  },
  list: {
    checkAgain: 'Opnieuw controleren',
    checkBusy: 'Bezig met controleren …',
    alarmTitle: 'Er klopt iets niet met de lijst',
    alarm:
      'De server geeft een andere lijst van functionarissen dan uw toestel eerder zag, of een lijst die niet goed is ondertekend. Misschien heeft iemand eraan gezeten.',
    alarmRestored:
      'Vertelde de beheerder u zelf dat de server is teruggezet uit een reservekopie? Ga dan naar ‘Toegang’ en kies ‘Vergeet wat dit toestel eerder zag’.',
    alarmHow:
      'Lees en schrijf nu niets. Bel de beheerder en een collega-functionaris, op een nummer dat u al kende, en vertel wat u ziet.',
    unlistedTitle: 'U staat nog niet op de lijst',
    unlisted:
      'Uw inschrijving is goed, maar de beheerder moet u nog op de lijst zetten. Lees deze zes woorden voor, door de telefoon of als u elkaar ziet.',
    unlistedOnce: 'Stond u er eerder wel op? Bel dan de beheerder: dan klopt er iets niet.',
    unlistedOthers: (names: string) =>
      `Op de lijst staan nu: ${names}. Staat uw eigen naam ertussen? Dan staat daar een ander dan u. Bel de beheerder, op een nummer dat u al kende.`,
    selfSuspended: {
      title: 'U bent geschorst',
      lead: 'Melders kunnen u nu niet kiezen, en u kunt geen meldingen lezen.',
    },
    selfRemoved: {
      title: 'U staat niet meer op de lijst',
      lead: 'Een beheerder heeft u van de lijst gehaald. Melders kunnen u niet meer kiezen, en u kunt geen meldingen lezen.',
    },
    selfUnexpected: 'Wist u dit niet? Bel de beheerder en een collega-functionaris, op een nummer dat u al kende.',
    replacedTitle: 'Iemand is in uw plaats gezet',
    replaced: (name: string) => `Op de lijst staat ${name} in uw plaats, met een andere sleutel dan de uwe.`,
    replacedWords: 'De zes woorden van wie in uw plaats staat',
    replacedAlarm:
      'Hebt u zich niet zelf opnieuw ingeschreven? Dan kan iemand zich als u voordoen. Bel meteen de beheerder en een collega-functionaris, op een nummer dat u al kende.',
    replacedOwn:
      'Hebt u zich wel zelf opnieuw ingeschreven, en zijn dit uw zes woorden? Dan is dit uw oude account. Log uit, en log in met uw nieuwe passkey.',
    firstTitle: 'Klopt deze lijst?',
    firstLead:
      'Dit zijn de functionarissen van het meldkanaal. Melders vertrouwen op deze lijst, en u controleert hem mee.',
    changedTitle: 'De lijst is veranderd',
    changedLead: 'Sinds u de lijst voor het laatst bevestigde, is dit veranderd.',
    how: 'Kent u deze mensen, en klopt hun functie? Vraag iemand die u niet kent om de zes woorden voor te lezen.',
    since: (day: string) => `Op de lijst sinds ${day}`,
    sixWords: 'Zes woorden:',
    ownName:
      'Deze persoon heeft uw naam, maar niet uw sleutel. Bent u dit niet, en is er geen naamgenoot die u kent? Kies dan ‘Nee’.',
    formerly: (name: string) =>
      `Komt in de plaats van ${name}, zoals die eerder op de lijst stond. Vraag deze persoon zelf of dat klopt.`,
    somebodyElse: 'Heeft dezelfde naam als iemand anders op de lijst. Volgens de beheerder zijn het twee mensen.',
    renewed: (day: string) => `Heeft een nieuwe sleutel sinds ${day}`,
    suspended: (day: string) => `Geschorst op ${day}: melders kunnen deze persoon niet kiezen`,
    resumed: (day: string) => `Niet meer geschorst sinds ${day}`,
    removed: (day: string) => `Van de lijst gehaald op ${day}`,
    rootsTitle: 'Wie de lijst ondertekent',
    roots: (threshold: number, total: number, day: string) =>
      total === 1
        ? `Sinds ${day} tekent één beheerder elke wijziging.`
        : `Sinds ${day} zijn er voor elke wijziging ${threshold} van deze ${total} handtekeningen nodig.`,
    newHolder: (holder: string) => `${holder} (nieuw)`,
    policyTitle: 'Hoe het meldkanaal werkt',
    policyOn: (day: string) => `Op ${day} is dit gewijzigd.`,
    policy: {
      batchMinutes: 'Minuten tussen twee bezorgmomenten',
      slotCount: 'Hoeveel lezers er in een envelop passen',
      ruleSet: 'Regels voor termijnen',
      tombstoneDays: 'Dagen dat zichtbaar blijft dat een melding is vernietigd',
    },
    fromTo: (before: string, after: string) => `${after} (was ${before})`,
    yes: 'Ja, dit klopt',
    yesBusy: 'Bezig met bevestigen …',
    no: 'Nee, of ik weet het niet',
    doubtTitle: 'Bevestig de lijst dan niet',
    doubt:
      'Bel de beheerder en een collega-functionaris, op een nummer dat u al kende. Staat iemand ten onrechte op de lijst, dan moeten melders dat zo snel mogelijk weten.',
    doubtGo: 'Verder zonder te bevestigen',
    doubtBack: 'Terug naar de lijst',
  },
  opening: {
    title: 'Uw meldingen worden gezocht',
    lead: 'Uw toestel probeert elke envelop. Alleen wat voor u bestemd is, gaat open. De server weet niet welke dat zijn.',
    label: 'Enveloppen geprobeerd',
    progress: (percent: number) => `${percent} %`,
  },
  desk: {
    title: 'Meldingen',
    label: 'Meldingen, de eerste wettelijke termijn bovenaan',
    refresh: 'Vernieuwen',
    refreshBusy: 'Bezig met vernieuwen …',
    filter: 'Zoeken in uw meldingen',
    filterHint: 'U zoekt op dit toestel. Wat u typt, gaat nergens heen.',
    noneFound: 'Geen melding met deze woorden',
    emptyTitle: 'Er zijn geen meldingen voor u',
    empty: 'Nieuwe meldingen komen alleen op de vaste bezorgmomenten binnen. Log minstens elke week in.',
    keys: 'Met de toetsen j en k gaat u naar de volgende en de vorige melding; Enter opent.',
    received: (day: string) => `Ontvangen ${day}`,
    confirmBy: (day: string) => `Bevestigen uiterlijk ${day}`,
    confirmLate: (day: string) => `Bevestigen: te laat sinds ${day}`,
    feedbackBy: (day: string) => `Terugkoppelen uiterlijk ${day}`,
    feedbackLate: (day: string) => `Terugkoppelen: te laat sinds ${day}`,
    untitled: 'Melding zonder leesbare tekst',
    states: {
      new: 'Nieuw',
      unconfirmed: 'Niet bevestigd',
      waiting: 'Wacht op antwoord',
      answered: 'Beantwoord',
    },
    unbelieved: (count: number) =>
      count === 1
        ? 'Eén melding is niet getoond, want er klopte iets niet: misschien heeft iemand eraan gezeten. Bespreek dit met een collega-functionaris, buiten deze server om.'
        : `${count} meldingen zijn niet getoond, want er klopte iets niet: misschien heeft iemand eraan gezeten. Bespreek dit met een collega-functionaris, buiten deze server om.`,
    gone: (count: number) =>
      count === 1
        ? 'Eén melding die u eerder las, geeft de server niet meer. Is die niet vernietigd? Bespreek het dan met een collega-functionaris.'
        : `${count} meldingen die u eerder las, geeft de server niet meer. Zijn die niet vernietigd? Bespreek het dan met een collega-functionaris.`,
  },
  melding: {
    back: 'Terug naar de meldingen',
    refresh: 'Vernieuwen',
    refreshBusy: 'Bezig met vernieuwen …',
    conversation: 'Gesprek met de melder',
    melder: 'Melder',
    secondMelder: (place: number) => `Melder ${place}`,
    unknownPerson: 'Iemand die niet op de lijst staat',
    report: 'Melding',
    confirmation: 'Ontvangstbevestiging',
    opened: (name: string) => `${name} heeft deze melding geopend`,
    openedOther: (name: string) => `${name} zegt een andere melding te hebben geopend dan u`,
    readersAre: (names: string) => `De melder koos wie dit kan lezen: ${names}`,
    newer: 'Een bericht dat deze versie van de pagina niet kent. Laad de pagina opnieuw.',
    invalid: 'Een bericht dat hier niet hoort. Het telt niet mee.',
    aside: 'Termijnen en lezers',
    datesTitle: 'Termijnen',
    received: 'Ontvangen op',
    confirmBy: 'Bevestigen uiterlijk op',
    confirmedOn: 'Ontvangst bevestigd op',
    feedbackBy: 'Terugkoppelen uiterlijk op',
    overdue: 'te laat',
    readersTitle: 'Wie kan dit lezen',
    melderReads: 'De melder, met de eigen code',
    hasOpened: 'heeft de melding geopend',
    excluded: (names: string) => `Door de melder buitengesloten: ${names}. Praat met hen niet over deze melding.`,
    contradicted:
      'Een collega zag andere woorden dan u. Iemand heeft iets verwisseld. Vergelijk de melding met elkaar, buiten deze server om.',
    missing: (count: number) =>
      count === 1
        ? 'Eén bericht waar anderen naar verwijzen, geeft de server niet. Misschien wordt het achtergehouden.'
        : `${count} berichten waar anderen naar verwijzen, geeft de server niet. Misschien worden ze achtergehouden.`,
    refused: (count: number) =>
      count === 1
        ? 'De server gaf één bericht dat niemand uit dit gesprek heeft geschreven. Het wordt niet getoond.'
        : `De server gaf ${count} berichten die niemand uit dit gesprek heeft geschreven. Ze worden niet getoond.`,
    receiptTitle: 'Bevestig de ontvangst',
    receiptField: 'Tekst van de bevestiging',
    receiptHint: 'U kunt de tekst aanpassen. De datum van ontvangst staat er al bij.',
    receiptSend: 'Ontvangst bevestigen',
    receiptTemplate: (receivedOn: string, feedbackBy: string) =>
      `Beste melder,\n\nWe hebben uw melding op ${receivedOn} ontvangen. Dank u wel dat u dit meldt.\n\nWe gaan nu na wat er aan de hand is. Uiterlijk op ${feedbackBy} leest u hier wat we met uw melding doen, en waarom. Misschien stellen we u eerder een vraag. Kijk daarom af en toe in deze postbus.\n\nWilt u iets toevoegen, of wordt u door uw melding benadeeld? Schrijf het ons dan hier.`,
    replyTitle: 'Antwoord de melder',
    replyField: 'Uw bericht',
    replySend: 'Antwoord versturen',
    sendBusy: 'Bezig met versturen …',
    needsText: 'Schrijf eerst een tekst.',
    hour: (hour: string) =>
      `De melder ziet dit vanaf ${hour} uur, het volgende bezorgmoment. Collega’s die meelezen, zien het meteen.`,
    soon: 'De melder ziet dit binnen een minuut, bij het volgende bezorgmoment. Collega’s die meelezen, zien het meteen.',
    sentReceipt: 'De ontvangst is bevestigd.',
    sentReply: 'Uw antwoord is verstuurd.',
  },
  questions: {
    what: 'Wat is er gebeurd of gebeurt er nog?',
    where: 'Waar?',
    when: 'Wanneer?',
    'how-known': 'Hoe weet de melder dit?',
    ongoing: 'Gebeurt het nog?',
    'reported-before': 'Eerder gemeld?',
    relation: 'Band met de organisatie',
    other: 'Andere vraag',
  },
  choices: {
    ongoing: { yes: 'Ja', no: 'Nee', unknown: 'Weet de melder niet' },
    'reported-before': { no: 'Nee', inside: 'Ja, binnen de organisatie', outside: 'Ja, buiten de organisatie' },
    relation: { 'works-here': 'Werkt hier', 'worked-here': 'Werkte hier', otherwise: 'Anders' },
  },
};
