import type { TemplateFacts } from '../template-facts.ts';

export const actsNl = {
  title: { melder: 'Wat wilt u doen?', colleagues: 'Voor collega’s' },
  groups: {
    ask: 'De melder iets vragen',
    tell: 'De melder laten weten',
    'pass-on': 'Doorgeven',
    end: 'Afsluiten en bewaren',
    look: 'Behandelen',
    disclose: 'Bekendmaken, of juist niet vertellen',
    besides: 'Overig',
  },
  meets: (term: string) => `Hiermee voldoet u aan: ${term}`,
  cancel: 'Niet versturen',
  busy: 'Bezig met versturen …',
  template: 'Dit is een voorstel. Pas de tekst aan, zodat die klopt voor deze melding.',
  optional: '(mag leeg blijven)',
  ineligible:
    'De eerste beoordeling is voor iemand die geen leidinggevende is en niet vooral mensen aanneemt of ontslaat. Op de lijst staat u niet zo. Vraag een collega, of leg in een besluit vast waarom u het toch doet.',
  anonymousTitle: 'De melder is anoniem',
  anonymous:
    'U weet niet wie de melder is, en dit meldkanaal weet het ook niet. Er is dus geen naam om bekend te maken. Dit kunt u wel geven:',
  handOver: [
    'de tekst van de melding en van het gesprek, voor zover daarin niets staat wat naar de melder leidt',
    'bestanden die de melder stuurde, na dezelfde controle',
    'de dag waarop de melding binnenkwam, en wat u met de melding deed',
  ],
  disclosureFirst:
    'Stuur dit bericht eerst, en geef daarna pas iets vrij. Kan vooraf laten weten het onderzoek of de rechtszaak in gevaar brengen? Vraag dan eerst een collega akkoord voor ‘bekendmaken zonder bericht vooraf’, met de redenen.',
  disclosureForTwo:
    'Hier moet een collega akkoord voor geven. Kies eerst ‘Om een tweede paar ogen vragen’ bij de aantekeningen.',
  errors: {
    empty: 'Vul dit in.',
    early: 'Kies een latere dag. De melder moet tijd hebben om te kijken en te reageren.',
    unfinished: 'Vul in wat tussen vierkante haken staat, of haal het weg.',
    reason: 'Schrijf op waarom het later wordt.',
    unfit:
      'Dit kan hier nu niet. Bij bekendmaken moet eerst het bericht zijn bezorgd, of een collega akkoord zijn met een uitzondering. Niets vertellen over ontvangst, doorsturen of uitkomst kan alleen een bevoegde autoriteit.',
  },
  fields: {
    text: 'Uw bericht',
    assessment: 'Wat vindt u van de melding?',
    followUp: 'Wat is er gedaan, of wat gaat u doen?',
    reasons: 'Waarom?',
    recipient: 'Aan wie?',
    purpose: 'Waarvoor?',
    source: 'Hoe is dit verteld?',
    way: 'Hoe wilt u contact houden?',
    outcome: 'Wat is de uitkomst?',
    ground: 'Waarom?',
    basis: 'Welke wet of beslissing verplicht u?',
    until: 'Bewaren tot en met',
    destroyFrom: 'Kan worden vernietigd vanaf',
    title: 'Wat moet er gebeuren?',
    task: 'Wat voor taak?',
    dueOn: 'Uiterlijk op',
    state: 'Hoe staat het ermee?',
    nature: 'Waar gaat het over?',
    isEuLaw: 'Gaat het om een regel van de Europese Unie?',
    act: 'Waarvoor vraagt u een tweede paar ogen?',
    isApproved: 'Bent u akkoord?',
    whose: 'Van wie is de identiteit?',
    untold: 'Wat vertelt u nu niet?',
    untoldGround: 'Waarom niet?',
    advice: 'Wat stelt u voor?',
  },
  noteField: 'Tekst voor collega’s',
  hints: {
    destroyFrom: 'Een voorstel, want de wet noemt geen termijn. Minstens veertien dagen na vandaag.',
    recipient: 'Bijvoorbeeld de naam van een instantie.',
  },
  choices: {
    purpose: {
      forward: 'Doorsturen naar een andere instantie',
      inform: 'Iemand hierover informeren',
      export: 'Een kopie geven',
      other: 'Iets anders',
    },
    source: {
      voice: 'In een spraakbericht',
      phone: 'Door de telefoon',
      meeting: 'In een gesprek',
      paper: 'Op papier',
    },
    way: {
      mailbox: 'Via deze postbus',
      representative: 'Via een advocaat of vertrouwenspersoon',
      notice: 'Met een algemeen bericht en een herkenningswoord',
      none: 'Geen contact',
    },
    outcome: {
      misstand: 'Er was een misstand',
      partly: 'Het klopt voor een deel',
      'no-misstand': 'Er was geen misstand',
      unclear: 'Het is niet duidelijk geworden',
    },
    ground: {
      none: 'Nog niet bekend',
      'no-misstand': 'Geen misstand',
      investigated: 'Onderzocht',
      forwarded: 'Doorgestuurd',
      withdrawn: 'Ingetrokken door de melder',
      minor: 'Duidelijk te klein',
      repeated: 'Al eerder gemeld, zonder nieuws',
      'other-procedure': 'Hoort bij een andere procedure',
      other: 'Iets anders',
    },
    task: { general: 'Een gewone taak', 'inform-person-concerned': 'De betrokkene informeren' },
    state: { done: 'Gedaan', open: 'Nog te doen', dropped: 'Niet meer nodig' },
    nature: {
      safety: 'Veiligheid',
      environment: 'Milieu',
      health: 'Gezondheid',
      integrity: 'Integriteit',
      money: 'Geld',
      privacy: 'Privacy',
      consumers: 'Klanten',
      'public-order': 'Overheid en openbare orde',
      other: 'Iets anders',
    },
    isEuLaw: { no: 'Nee, of niet bekend', yes: 'Ja' },
    act: {
      destroy: 'Vernietigen',
      disclose: 'Iets bekendmaken',
      'disclose-unannounced': 'Bekendmaken zonder bericht vooraf',
      export: 'Alles exporteren',
    },
    whose: { melder: 'Van de melder', 'person-concerned': 'Van de betrokkene: over wie de melding gaat' },
    untold: {
      confirmation: 'Dat de melding is ontvangen',
      forwarding: 'Dat de melding is doorgestuurd',
      outcome: 'De uitkomst',
      'person-concerned': 'Aan de betrokkene: dat er een melding is',
    },
    untoldGround: {
      'endangers-identity': 'Het brengt in gevaar dat de melder onbekend blijft',
      'endangers-investigation': 'Het brengt een onderzoek of rechtszaak in gevaar',
    },
    advice: { destroy: 'Vernietigen', keep: 'Langer bewaren' },
    isApproved: { yes: 'Ja, akkoord', no: 'Nee, niet akkoord' },
    phase: {
      received: 'Ontvangen',
      assessment: 'Beoordeling',
      investigation: 'Onderzoek',
      outcome: 'Uitkomst',
      aftercare: 'Nazorg',
    },
  },
  acts: {
    question: {
      name: 'Een vraag stellen',
      about: 'De melder ziet de vraag als iets om op te antwoorden.',
      send: 'Vraag versturen',
      sent: 'Uw vraag is verstuurd.',
    },
    approach: {
      name: 'Afspreken hoe u contact houdt',
      about: 'De melder kiest hoe u elkaar bereikt. U doet een voorstel.',
      send: 'Voorstel versturen',
      sent: 'Uw voorstel is verstuurd.',
    },
    choice: {
      name: 'Keuzemoment: anoniem blijven of niet',
      about:
        'Gebruik dit als u zonder naam niet verder komt met onderzoeken. Allebei de antwoorden zijn goed. Blijft de melder anoniem, dan is dat geen reden om te stoppen.',
      send: 'Keuze voorleggen',
      sent: 'De keuze is voorgelegd.',
    },
    record: {
      name: 'Verslag laten controleren',
      about:
        'Leg vast wat de melder vertelde, woord voor woord of als verslag. De melder controleert, verbetert en geeft akkoord. U kunt dat niet voor de melder doen.',
      send: 'Verslag voorleggen',
      sent: 'Het verslag is voorgelegd.',
    },
    consent: {
      name: 'Toestemming vragen',
      about: 'Voor alles wat buiten de kring van lezers gaat, hebt u vooraf toestemming van de melder nodig.',
      send: 'Toestemming vragen',
      sent: 'U hebt om toestemming gevraagd.',
    },
    'read-along': {
      name: 'Vragen of de procesbegeleider mag meelezen',
      about: 'De melder beslist. Bij ja leest de procesbegeleider het hele gesprek, bij nee verandert er niets.',
      send: 'Vraag versturen',
      sent: 'De vraag is verstuurd.',
    },
    'process-note': {
      name: 'Procesbegeleider schrijven',
      about: 'Alle functionarissen van deze melding lezen dit ook. Schrijf niets wat de melder vertelde.',
      send: 'Versturen',
      sent: 'Het bericht is verstuurd.',
    },
    evaluation: {
      name: 'Vragen hoe het ging',
      about: 'Een paar korte vragen. De melder mag ze overslaan. U ziet de cijfers alleen opgeteld, in de jaarcijfers.',
      send: 'Vragen versturen',
      sent: 'De vragen zijn verstuurd.',
    },
    assessment: {
      name: 'Beoordelen: er volgt onderzoek',
      about: 'De melder leest dat u de melding onderzoekt, en waarom.',
      send: 'Beoordeling versturen',
      sent: 'De beoordeling is verstuurd.',
    },
    interim: {
      name: 'Tussenbericht',
      about: 'Laat weten hoe ver u bent. De termijn voor de terugkoppeling loopt door.',
      send: 'Tussenbericht versturen',
      sent: 'Uw tussenbericht is verstuurd.',
    },
    feedback: {
      name: 'Terugkoppelen',
      about: 'Wat u van de melding vindt, wat u ermee deed of gaat doen, en waarom.',
      send: 'Terugkoppeling versturen',
      sent: 'De terugkoppeling is verstuurd.',
    },
    outcome: {
      name: 'Uitkomst meedelen',
      about: 'Wat het onderzoek heeft opgeleverd.',
      send: 'Uitkomst versturen',
      sent: 'De uitkomst is verstuurd.',
    },
    'no-follow-up': {
      name: 'Geen onderzoek, met redenen',
      about: 'De melder leest waarom u niets verder doet, en waar de melding ook terechtkan.',
      send: 'Besluit versturen',
      sent: 'Het besluit is verstuurd.',
    },
    extension: {
      name: 'Termijn verlengen',
      about: 'Dit kan één keer, met redenen, voordat de eerste termijn om is.',
      send: 'Verlenging versturen',
      sent: 'De termijn is verlengd.',
    },
    withheld: {
      name: 'Laten weten dat u iets niet kunt zeggen',
      about: 'Schrijf waarom u iets niet meedeelt, zonder het zelf te noemen.',
      send: 'Bericht versturen',
      sent: 'Het bericht is verstuurd.',
    },
    forwarded: {
      name: 'Vastleggen dat u hebt doorgestuurd',
      about:
        'Alleen met toestemming van de melder voor deze ontvanger, of als in het dossier staat dat er niets herleidbaars in zit.',
      send: 'Vastleggen',
      sent: 'Vastgelegd. De melder leest aan wie u doorstuurde.',
    },
    'not-forwarded': {
      name: 'Laten weten dat u niet doorstuurt',
      about: 'De melder gaf geen toestemming. Leg uit wat dat betekent voor de behandeling.',
      send: 'Bericht versturen',
      sent: 'Het bericht is verstuurd.',
    },
    disclosure: {
      name: 'Aankondigen dat u iets bekend moet maken',
      about: 'Als een wet of rechter u verplicht om bekend te maken wie de melder is.',
      send: 'Aankondiging versturen',
      sent: 'De aankondiging is verstuurd.',
    },
    close: {
      name: 'Melding afsluiten',
      about:
        'Sluit af als alles is gezegd en gedaan. De melder leest vanaf welke dag de melding kan worden vernietigd, en kan nog reageren. Afsluiten vernietigt niets.',
      send: 'Afsluiten',
      sent: 'De melding is afgesloten.',
    },
    reopen: {
      name: 'Melding heropenen',
      about: 'De behandeling gaat weer verder.',
      send: 'Heropenen',
      sent: 'De melding is heropend.',
    },
    hold: {
      name: 'Langer bewaren',
      about: 'Bijvoorbeeld voor een rechtszaak. Met een reden en een einddatum, die de melder leest.',
      send: 'Bewaren vastleggen',
      sent: 'Vastgelegd: de melding blijft langer bewaard.',
    },
    'hold-lifted': {
      name: 'Niet langer bewaren',
      about: 'De reden om langer te bewaren is voorbij.',
      send: 'Vastleggen',
      sent: 'Vastgelegd: langer bewaren is niet meer nodig.',
    },
    aftercare: {
      name: 'Vragen hoe het gaat',
      about: 'Nazorg na het afsluiten. De melder mag zeggen dat dit niet meer hoeft.',
      send: 'Bericht versturen',
      sent: 'Uw bericht is verstuurd.',
    },
    decision: {
      name: 'Besluit vastleggen',
      about: 'Wat u besloot, en waarom.',
      send: 'Besluit bewaren',
      sent: 'Het besluit is bewaard.',
    },
    plan: {
      name: 'Onderzoeksplan schrijven',
      about: 'Het nieuwste plan geldt. Eerdere versies blijven staan.',
      send: 'Plan bewaren',
      sent: 'Het plan is bewaard.',
    },
    task: {
      name: 'Taak toevoegen',
      about: 'Een betrokkene informeren is ook een taak. Uitstellen kan, met een reden.',
      send: 'Taak toevoegen',
      sent: 'De taak is toegevoegd.',
    },
    'task-change': {
      name: 'Taak bijwerken',
      about: 'Wordt het later? Schrijf dan waarom.',
      send: 'Bijwerken',
      sent: 'De taak is bijgewerkt.',
    },
    redaction: {
      name: 'Versie zonder herleidbare gegevens',
      about:
        'Schrijf hier precies de tekst die u mag doorgeven. U legt vast: hier staat niets in wat naar de melder leidt.',
      send: 'Versie bewaren',
      sent: 'De versie is bewaard.',
    },
    mine: {
      name: 'Ik behandel deze melding',
      about: 'Collega’s zien dat u de melding behandelt.',
      send: 'Op mijn naam zetten',
      sent: 'De melding staat op uw naam.',
    },
    'not-mine': {
      name: 'Ik behandel deze melding niet meer',
      about: 'De melding staat daarna op niemands naam.',
      send: 'Van mijn naam halen',
      sent: 'De melding staat niet meer op uw naam.',
    },
    classification: {
      name: 'Indelen',
      about: 'Breed, voor de jaarcijfers. Nooit met namen of plaatsen.',
      send: 'Indeling bewaren',
      sent: 'De indeling is bewaard.',
    },
    proposal: {
      name: 'Om een tweede paar ogen vragen',
      about: 'Een collega die meeleest, moet akkoord geven.',
      send: 'Voorleggen aan collega’s',
      sent: 'Uw voorstel ligt bij collega’s.',
    },
    approval: {
      name: 'Akkoord geven of niet',
      about: 'U kunt niet akkoord geven op uw eigen voorstel.',
      send: 'Antwoord bewaren',
      sent: 'Uw antwoord is bewaard.',
    },
    'concerned-notice': {
      name: 'Brief aan de betrokkene over bekendmaken',
      about:
        'Moet een wet of rechter weten wie de betrokkene is? Dan hoort die dat eerst, met de redenen. De betrokkene heeft geen postbus: geef de brief zelf. Hier bewaart u wat erin staat.',
      send: 'Brief bewaren',
      sent: 'De brief is bewaard. Geef hem nu zelf aan de betrokkene.',
    },
    disclosed: {
      name: 'Vastleggen dat een identiteit is bekendgemaakt',
      about:
        'Dit kan pas als het bericht vooraf is bezorgd, of als een collega akkoord is met een uitzondering. Geef niet meer dan nodig is.',
      send: 'Vastleggen',
      sent: 'Vastgelegd. Collega’s zien aan wie en waarom.',
    },
    'not-told': {
      name: 'Vastleggen dat u iets niet vertelt',
      about:
        'Alleen als vertellen gevaarlijk is voor de melder of voor een onderzoek. De melder ziet dit niet. Vertel het alsnog zodra het kan: zet daar een taak voor.',
      send: 'Vastleggen',
      sent: 'Vastgelegd, met de reden.',
    },
    review: {
      name: 'Kijken of bewaren nog nodig is',
      about:
        'U doet een voorstel, met de reden. Daarna vraagt u om vernietiging, of legt u vast dat de melding langer blijft. Zijn er twee mensen nodig, dan geldt dat dan ook.',
      send: 'Voorstel bewaren',
      sent: 'Uw voorstel is bewaard.',
    },
    conflict: {
      name: 'Ik trek mij terug',
      about:
        'Bijvoorbeeld omdat u er zelf bij betrokken bent. Lees niet verder. Een collega haalt u van de melding af: niemand kan zichzelf eraf halen.',
      send: 'Terugtrekken',
      sent: 'U hebt zich teruggetrokken. Een collega haalt u van deze melding af.',
    },
    junk: {
      name: 'Opzij zetten: geen melding',
      about: 'Voor reclame en onzin. U kunt het dertig dagen lang terugdraaien.',
      send: 'Opzij zetten',
      sent: 'Opzij gezet. Terugdraaien kan dertig dagen lang.',
    },
    'not-junk': {
      name: 'Toch een melding',
      about: 'De melding komt terug tussen de andere.',
      send: 'Terugzetten',
      sent: 'De melding staat weer tussen de andere.',
    },
  },
  templates: {
    question: {
      text: 'Beste melder,\n\nOm uw melding goed te begrijpen, willen we u iets vragen:\n\n[uw vraag]\n\nU hoeft niets te vertellen wat u zelf herkenbaar maakt.',
    },
    approach: {
      text: 'Beste melder,\n\nWe willen met u afspreken hoe we contact houden. Ons voorstel ziet u hierboven. Wilt u het anders? Kies dan zelf. Als u liever geen contact hebt, is dat ook goed.',
    },
    choice: {
      text: 'Beste melder,\n\nU hebt anoniem gemeld. Dat is uw goed recht. In dit onderzoek komen we daardoor misschien minder ver, want [reden].\n\nU kunt kiezen. Blijft u anoniem, dan gaan we verder met wat we hebben. Wilt u laten weten wie u bent, dan zien alleen degenen dat die u zelf kiest. Allebei is goed. U hoeft niet meteen te kiezen.',
    },
    record: {
      text: '[Schrijf hier wat de melder vertelde.]',
    },
    consent: {
      text: 'Beste melder,\n\nWe willen u om toestemming vragen, want [reden].\n\nZegt u ja, dan geven we alleen door wat nodig is. U kunt uw toestemming later intrekken, voor wat daarna komt. Zegt u nee, dan gebeurt het niet. We laten u weten wat dat betekent.',
    },
    'read-along': {
      text: 'Beste melder,\n\nEr kijkt een procesbegeleider mee naar de stappen en de data. Vindt u het goed dat die ook dit gesprek leest? U hoeft dat niet te doen, en u kunt het later veranderen.',
    },
    evaluation: {
      text: 'Beste melder,\n\nUw melding is behandeld. Wilt u ons vertellen hoe dat voor u was? Het zijn vier korte vragen. U mag ze overslaan. Uw cijfers worden alleen opgeteld getoond, samen met die van anderen.',
    },
    assessment: {
      text: ({ receivedOn, feedbackBy }: TemplateFacts) =>
        `Beste melder,\n\nWe hebben uw melding van ${receivedOn} gelezen en beoordeeld. We gaan haar onderzoeken, want [reden].\n\nUiterlijk op ${feedbackBy} leest u hier wat we hebben gedaan.`,
    },
    interim: {
      assessment: 'We nemen uw melding serieus. [Wat u er nu van vindt.]',
      followUp: ({ feedbackBy }: TemplateFacts) =>
        `We zijn bezig met [wat u nu doet]. Uiterlijk op ${feedbackBy} krijgt u de volledige terugkoppeling.`,
      reasons: 'We zijn nog niet klaar, want [reden].',
    },
    feedback: {
      assessment: ({ receivedOn }: TemplateFacts) => `Over uw melding van ${receivedOn} denken wij: [uw beoordeling].`,
      followUp: 'Dit hebben we gedaan: [wat u deed]. Dit gaan we nog doen: [wat nog komt].',
      reasons: 'Dat doen we omdat [redenen].',
    },
    outcome: {
      text: 'Beste melder,\n\nHet onderzoek is klaar. Dit is de uitkomst: [uitkomst].\n\nDe organisatie doet nu het volgende: [maatregelen]. Dank u wel dat u dit hebt gemeld.',
    },
    'no-follow-up': {
      text: ({ receivedOn }: TemplateFacts) =>
        `Beste melder,\n\nWe hebben uw melding van ${receivedOn} zorgvuldig bekeken. We gaan haar niet verder onderzoeken, want [redenen].\n\nBent u het er niet mee eens, of weet u meer? Schrijf het hier. U kunt ook naar een bevoegde autoriteit of naar het Huis voor klokkenluiders. Op de voorpagina van dit meldkanaal staat hoe.`,
    },
    extension: {
      text: ({ feedbackBy, extendedTo }: TemplateFacts) =>
        `Beste melder,\n\nWe zouden u uiterlijk op ${feedbackBy} laten weten wat we met uw melding doen. Dat lukt niet, want [redenen]. U hoort het nu uiterlijk op ${extendedTo}. Dit kan maar één keer.`,
    },
    withheld: {
      text: 'Beste melder,\n\nEr is informatie die we u nu niet kunnen geven, omdat [reden, bijvoorbeeld: dat een onderzoek kan schaden]. Zodra het kan, leest u meer.',
    },
    forwarded: {
      text: 'Beste melder,\n\nWe hebben uw melding doorgestuurd, zoals met u is afgesproken. Dit hebben we gegeven: [wat]. De ontvanger neemt de behandeling over. Wij blijven hier bereikbaar.',
    },
    'not-forwarded': {
      text: 'Beste melder,\n\nU gaf geen toestemming om uw melding door te sturen. Dat doen we dus niet. [Wat dat betekent: gaat u zelf verder, of kunt u er zonder die instantie niets mee?] U kunt ook zelf naar deze instantie gaan.',
    },
    disclosure: {
      text: 'Beste melder,\n\nWe zijn verplicht om bekend te maken wie u bent aan [instantie]. Dat is nodig omdat [redenen].\n\nWe doen dat niet eerder dan op [dag]. Vraag voor die tijd advies, bijvoorbeeld bij het Huis voor klokkenluiders of een advocaat. Bent u het er niet mee eens? Schrijf het hier.',
    },
    'concerned-notice': {
      text: 'Geachte heer of mevrouw,\n\nUw naam staat in een melding van een vermoeden van een misstand. We zijn verplicht om bekend te maken wie u bent aan [instantie]. Dat is nodig omdat [redenen].\n\nWe doen dat niet eerder dan op [dag]. U kunt daarover advies vragen, bijvoorbeeld bij een advocaat. Bent u het er niet mee eens? Laat het ons voor die dag weten: [hoe].',
    },
    disclosed: {
      text: 'Bekendgemaakt is: [wat precies]. Dat moest, want [wet of beslissing]. Aan de ontvanger is gezegd dat dit geheim is.',
    },
    'not-told': {
      text: 'Vertellen kan nu niet, want [welk gevaar]. We kijken opnieuw op [dag].',
    },
    close: {
      text: 'Beste melder,\n\nWe sluiten uw melding af. Alles wat we konden doen, is gedaan. Wilt u nog iets zeggen? Dat kan tot de melding wordt vernietigd. Maak ook voor die tijd een bewijsbestand als u dat wilt bewaren.',
    },
    reopen: {
      text: 'Beste melder,\n\nWe gaan opnieuw met uw melding aan de slag, want [reden].',
    },
    hold: {
      text: 'Beste melder,\n\nWe bewaren uw melding langer, want [reden]. Is die reden eerder voorbij, dan laten we het u weten.',
    },
    'hold-lifted': {
      text: 'Beste melder,\n\nDe reden om uw melding langer te bewaren is voorbij.',
    },
    aftercare: {
      text: 'Beste melder,\n\nHoe gaat het met u sinds we uw melding afsloten? Merkt u iets wat met uw melding te maken heeft, zoals een nare behandeling of een slechte beoordeling? Schrijf het hier. Wilt u deze berichten niet meer, dan kunt u dat hier ook aangeven.',
    },
  },
};
