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
      'U logt minstens twee keer per week in. Alleen zo ziet u op tijd of er een melding is: u krijgt er geen mail over.',
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
    kept: 'Berichten en aantekeningen die u bij een melding had getypt, staan er nog.',
    title: 'Inloggen als functionaris of procesbegeleider',
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
      title: 'U bent tijdelijk niet beschikbaar',
      lead: 'Een beheerder heeft dit zo ingesteld. Melders kunnen u nu niet kiezen, en u kunt geen meldingen lezen.',
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
      'Deze mensen staan op de lijst van het meldkanaal. Melders vertrouwen op deze lijst, en u controleert hem mee.',
    changedTitle: 'De lijst is veranderd',
    changedLead: 'Sinds u de lijst voor het laatst bevestigde, is dit veranderd.',
    how: 'Kent u deze mensen, en klopt hun functie? Vraag iemand die u niet kent om de zes woorden voor te lezen.',
    watches: 'Procesbegeleider: let op termijnen en rechten, en leest geen meldingen.',
    since: (day: string) => `Op de lijst sinds ${day}`,
    sixWords: 'Zes woorden:',
    ownName:
      'Deze persoon heeft uw naam, maar niet uw sleutel. Bent u dit niet, en is er geen naamgenoot die u kent? Kies dan ‘Nee’.',
    formerly: (name: string) =>
      `Komt in de plaats van ${name}, zoals die eerder op de lijst stond. Vraag deze persoon zelf of dat klopt.`,
    somebodyElse: 'Heeft dezelfde naam als iemand anders op de lijst. Volgens de beheerder zijn het twee mensen.',
    renewed: (day: string) => `Heeft een nieuwe sleutel sinds ${day}`,
    suspended: (day: string) => `Tijdelijk niet beschikbaar sinds ${day}: melders kunnen deze persoon niet kiezen`,
    resumed: (day: string) => `Weer beschikbaar sinds ${day}`,
    removed: (day: string) => `Van de lijst gehaald op ${day}`,
    rootsTitle: 'Wie de lijst ondertekent',
    roots: (threshold: number, total: number, day: string) =>
      total === 1
        ? `Sinds ${day} tekent één beheerder elke wijziging.`
        : threshold === 1
          ? `Sinds ${day} is voor elke wijziging één van deze ${total} handtekeningen nodig.`
          : `Sinds ${day} zijn voor elke wijziging ${threshold} van deze ${total} handtekeningen nodig.`,
    newHolder: (holder: string) => `${holder} (nieuw)`,
    policyTitle: 'Hoe het meldkanaal werkt',
    policyOn: (day: string) => `Op ${day} is dit gewijzigd.`,
    policy: {
      batchMinutes: 'Minuten tussen twee bezorgmomenten',
      slotCount: 'Hoeveel lezers er in een envelop passen',
      ruleSet: 'Regels voor termijnen',
      tombstoneDays: 'Dagen dat zichtbaar blijft dat een melding is vernietigd',
      profile: 'Wat voor organisatie het is',
      fourEyes: 'Wanneer twee mensen akkoord moeten geven',
      questions: 'De eigen vragen van het meldkanaal',
      templates: 'Voorbeeldtekst',
    },
    textOf: (name: string, label: string) => `${label}: ${name}`,
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
  key: {
    title: 'Uw sleutel',
    lead: 'Meldingen worden met uw sleutel voor u verzegeld. Vernieuw hem als iemand bij uw toestel kon, of eens per jaar. De oude wordt negentig dagen na de vervanging gewist.',
    renew: 'Sleutel vernieuwen',
    busy: 'Bezig met vernieuwen …',
    waiting: 'Uw nieuwe sleutel wacht tot een beheerder hem op de lijst zet. Tot dan blijft de oude gewoon werken.',
  },
  opening: {
    title: 'Uw meldingen worden gezocht',
    lead: 'Uw toestel probeert elke envelop. Alleen wat voor u bestemd is, gaat open. De server weet niet welke dat zijn.',
    label: 'Enveloppen geprobeerd',
    progress: (percent: number) => `${percent}%`,
    slow: 'In deze browser staat WebAssembly uit. Tor Browser doet dat op het niveau ‘Veiliger’. Zoeken duurt dan minuten. Laat de pagina open. Of neem de volgende keer een gewone browser: u hoeft hier niet anoniem te zijn.',
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
    empty:
      'Nieuwe meldingen komen alleen op de vaste bezorgmomenten binnen. Log minstens twee keer per week in: u krijgt er geen mail over, en hebt zeven dagen om een melding te bevestigen.',
    keys: 'Met de toetsen j en k gaat u naar de volgende en de vorige melding; Enter opent.',
    received: (day: string) => `Ontvangen ${day}`,
    office: 'Over alle meldingen',
    viewsLabel: 'Welke meldingen',
    views: {
      open: 'Open',
      mine: 'Op mijn naam',
      unread: 'Nieuw',
      overdue: 'Te laat',
      'our-turn': 'Wij zijn aan zet',
      waiting: 'Wacht op de melder',
      closed: 'Afgesloten',
      junk: 'Opzij gezet',
    },
    phases: {
      received: 'Ontvangen',
      assessment: 'Beoordeling',
      investigation: 'Onderzoek',
      outcome: 'Uitkomst',
      evaluation: 'Evaluatie',
      aftercare: 'Nazorg',
    },
    retaliation: 'Melder wordt benadeeld',
    withdrawn: 'Ingetrokken door de melder',
    waitsForYes: 'Een collega vraagt uw akkoord',
    taskLate: 'Taak te laat',
    mine: 'Op uw naam',
    nobodys: 'Op niemands naam',
    tick: (title: string) => `Kies om opzij te zetten: ${title}`,
    setAside: (count: number) =>
      count === 1
        ? 'Eén bericht opzij zetten als reclame of onzin'
        : `${count} berichten opzij zetten als reclame of onzin`,
    untitled: 'Melding zonder leesbare tekst',
    states: {
      new: 'Nieuw',
      halted: 'Er klopt iets niet',
      wish: 'De melder vraagt iets',
      unconfirmed: 'Niet bevestigd',
      waiting: 'Wacht op antwoord',
      answered: 'Beantwoord',
    },
    unbelieved: (count: number) =>
      count === 1
        ? 'Eén melding is niet getoond, want er klopte iets niet: misschien heeft iemand eraan gezeten. Bespreek dit met een collega-functionaris, buiten deze server om.'
        : `${count} meldingen zijn niet getoond, want er klopte iets niet: misschien heeft iemand eraan gezeten. Bespreek dit met een collega-functionaris, buiten deze server om.`,
    more: (count: number) => `Meer tonen (nog ${count})`,
    designation: {
      ends: (day: string) =>
        `Uw aanwijzing als functionaris loopt tot en met ${day}. Vraag de werkgever om een nieuwe aanwijzing, of spreek af wie het werk overneemt.`,
      ended: (day: string) =>
        `Uw aanwijzing als functionaris liep tot en met ${day}. Vraag de werkgever nu om een nieuwe aanwijzing. Tot dan kunt u nog lezen en schrijven, zodat geen melder wacht.`,
    },
    gone: (count: number) =>
      count === 1
        ? 'Eén melding die u eerder las, geeft de server niet meer. Is die niet vernietigd? Bespreek het dan met een collega-functionaris.'
        : `${count} meldingen die u eerder las, geeft de server niet meer. Zijn die niet vernietigd? Bespreek het dan met een collega-functionaris.`,
    ended: (count: number) =>
      count === 1
        ? 'Eén melding is vernietigd, zoals was gevraagd. Uw toestel heeft de sleutels ervan gewist. De melder leest in de postbus op welke dag het gebeurde.'
        : `${count} meldingen zijn vernietigd, zoals was gevraagd. Uw toestel heeft de sleutels ervan gewist. De melders lezen in de postbus op welke dag het gebeurde.`,
    endedEarly: (count: number) =>
      count === 1
        ? 'Eén melding is er niet meer. U las dat vernietigen was gevraagd. Vroeg de melder het ook, dan hoort dit zo. Weet u dat de melder de melding wilde houden? Bespreek het dan met een collega-functionaris.'
        : `${count} meldingen zijn er niet meer. U las dat vernietigen was gevraagd. Vroegen de melders het ook, dan hoort dit zo. Weet u dat een melder de melding wilde houden? Bespreek het dan met een collega-functionaris.`,
    endedCopies: 'Hebt u nog een uitdraai of een register waarin dit staat? Vernietig die nu ook.',
    closed: (count: number) =>
      count === 1
        ? 'Collega’s behandelen één melding voortaan zonder u. U kunt die niet meer lezen.'
        : `Collega’s behandelen ${count} meldingen voortaan zonder u. U kunt die niet meer lezen.`,
    returned: (name: string, count: number) =>
      count === 1
        ? `${name} is terug met nieuwe sleutels, en kan één melding nog niet lezen die eerder wel kon.`
        : `${name} is terug met nieuwe sleutels, en kan ${count} meldingen nog niet lezen die eerder wel konden.`,
    returnedHow:
      'Klopt het dat uw collega sleutels kwijt was? Dan geeft u in één keer weer toegang, ook tot wat intussen is gezegd.',
    readmit: (name: string, count: number) =>
      count === 1 ? `Geef ${name} weer toegang tot één melding` : `Geef ${name} weer toegang tot ${count} meldingen`,
    renewed: (count: number) =>
      count === 1
        ? 'U hebt een nieuwe sleutel. Eén melding gebruikt nog de oude.'
        : `U hebt een nieuwe sleutel. ${count} meldingen gebruiken nog de oude.`,
    renewedHow: 'Uw oude sleutel wordt na een tijd gewist. Zet ze daarom nu over.',
    reseal: (count: number) =>
      count === 1 ? 'Zet één melding over op uw nieuwe sleutel' : `Zet ${count} meldingen over op uw nieuwe sleutel`,
    manyBusy: 'Bezig. Sluit u deze pagina, dan gaat u later verder waar u was.',
    manyLabel: 'Meldingen gedaan',
    manyProgress: (done: number, total: number) => `${done} van ${total}`,
    manyDone: 'Klaar.',
    setAsideDone: (count: number) =>
      count === 1
        ? 'Eén bericht staat nu bij ‘Opzij gezet’. Is het toch een melding? Open het daar en zet het terug.'
        : `${count} berichten staan nu bij ‘Opzij gezet’. Is er toch een melding bij? Open die daar en zet die terug.`,
    manyRefused: (count: number) =>
      count === 1
        ? 'Bij één melding kon het niet, bijvoorbeeld omdat er geen plaats meer is. Probeer het in die melding zelf: daar leest u waarom.'
        : `Bij ${count} meldingen kon het niet, bijvoorbeeld omdat er geen plaats meer is. Probeer het in die meldingen zelf: daar leest u waarom.`,
  },
  melding: {
    writeOut: 'Opschrijven wat u hoort, ter goedkeuring',
    back: 'Terug naar de meldingen',
    refresh: 'Vernieuwen',
    refreshBusy: 'Bezig met vernieuwen …',
    conversation: 'Gesprek met de melder',
    melder: 'Melder',
    secondMelder: (place: number) => `Melder ${place}`,
    unknownPerson: 'Iemand die niet op de lijst staat',
    report: 'Melding',
    reportEntered: {
      paper: 'Melding op papier, ingevoerd door een functionaris',
      phone: 'Melding door de telefoon, ingevoerd door een functionaris',
      meeting: 'Melding in een gesprek, ingevoerd door een functionaris',
    },
    confirmation: 'Ontvangstbevestiging',
    opened: (name: string) => `${name} heeft deze melding geopend`,
    openedOther: (name: string) => `${name} zegt een andere melding te hebben geopend dan u`,
    readersAre: (names: string) => `De melder koos wie dit kan lezen: ${names}`,
    readersFrom: (name: string, names: string) => `${name} voegde u toe. Vanaf hier leest u mee, met: ${names}`,
    readersChanged: (name: string) => `${name} wijzigde wie meeleest.`,
    readersSame: (name: string) => `${name} gaf alle lezers nieuwe sleutels. Dezelfde mensen lezen mee.`,
    readersAdded: (names: string) => `Erbij: ${names}.`,
    readersRemoved: (names: string) => `Niet meer: ${names}.`,
    readersLeftOut: (names: string) => `Uitgesloten, zoals de melder vroeg: ${names}.`,
    readersLifted: (names: string) => `Niet langer uitgesloten, zoals de melder vroeg: ${names}.`,
    readersNewCode: 'De nieuwe code van de melder werkt nu.',
    byRemoved: (name: string) =>
      `${name} staat niet meer op de lijst. Vraag een collega of deze wijziging zo is bedoeld.`,
    wishLeaveOut: (names: string) => `De melder wil dat dit niet meer kan lezen: ${names}.`,
    wishLift: (names: string) => `De melder sluit niet langer uit: ${names}.`,
    wishAdd: (names: string) => `De melder vraagt om toe te voegen: ${names}.`,
    wishDone: 'Dat is uitgevoerd.',
    wishOpen: 'Dat is nog niet uitgevoerd.',
    newCode: 'De melder heeft een nieuwe code gemaakt.',
    earlier: 'Uit een eerdere melding, zoals de melder die laat zien',
    closed: (name: string, day: string) =>
      `${name} heeft de melding afgesloten. Vanaf ${day} kan de melding worden vernietigd.`,
    destroy: (name: string) => `${name} vraagt om de melding te vernietigen.`,
    keep: (name: string) => `${name} wil de melding bewaren. De melding wordt niet vernietigd.`,
    haltRefused:
      'Er is iets nieuwers in deze melding waarvan de ondertekening niet klopt. Misschien heeft iemand eraan gezeten. U ziet alleen wat daarvoor kwam. Schrijf hier niets. Bel een collega die meeleest en de beheerder, op een nummer dat u al kende.',
    haltClosed:
      'Er is iets nieuwers in deze melding dat uw toestel niet kan openen. Een collega haalde u eraf, of de server houdt iets achter. U ziet alleen wat daarvoor kwam. Vraag het een collega die meeleest.',
    haltStops: 'Eerst moet duidelijk zijn wat er met deze melding is gebeurd. Lees de waarschuwing bovenaan.',
    startsLater: (day: string) =>
      `U leest mee vanaf ${day}. Wat daarvoor is gezegd, ook de melding zelf, is niet met u gedeeld. Vraag het uw collega als u het nodig hebt.`,
    newer: 'Een bericht dat deze versie van de pagina niet kent. Laad de pagina opnieuw.',
    invalid: 'Een bericht dat hier niet hoort. Het telt niet mee.',
    aside: 'Termijnen en lezers',
    datesTitle: 'Termijnen',
    received: 'Ontvangen op',
    overdue: 'te laat',
    readersTitle: 'Wie leest mee',
    melderReads: 'De melder, met de eigen code',
    readsSince: (day: string) => `sinds ${day}`,
    toReaders: 'Wijzigen wie meeleest',
    hasOpened: 'heeft de melding geopend',
    excluded: (names: string) =>
      `Door de melder uitgesloten: ${names}. Praat niet over deze melding met wie hier staat.`,
    contradicted:
      'Een collega zag andere woorden dan u. Iemand heeft iets verwisseld. Vergelijk de melding met elkaar, buiten deze server om.',
    missing: (count: number) =>
      count === 1
        ? 'Eén bericht waar anderen naar verwijzen, geeft de server niet. Misschien wordt het achtergehouden.'
        : `${count} berichten waar anderen naar verwijzen, geeft de server niet. Misschien worden ze achtergehouden.`,
    gap: 'Hier ontbreekt iets: het bericht hieronder verwijst ernaar, en de server geeft het niet.',
    refused: (count: number) =>
      count === 1
        ? 'De server gaf één bericht dat niemand uit dit gesprek heeft geschreven. Het wordt niet getoond.'
        : `De server gaf ${count} berichten die niemand uit dit gesprek heeft geschreven. Ze worden niet getoond.`,
    receiptTitle: 'Bevestig de ontvangst',
    receiptField: 'Tekst van de bevestiging',
    receiptHint: 'Dit is een voorstel. U kunt de tekst aanpassen.',
    receiptSend: 'Ontvangst bevestigen',
    replyTitle: 'Antwoord de melder',
    replyField: 'Uw bericht',
    replySend: 'Antwoord versturen',
    addFiles: 'Bestanden toevoegen',
    sendBusy: 'Bezig met versturen …',
    needsText: 'Schrijf eerst een tekst.',
    hour: (day: string, hour: string) =>
      `De melder ziet dit op ${day} vanaf ${hour} uur, het volgende bezorgmoment. Collega’s die meelezen, zien het meteen.`,
    soon: 'De melder ziet dit binnen een minuut, bij het volgende bezorgmoment. Collega’s die meelezen, zien het meteen.',
    sentReceipt: 'De ontvangst is bevestigd.',
    sentReply: 'Uw antwoord is verstuurd.',
    noWriting: 'U kunt hier nu niet schrijven',
  },
  settled: {
    title: 'Eerst is bijgewerkt wie meeleest',
    wishes:
      'Uw toestel heeft gedaan wat hiervoor moest gebeuren: wat de melder vroeg, en wie niet meer op de lijst staat.',
    renewed: 'Dezelfde mensen lezen mee, met nieuwe sleutels.',
    refusals: {
      'leaves-oneself':
        'De melder wil dat u dit niet meer leest. Een collega die meeleest voert dat uit zodra die de melding opent: vraag het. Tot dan kunt u hier niet schrijven.',
      'leaves-nobody':
        'De melder wil dat u dit niet meer leest, en niemand anders leest mee. Voeg een collega toe. Die haalt u eraf en gaat verder met de melder. Tot dan kunt u hier niet schrijven.',
      'left-out':
        'Iemand die zou meelezen, is door de melder uitgesloten. Vernieuw de melding. Tot dan kunt u hier niet schrijven.',
      'not-listed':
        'Iemand die meeleest, staat niet meer op de lijst. Vernieuw de meldingen. Tot dan kunt u hier niet schrijven.',
      'too-many': 'Er lezen te veel mensen mee. Haal een collega eraf. Tot dan kunt u hier niet schrijven.',
      withheld:
        'De server houdt een eerder bericht van de melder achter. Uw toestel voert niet de helft uit van wat de melder vroeg. Vraag de beheerder van de server en kijk later opnieuw. Tot dan kunt u hier niet schrijven.',
    },
  },
  readers: {
    title: 'Wie leest mee?',
    back: 'Terug naar de melding',
    lead: 'Alleen deze mensen kunnen de melding lezen. De melder ziet elke wijziging.',
    since: (day: string) => `Leest mee sinds ${day}`,
    single: 'U bent de enige functionaris van deze melding',
    singleText: 'Raakt u uw sleutels kwijt, dan kan niemand de melder nog antwoorden. Voeg daarom een collega toe.',
    addTitle: 'Een collega toevoegen',
    noneToAdd:
      'Er is niemand om toe te voegen: alle anderen lezen al mee, staan niet op de lijst of zijn door de melder uitgesloten.',
    chooseWho: 'Wie?',
    chooseError: 'Kies eerst een collega.',
    chooseWay: 'Hoe?',
    add: 'Samen verder',
    addHint: 'U leest allebei mee.',
    handOver: 'Overdragen',
    handOverHint: 'Uw collega gaat verder zonder u.',
    handOverHow:
      'Niemand kan zichzelf van een melding afhalen. U blijft meelezen tot uw collega u eraf haalt. Een aantekening die dat vraagt, staat straks voor u klaar.',
    handOverNote: (name: string) => `${name}, ik draag deze melding aan u over. Wilt u mij eraf halen?`,
    chooseHistory: 'Wat mag uw collega lezen?',
    withHistory: 'Ook wat al is gezegd',
    withoutHistory: 'Alleen wat vanaf nu wordt gezegd',
    withoutHistoryHint: 'Ook de melding zelf ziet uw collega dan niet. Dit kunt u later niet meer veranderen.',
    historyFrom: (day: string) => `Wat voor ${day} is gezegd, kunt u niet doorgeven.`,
    addSend: 'Toevoegen',
    handOverSend: 'Overdragen',
    busy: 'Bezig met wijzigen …',
    remove: (name: string) => `${name} eraf halen`,
    removeTitle: (name: string) => `${name} van deze melding afhalen?`,
    removeText:
      'Uw collega kan dan niets meer openen wat hier staat of nog komt. Wat al is gelezen, blijft bekend. De melder ziet dat u dit deed.',
    removeYes: 'Ja, eraf halen',
    no: 'Nee, laat het zo',
    added: (name: string) => `${name} leest nu mee.`,
    handedOver: (name: string) => `${name} leest nu mee. U blijft meelezen tot uw collega u eraf haalt.`,
    removed: (name: string) => `${name} leest niet meer mee.`,
    problems: {
      'leaves-nobody': 'Dan leest niemand meer mee. Voeg eerst een collega toe.',
      'leaves-oneself': 'U kunt uzelf er niet af halen. Vraag een collega die meeleest.',
      'left-out': 'De melder heeft deze persoon uitgesloten, ook onder nieuwe sleutels. Kies iemand anders.',
      'not-listed': 'Deze persoon staat niet meer op de lijst. Vernieuw de meldingen.',
      'too-many': 'Er kunnen niet meer mensen meelezen. Haal eerst een collega eraf.',
      withheld: 'De server houdt een eerder bericht van de melder achter. Kijk later opnieuw.',
    },
  },
  dossier: {
    title: 'Aantekeningen voor collega’s',
    who: 'Alleen de functionarissen die meelezen zien dit. De melder ziet het nooit.',
    label: 'Aantekeningen',
    none: 'Er zijn nog geen aantekeningen.',
    start: 'Aantekeningen beginnen',
    startBusy: 'Bezig …',
    broken:
      'Deze aantekeningen kunnen niet verder: van het nieuwste deel klopt iets niet, of u kunt het niet openen. Bespreek dit met een collega. Daarna kunt u opnieuw beginnen.',
    startAgain: 'Opnieuw beginnen',
    overview: {
      tasks: 'Open taken',
      junkSince: (day: string) => `Opzij gezet op ${day}: dit is geen melding.`,
      withdrewSelf:
        'U hebt zich teruggetrokken. Lees niet verder, en vraag een collega om u van deze melding af te halen.',
      withdrewAll:
        'U hebt zich teruggetrokken, en er is niemand over. Voeg een collega toe bij ‘Wijzigen wie meeleest’. Die haalt u van deze melding af.',
      withdrew: (names: string) => `Teruggetrokken van deze melding: ${names}. Haal die persoon er nu af.`,
      takeOff: 'Naar wie meeleest',
      waits: (name: string, act: string) => `${name} vraagt een collega om akkoord: ${act}.`,
      unfounded: (recipient: string) =>
        `Er is vastgelegd dat de identiteit van de melder is bekendgemaakt aan ${recipient}, maar de melder kreeg daar vooraf geen bericht van. Zoek uit hoe dit kan, en laat het de melder weten.`,
      unfoundedForward: (recipient: string) =>
        `Deze melding is doorgestuurd aan ${recipient}. Wij zien geen toestemming van de melder, en geen tekst waar niets herleidbaars in staat. Zoek uit wat er is doorgestuurd, en laat het de melder weten.`,
      inventedConsent: (recipient: string) =>
        `Er staat dat deze melding met toestemming van de melder is doorgestuurd aan ${recipient}. Wij zien die toestemming niet. Zoek uit wat er is doorgestuurd, en laat het de melder weten.`,
      unagreed: {
        export: (recipient: string) =>
          `Van deze melding is een bestand gemaakt voor ${recipient}. Wij zien niet dat een tweede functionaris akkoord gaf. Vraag na hoe dat zit.`,
        disclosed: (recipient: string) =>
          `Een identiteit is bekendgemaakt aan ${recipient}. Wij zien niet dat een tweede functionaris akkoord gaf. Vraag na hoe dat zit.`,
      },
      notLeft:
        'De eerste beoordeling is van iemand die volgens de lijst leidinggevende is, of vooral mensen aanneemt of ontslaat. Wij zien een collega die meelas en voor wie dat niet geldt. Vraag na hoe dat zit.',
      reviewDue: 'Kijk of deze melding nog bewaard moet blijven, en schrijf op waarom.',
      reviewProposes: {
        destroy: (name: string) => `${name} stelt voor om deze melding te vernietigen:`,
        keep: (name: string) => `${name} stelt voor om deze melding langer te bewaren:`,
      },
    },
    started: (name: string) => `${name} begon deze aantekeningen.`,
    startedAgain: (name: string) => `${name} begon de aantekeningen opnieuw. Wat ervoor stond, gaat niet verder.`,
    field: 'Nieuwe aantekening',
    send: 'Bewaren',
    sent: 'Uw aantekening is bewaard. Collega’s die meelezen zien dit meteen.',
    begun: 'U kunt nu aantekeningen maken.',
  },
  ending: {
    title: 'Afsluiten en vernietigen',
    toEnding: 'Afsluiten of vernietigen',
    open: 'De melding is open.',
    closedFrom: (day: string) => `Afgesloten. Kan worden vernietigd vanaf ${day}.`,
    askedBy: (names: string) => `Vernietigen gevraagd door: ${names}.`,
    fromBefore:
      'Over vernietigen is iets gezegd voordat u meelas. U kunt dat niet lezen. De server rekent zo, en dat is eerder dan wat u wel leest:',
    dueNext: 'De melding verdwijnt bij het volgende bezorgmoment.',
    dueOn: (day: string) => `De melding verdwijnt op ${day}, bij het eerste bezorgmoment.`,
    dueNever: 'De melding verdwijnt pas als ook een functionaris het vraagt.',
    waitsForSecond: (name: string) =>
      `${name} stelt voor om te vernietigen. Dat telt pas als een tweede functionaris het ook vraagt.`,
    forTwo: 'Hiervoor zijn twee functionarissen nodig. De termijn loopt vanaf de dag dat de tweede het vraagt.',
    heldUntil: (day: string) => `De melding wordt langer bewaard, tot en met ${day}.`,
    heldYetAsked:
      'Toch is gevraagd om te vernietigen. Moet de melding bewaard blijven? Houd het vernietigen dan tegen.',
    held: (day: string) =>
      `Deze melding wordt bewaard tot en met ${day}. Hoeft dat niet meer? Kies dan in de melding eerst ‘Niet langer bewaren’.`,
    destroyToo: 'Ook vragen om te vernietigen',
    unseenTitle: 'Iemand vroeg buiten het gesprek om te vernietigen',
    unseenNext: 'De server vernietigt deze melding bij het volgende bezorgmoment. Dat staat niet in wat u hier leest.',
    unseenOn: (day: string) =>
      `De server vernietigt deze melding op ${day}. Dat staat niet, of anders, in wat u hier leest.`,
    unseenHow:
      'Zo hoort het niet. Houd het tegen, en bespreek met een collega wie dit deed. Vertrouwt u het niet? Vertel het ook de melder.',
    anyoneStops: 'Iedereen die meeleest kan dit tot dan tegenhouden, ook de melder.',
    stop: 'Vernietigen tegenhouden',
    stopBusy: 'Bezig …',
    closeTitle: 'De melding afsluiten',
    closeText:
      'Sluit af als alles is gezegd en gedaan. De melder leest dan vanaf welke dag de melding kan worden vernietigd, en kan tot die tijd nog reageren. Afsluiten vernietigt niets.',
    close: 'Naar afsluiten',
    destroyTitle: 'De melding vernietigen',
    destroyText: 'Daarna kan niemand de melding nog openen, ook niet uit een reservekopie. Dit gaat nooit meteen:',
    delays: [
      'Vraagt de melder het ook? Dan bij het volgende bezorgmoment.',
      'Is de dag voorbij die bij het afsluiten is genoemd? Dan na 14 dagen.',
      'Anders na 92 dagen.',
    ],
    destroy: 'Vragen om te vernietigen',
    sureTitle: 'Vragen om deze melding te vernietigen?',
    sure: 'De melder en alle collega’s die meelezen zien dat u dit vraagt. Is er nog een onderzoek, een rechtszaak of een plicht om te bewaren? Doe het dan niet.',
    sureYes: 'Ja, vraag om te vernietigen',
    askedDone: 'U hebt gevraagd om te vernietigen.',
    stoppedDone: 'De melding wordt niet vernietigd.',
  },
  questions: {
    what: 'Wat is er gebeurd of gebeurt er nog?',
    where: 'Waar?',
    when: 'Wanneer?',
    'how-known': 'Hoe weet de melder dit?',
    ongoing: 'Gebeurt het nog?',
    'reported-before': 'Eerder gemeld?',
    relation: 'Band met de organisatie',
    'on-behalf': 'Voor wie wordt gemeld?',
    confirmation: 'Ontvangstbevestiging gewenst?',
    approach: 'Hoe de melder benaderd wil worden',
    'code-word': 'Herkenningswoord voor een algemeen bericht',
    'came-in-on': 'Wanneer kwam dit binnen?',
    other: 'Andere vraag',
  },
  choices: {
    ongoing: { yes: 'Ja', no: 'Nee', unknown: 'Weet de melder niet' },
    'reported-before': { no: 'Nee', inside: 'Ja, binnen de organisatie', outside: 'Ja, buiten de organisatie' },
    relation: { 'works-here': 'Werkt hier', 'worked-here': 'Werkte hier', otherwise: 'Anders' },
    'on-behalf': { self: 'Voor de melder zelf', 'on-behalf': 'Namens iemand anders' },
    confirmation: { yes: 'Ja', no: 'Nee, stuur geen ontvangstbevestiging' },
    approach: {
      mailbox: 'Via de postbus',
      representative: 'Via een advocaat of vertrouwenspersoon',
      notice: 'Met een algemeen bericht waarin het herkenningswoord staat',
      none: 'Liever niet',
    },
  },
};
