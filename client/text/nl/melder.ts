export const melderNl = {
  start: {
    title: 'Melden',
    lead: 'Hier vertelt u wat er mis is. Alleen wie u zelf kiest kan het lezen.',
    candid:
      'Wij slaan niet op wie u bent. U kunt wel herkend worden aan wat u vertelt. Daar helpen we u bij op te letten.',
    advice: {
      'own-device':
        'Is dit een toestel of netwerk van uw werk? Daar is te zien dat u deze site bezoekt. Gebruik liever uw eigen telefoon met mobiel internet, of Tor Browser.',
      intranet:
        'Het adres van deze pagina lijkt van het netwerk van uw werk. Daar is te zien dat u deze site bezoekt. Gebruik liever een adres dat ook buiten werkt, op uw eigen telefoon met mobiel internet.',
      tor: 'Het lijkt erop dat u Tor Browser gebruikt. Dat is goed: wie op uw netwerk meekijkt, ziet niet welke site u bezoekt. Gebruik wel uw eigen toestel.',
    },
    stepsTitle: 'Zo gaat het',
    stepReaders: 'U kiest wie uw melding mag lezen.',
    stepQuestions: 'U beantwoordt een paar vragen. Alleen de eerste is verplicht.',
    stepCode: 'U krijgt twaalf woorden. Daarmee komt u terug voor het antwoord.',
    nothingKept:
      'Er blijft niets op dit toestel staan. Sluit u de pagina, dan is weg wat u typte. Na een kwartier zonder activiteit wordt de pagina leeggemaakt.',
    begin: 'Beginnen',
    loading: 'Het meldkanaal wordt opgehaald…',
    loadFailed: 'Deze pagina kon niet worden opgehaald',
  },
  check: {
    title: 'Is dit het goede meldkanaal?',
    lead: 'U kwam hier niet via de link of de QR-code van de poster. Vergelijk daarom eerst deze zes woorden.',
    where:
      'Ze staan op de poster, op het intranet en in de personeelsgids. Kijk daar zelf, en niet via een link op deze site.',
    label: 'Controlewoorden van dit meldkanaal',
    same: 'De woorden zijn gelijk',
    different: 'De woorden zijn anders',
    without: 'Doorgaan zonder te vergelijken',
    oldTitle: 'Deze link is oud',
    oldLead:
      'U kwam via een oude poster of link. Dit meldkanaal is daarna opnieuw gemaakt. Vergelijk daarom eerst deze zes woorden.',
    oldWhere:
      'Ze staan op de nieuwe poster, op het intranet en in de personeelsgids. Kijk daar zelf, en niet via een link op deze site.',
    oldOnly:
      'Kunt u nu niet vergelijken? Meld dan hier nu niet. Het kan zijn dat iemand wil meelezen. Scan de nieuwe poster, of neem een andere weg.',
    withoutRisk:
      'Kunt u nu niet vergelijken? U kunt doorgaan, maar dan weet u niet zeker dat uw melding bij uw eigen organisatie aankomt.',
  },
  stopped: {
    title: 'Meld hier nu niet',
    wrongChannel:
      'De lijst met mensen die meldingen lezen klopt niet met uw link. Misschien is de link beschadigd. Het kan ook zijn dat iemand wil meelezen. Er is niets verstuurd.',
    wrongWords:
      'Andere woorden betekenen dat dit niet het meldkanaal van uw organisatie is, of dat iemand wil meelezen. Er is niets verstuurd.',
    whatNow:
      'Scan de QR-code op de poster opnieuw, of typ het adres van de poster over. Blijft het misgaan? Gebruik dan een andere weg.',
    closedTitle: 'Dit meldkanaal is nog niet open',
    closed: 'Er is nog niemand die een melding kan lezen. Kom later terug, of gebruik een andere weg.',
    signpost: 'Terug naar de uitleg',
  },
  elsewhere: {
    title: 'Andere wegen dan dit meldkanaal',
    free: 'U mag altijd meteen naar een instantie buiten uw organisatie. U hoeft niet eerst hier te melden.',
    advice:
      'Advies in vertrouwen: de afdeling advies van het Huis voor klokkenluiders. Bellen kan zonder uw naam te noemen: 088\u00a0133\u00a010\u00a000.',
    others: 'Ook een brief, een vertrouwenspersoon, uw vakbond of een advocaat kan.',
    authorities: 'Alle instanties die meldingen aannemen (nieuwe pagina)',
  },
  readers: {
    title: 'Wie mag uw melding lezen?',
    lead: 'Alleen wie u aankruist, krijgt uw melding. Wie u niet aankruist, merkt er niets van. Een lezer kan later iemand toevoegen; u ziet dat dan.',
    never:
      'Gaat uw melding over iemand op deze lijst, of vertrouwt u iemand niet? Kies dan ‘Mag dit nooit lezen’. Dan kan ook niemand die persoon later toevoegen.',
    nonePreselectedTitle: 'Wij hebben niemand voor u aangekruist',
    nonePreselected:
      'De laatste veertien dagen bevestigden te weinig functionarissen dat deze lijst klopt. Kies alleen mensen van wie u weet dat ze deze taak hebben. Twijfelt u? Vergelijk dan eerst met het intranet of vraag het na.',
    listLabel: 'Functionarissen',
    doNotRead: 'Mag dit nooit lezen',
    doNotReadOf: (name: string) => `Mag dit nooit lezen: ${name}`,
    allowAgain: 'Toch niet uitsluiten',
    allowAgainOf: (name: string) => `Toch niet uitsluiten: ${name}`,
    excludedNote: 'Mag dit nooit lezen. Niemand kan deze persoon toevoegen.',
    notChosenNote: 'Krijgt uw melding niet.',
    chosenNote: 'Krijgt uw melding.',
    managerNote: 'Geeft leiding of beslist over personeel.',
    namesakeNote:
      'Let op: op deze lijst staat of stond nog een andere persoon met dezelfde naam. Kijk naar de functie.',
    changedTitle: 'De lijst is net gewijzigd',
    changed:
      'Iemand die u koos, leest geen meldingen meer. Kijk opnieuw wie uw melding mag lezen. Uw tekst staat er nog.',
    noneError: 'Kruis ten minste één persoon aan. Anders kan niemand uw melding lezen.',
    tooManyError: (most: number) => `Kruis ten hoogste ${most} personen aan.`,
    singleTitle: 'Met één lezer loopt u een risico',
    single:
      'Doet deze persoon niets, of heeft hij of zij er zelf mee te maken? Dan leest niemand anders mee. Kies er liever een tweede persoon bij, of meld bij een instantie buiten uw organisatie.',
    noExternalTitle: 'Niemand van buiten uw organisatie',
    noExternalChosen: 'U kiest alleen mensen van binnen de organisatie. Er is ook iemand van buiten.',
    noExternalListed:
      'Dit meldkanaal heeft geen lezers van buiten de organisatie. Wilt u dat wel, kijk dan bij de andere wegen hieronder.',
  },
  questions: {
    what: {
      title: 'Wat is er gebeurd?',
      short: 'Wat is er gebeurd',
      hint: 'Schrijf op wat u zag, hoorde of las, en wat de gevolgen zijn. Gewone woorden zijn goed. Laat weg waaraan men u kan herkennen.',
    },
    where: {
      title: 'Waar gebeurde het?',
      short: 'Waar',
      hint: 'Bijvoorbeeld een vestiging, afdeling of project. Is de groep klein? Schrijf het dan ruimer op.',
    },
    when: {
      title: 'Wanneer gebeurde het?',
      short: 'Wanneer',
      hint: 'Een maand of seizoen is genoeg. Een precieze dag of tijd kan verraden dat u erbij was.',
    },
    'how-known': {
      title: 'Hoe weet u dit?',
      short: 'Hoe u dit weet',
      hint: 'Zag u het zelf, hoorde u het van iemand, of las u het? Noem geen plek waar alleen u bij kunt.',
    },
    ongoing: {
      title: 'Is het nog bezig?',
      short: 'Nog bezig',
      yes: 'Ja, het gaat nog door',
      no: 'Nee, het is voorbij',
      unknown: 'Dat weet ik niet',
    },
    'reported-before': {
      title: 'Is dit al eerder gemeld?',
      short: 'Eerder gemeld',
      no: 'Nee, niet door mij',
      inside: 'Ja, binnen de organisatie',
      outside: 'Ja, buiten de organisatie',
    },
    relation: {
      title: 'Wat is uw band met de organisatie?',
      short: 'Band met de organisatie',
      hint: 'U hoeft dit niet te zeggen. Wie dit weet, kan de groep kleiner maken waar u bij hoort.',
      'works-here': 'Ik werk er nu',
      'worked-here': 'Ik heb er gewerkt',
      otherwise: 'Een andere band, zoals leverancier, stagiair of sollicitant',
    },
    'on-behalf': {
      title: 'Meldt u voor uzelf of voor een ander?',
      short: 'Voor wie u meldt',
      hint: 'Een advocaat of een vertrouwenspersoon kan melden voor iemand die zelf niet in beeld wil komen.',
      self: 'Ik meld voor mijzelf',
      'on-behalf': 'Ik meld namens iemand anders',
    },
    confirmation: {
      title: 'Wilt u bericht dat uw melding is ontvangen?',
      short: 'Ontvangstbevestiging',
      hint: 'U vindt dat bericht binnen zeven dagen in uw postbus. U mag er ook voor kiezen om het niet te krijgen. Uw melding telt dan net zo goed en de termijnen lopen gewoon door.',
      yes: 'Ja, bevestig de ontvangst in mijn postbus',
      no: 'Nee, stuur mij geen bevestiging',
    },
    approach: {
      title: 'Hoe mogen de lezers u iets vragen?',
      short: 'Hoe u benaderd wilt worden',
      hint: 'U kunt later in uw postbus schrijven dat u het anders wilt.',
      mailbox: 'Via mijn postbus hier',
      representative: 'Via een advocaat of vertrouwenspersoon',
      notice: 'Met een algemeen bericht, waarin een woord staat dat ik nu kies',
      none: 'Liever niet',
    },
    'code-word': {
      title: 'Uw herkenningswoord',
      short: 'Herkenningswoord',
      hint: 'De lezers kunnen dit woord zetten in een bericht voor iedereen, bijvoorbeeld op het intranet. Zo weet u dat het voor u is. Kies een gewoon woord dat niets over u zegt.',
    },
    /** Of a report that a functionaris entered. */
    'came-in-on': { title: 'Wanneer kwam uw melding binnen?' },
    ownHint: 'Deze vraag stelt uw organisatie. U hoeft niet te antwoorden. Schrijf niet op wie u bent.',
    answer: 'Uw antwoord',
    skip: 'Overslaan',
    clear: 'Keuze wissen',
    missing: 'Vertel kort wat er is gebeurd. Zonder deze tekst kunnen de lezers niets doen.',
    nearEnd: (left: number) => `U kunt nog ${left} tekens gebruiken.`,
    notAnswered: 'Niet ingevuld',
  },
  onBehalf: {
    sparing: 'Schrijf over de melder niet meer op dan nodig is. Noem geen naam.',
    secondCode: 'Maak ook een code voor de melder',
    secondCodeHint:
      'De melder leest dan mee en kan zelf schrijven, met twaalf eigen woorden. Die krijgt u na uw eigen woorden te zien, op een apart blad.',
  },
  approach: {
    representative:
      'Schrijf later in uw postbus via wie het kan. Schrijf niet meer op dan de naam en het nummer van die persoon.',
    none: 'De lezers stellen u dan geen vragen. Wat zij besluiten, kunt u wel in uw postbus lezen.',
    anonymousTitle: 'U hoeft niet te zeggen wie u bent',
    anonymous:
      'Blijft u anoniem, dan kan het onderzoek soms minder ver gaan: men kan u dan minder vragen. Uw melding wordt net zo serieus genomen. U kiest zelf, en u kunt later altijd anders kiezen.',
  },
  files: {
    title: 'Wilt u bestanden meesturen?',
    lead: 'Een foto, een document of een opname kan helpen. Het hoeft niet. U kunt dit later ook in uw postbus doen.',
  },
  voice: {
    title: 'Wilt u er iets bij vertellen?',
    lead: 'U kunt iets inspreken, naast wat u schreef. Het hoeft niet. Wie luistert, kan uw stem herkennen.',
    ready: (seconds: number) => `Uw opname van ${seconds} seconden gaat mee.`,
    remove: 'Opname weggooien',
  },
  following: {
    stopped: 'Uw melding zelf is wel verstuurd. Probeer het opnieuw, of stuur de bestanden later mee in uw postbus.',
    done: 'Uw bestanden zijn verstuurd.',
    stillGoing: 'Uw bestanden zijn nog niet verstuurd. Als u de pagina nu wist, gaan ze niet mee.',
    clearAnyway: 'Toch wissen',
    /** Without a word of what: a passer-by reads it. */
    idle: 'U deed een kwartier niets. Daarom is alles van het scherm gehaald. Er wordt nog iets verstuurd: laat deze pagina open.',
    idleStopped:
      'U deed een kwartier niets. Daarom is alles van het scherm gehaald. Het versturen is gestopt. Probeer het opnieuw.',
  },
  reveals: {
    title: 'Hieraan kan men iemand herkennen',
    remark:
      'U hoeft niets te veranderen. Alleen deze pagina keek ernaar; er is niets verstuurd. Deze controle ziet niet alles.',
    readerNamed: (name: string) =>
      `U noemt ${name}. Deze persoon krijgt uw melding te lezen. Gaat het over ${name}? Sluit deze persoon dan uit.`,
    listedNamed: (name: string) =>
      `U noemt ${name}, die ook meldingen leest. Gaat het over ${name}? Sluit deze persoon dan uit.`,
    person: (found: string) =>
      `Misschien een naam: ${found}. Is de naam niet nodig? Schrijf dan wat iemand doet, en niet hoe iemand heet.`,
    email: (found: string) => `Een e-mailadres: ${found}`,
    phone: (found: string) => `Een telefoonnummer: ${found}`,
    iban: (found: string) => `Een rekeningnummer: ${found}`,
    bsn: (found: string) => `Misschien een burgerservicenummer: ${found}`,
    staff: (found: string) => `Een nummer van personeel: ${found}`,
    plate: (found: string) => `Een kenteken: ${found}`,
    time: (found: string) => `Een precieze tijd: ${found}. Wie weet wie er toen was, kan u herkennen.`,
    onlyOne: (found: string) => `‘${found}’: hieruit blijkt dat het om één persoon gaat.`,
    changeReaders: 'Wijzigen wie mag lezen',
  },
  overview: {
    title: 'Klopt alles?',
    lead: 'Na het versturen kunt u niets meer wijzigen. Aanvullen kan wel, in uw postbus.',
    readers: 'Wie mag lezen',
    excluded: 'Mag dit nooit lezen',
    files: 'Bestanden',
    voice: 'Opname',
    none: 'Geen',
    secondCode: 'Met een eigen code voor de melder',
    codeWord: (word: string) => (word === '' ? 'Geen woord gekozen' : `Woord: ${word}`),
    changeOf: (what: string) => `Wijzigen: ${what}`,
    codeNext: 'Hierna krijgt u twaalf woorden. Houd pen en papier bij de hand.',
    working: 'Uw toestel maakt een rekensom. Die houdt misbruik tegen en duurt meestal een paar seconden.',
    failedTitle: 'Uw melding is nog niet verstuurd',
    failedNothingLost: 'Er is niets kwijt. Alles wat u typte staat hier nog.',
    failedPerhaps:
      'Misschien kwam uw melding wel aan. Verander niets en probeer opnieuw; die komt nooit dubbel binnen.',
  },
  code: {
    title: 'Schrijf deze twaalf woorden op',
    sent: 'Uw melding is verstuurd.',
    label: 'Uw twaalf woorden',
    only: 'Zonder deze code kan niemand u weer binnenlaten. Wij ook niet.',
    what: 'Met deze woorden opent u uw postbus. Daar leest u het antwoord. Wie de woorden heeft, kan ook lezen wat u schreef.',
    keep: 'Papier is het veiligst. Bewaar het niet op uw werk.',
    copyRisk:
      'Andere apps op dit toestel kunnen lezen wat u kopieert. Een printer op het werk kan onthouden wat u afdrukt.',
    showQr: 'QR-code tonen',
    hideQr: 'QR-code verbergen',
    qrLabel: 'QR-code met uw twaalf woorden',
    qrRisk: 'In de QR-code staan de twaalf woorden zelf. Scan hem alleen met uw eigen toestel.',
    copyFailed: 'Kopiëren lukte niet. Schrijf de woorden over.',
    comeBack: 'Kom terug op deze dagen',
    confirmationOn: (day: string) => `${day}: dan is de ontvangst bevestigd, of had dat moeten gebeuren.`,
    informationOn: (day: string) => `${day}: dan hoort u te weten wat er met uw melding gebeurt.`,
    paperText: 'Bewaar dit op een plek waar niemand anders komt.',
    paperDays: (first: string, second: string) => `Kijk weer op ${first} en op ${second}.`,
    written: 'Ik heb de woorden opgeschreven',
    otherSaid: 'Uw eigen woorden kloppen.',
    other: {
      title: 'Nu het blad voor de melder',
      label: 'De twaalf woorden van de melder',
      what: 'Dit zijn andere woorden. Geef dit blad aan de persoon voor wie u meldt, het liefst zelf en in de hand.',
      paperText: 'Geef dit blad aan de persoon voor wie het is. Die neemt bij het eerste bezoek nieuwe woorden.',
      only: 'Bewaar dit blad niet bij uw eigen woorden',
      keep: 'Met deze woorden kan de melder meelezen en zelf schrijven. U kent deze woorden nu ook. Vraag de melder daarom om bij het eerste bezoek in de postbus nieuwe woorden te nemen.',
      written: 'Ik heb het blad voor de melder',
    },
  },
  typeBack: {
    title: 'Typ twee woorden over',
    lead: 'Zo weet u zeker dat u de woorden goed hebt opgeschreven. Kijk op uw papier.',
    otherLead: 'Kijk op het blad voor de melder. Dit zijn niet uw eigen woorden.',
    word: (place: number) => `Woord ${place}`,
    wrong: (place: number) => `Dit is niet woord ${place}. Kijk nog eens op uw papier.`,
    check: 'Controleren',
    lookAgain: 'De woorden nog eens bekijken',
  },
  givenCode: {
    title: 'Iemand anders kent uw woorden',
    text: 'Wie voor u meldde, gaf u deze woorden. Die persoon kan er ook mee naar binnen. Wilt u dat niet? Neem dan nieuwe woorden. U leest daarna gewoon verder.',
  },
  testCode: {
    link: 'Alleen kijken of uw woorden goed zijn opgeschreven',
    title: 'Uw woorden controleren',
    lead: 'Typ uw twaalf woorden. Deze pagina kijkt of ze bij elkaar passen. Er wordt niets geopend.',
    label: 'Uw twaalf woorden',
    hint: 'Hoofdletters, spaties en cijfers maken niet uit. De eerste vier letters van elk woord zijn genoeg.',
    test: 'Controleren',
    fitsTitle: 'Deze woorden passen bij elkaar',
    fits: 'U hebt ze goed opgeschreven.',
    count: (words: number) => `U typte ${words} woorden. Het moeten er twaalf zijn.`,
    unknown: 'Een van de woorden staat niet in de lijst. Kijk nog eens op uw papier.',
    mixed: 'De woorden komen uit twee talen. Een code heeft woorden uit één taal.',
    checksum: 'De woorden passen niet bij elkaar. Kijk of ze alle twaalf goed zijn en in de goede volgorde staan.',
    candid:
      'Uw woorden blijven op dit toestel en worden nergens naartoe gestuurd. Of er een postbus bij hoort, zegt deze controle niet.',
  },
  done: {
    title: 'Uw melding is verstuurd',
    good: 'De woorden kloppen. U bent klaar.',
    howTitle: 'Zo komt u terug',
    how: 'Ga naar de pagina van dit meldkanaal, kies ‘Postbus openen’ en typ uw twaalf woorden. U krijgt van ons geen bericht: wij weten niet wie u bent.',
    clear: 'Deze pagina wissen',
    clearedTitle: 'Deze pagina is gewist',
    cleared: 'U kunt dit venster sluiten. In de geschiedenis van uw browser kan nog staan dat u deze site bezocht.',
    leftTitle: 'Uw postbus is gesloten',
    left: 'Op deze pagina staat niets meer. In de geschiedenis van uw browser kan nog staan dat u deze site bezocht.',
  },
  delivery: {
    hour: (hour: string) => `De lezers krijgen uw melding om ${hour} uur. Niemand komt te weten hoe laat u schreef.`,
    demonstration: 'De lezers krijgen uw melding binnen een minuut. Dat is alleen zo in deze demonstratie.',
    stateHour: (hour: string) => `Wordt om ${hour} uur bezorgd; niemand komt te weten wanneer u schreef`,
    stateDemonstration: 'Wordt binnen een minuut bezorgd (demonstratie)',
    delivered: 'Bezorgd',
  },
  failure: {
    page: 'Er ging iets mis op deze pagina. Probeer het opnieuw.',
    settled: 'Dit was al beantwoord, of het wordt niet meer gevraagd. Er is nu niets verstuurd.',
    list: 'De lijst met functionarissen klopt niet meer. Verstuur hier nu niets.',
    /** Of these the general sentence tells of signing in, or of reloading a page on which something is typed. */
    'session.refused':
      'Uw postbus gaat met deze woorden niet meer open. Er zijn nieuwe woorden voor in de plaats gekomen.',
    'directory.conflict':
      'De lijst met functionarissen is net gewijzigd. Kijk na wie uw melding mag lezen. Verstuur daarna opnieuw.',
    'notes.conflict': 'Uw postbus is net ook in een ander venster gebruikt. Probeer het opnieuw.',
    'request.invalid':
      'De server begrijpt deze pagina niet. Schrijf eerst over wat u typte. Laad daarna de pagina opnieuw.',
    'request.suite': 'Deze pagina is te oud. Schrijf eerst over wat u typte. Laad daarna de pagina opnieuw.',
  },
};
