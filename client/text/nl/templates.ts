/**
 * What a functionaris begins a message with. What stands between braces is filled in from the melding; what stands between
 * square brackets is for the functionaris to fill in, and is not sent as it is.
 */
export const templatesNl = {
  /** A channel's own texts name them so too: signed, so never named anew. */
  places: {
    receivedOn: 'dag van ontvangst',
    feedbackBy: 'uiterste dag',
    extendedTo: 'nieuwe uiterste dag',
  },
  /** The one that is no act of its own. */
  receipt: 'Bevestiging van ontvangst',
  /** By message and field. */
  standard: {
    'receipt.text':
      'Beste melder,\n\nWe hebben uw melding op {dag van ontvangst} ontvangen. Dank u wel dat u dit meldt.\n\nWe gaan nu na wat er aan de hand is. Uiterlijk op {uiterste dag} leest u hier wat we met uw melding doen, en waarom. Misschien stellen we u eerder een vraag. Kijk daarom af en toe in deze postbus.\n\nWilt u iets toevoegen, of wordt u door uw melding benadeeld? Schrijf het ons dan hier.',
    'question.text':
      'Beste melder,\n\nOm uw melding goed te begrijpen, willen we u iets vragen:\n\n[uw vraag]\n\nU hoeft niets te vertellen wat u zelf herkenbaar maakt.',
    'approach.text':
      'Beste melder,\n\nWe willen met u afspreken hoe we contact houden. Ons voorstel ziet u hierboven. Wilt u het anders? Kies dan zelf. Als u liever geen contact hebt, is dat ook goed.',
    'choice.text':
      'Beste melder,\n\nU hebt anoniem gemeld. Dat is uw goed recht. In dit onderzoek komen we daardoor misschien minder ver, want [reden].\n\nU kunt kiezen. Blijft u anoniem, dan gaan we verder met wat we hebben. Wilt u laten weten wie u bent? Dan leest alleen degene die u zelf kiest dat. Allebei is goed. U hoeft niet meteen te kiezen.',
    'record.text': '[Schrijf hier wat de melder vertelde.]',
    'consent.text':
      'Beste melder,\n\nWe willen u om toestemming vragen, want [reden].\n\nZegt u ja, dan geven we alleen door wat nodig is. U kunt uw toestemming later intrekken, voor wat daarna komt. Zegt u nee, dan gebeurt het niet. We laten u weten wat dat betekent.',
    'read-along.text':
      'Beste melder,\n\nEr kijkt een procesbegeleider mee naar de stappen en de data. Vindt u het goed dat die ook dit gesprek leest? U hoeft dat niet te doen, en u kunt het later veranderen.',
    'evaluation.text':
      'Beste melder,\n\nUw melding is behandeld. Wilt u ons vertellen hoe dat voor u was? Het zijn vier korte vragen. U mag ze overslaan. Uw cijfers worden alleen opgeteld getoond, samen met die van anderen.',
    'assessment.text':
      'Beste melder,\n\nWe hebben uw melding van {dag van ontvangst} gelezen en beoordeeld. We gaan dit onderzoeken, want [reden].\n\nUiterlijk op {uiterste dag} leest u hier wat we hebben gedaan.',
    'interim.assessment': 'We nemen uw melding serieus. [Wat u er nu van vindt.]',
    'interim.followUp':
      'We zijn bezig met [wat u nu doet]. Uiterlijk op {uiterste dag} krijgt u de volledige terugkoppeling.',
    'interim.reasons': 'We zijn nog niet klaar, want [reden].',
    'feedback.assessment': 'Over uw melding van {dag van ontvangst} denken wij: [uw beoordeling].',
    'feedback.followUp': 'Dit hebben we gedaan: [wat u deed]. Dit gaan we nog doen: [wat nog komt].',
    'feedback.reasons': 'Dat doen we omdat [redenen].',
    'outcome.text':
      'Beste melder,\n\nHet onderzoek is klaar. Dit is de uitkomst: [uitkomst].\n\nDe organisatie doet nu het volgende: [maatregelen]. Dank u wel dat u dit hebt gemeld.',
    'no-follow-up.text':
      'Beste melder,\n\nWe hebben uw melding van {dag van ontvangst} zorgvuldig bekeken. We gaan dit niet verder onderzoeken, want [redenen].\n\nBent u het er niet mee eens, of weet u meer? Schrijf het hier. U kunt ook naar een bevoegde autoriteit of naar het Huis voor klokkenluiders. Op de voorpagina van dit meldkanaal staat hoe.',
    'extension.text':
      'Beste melder,\n\nWe zouden u uiterlijk op {uiterste dag} laten weten wat we met uw melding doen. Dat lukt niet, want [redenen]. U hoort het nu uiterlijk op {nieuwe uiterste dag}. Dit kan maar één keer.',
    'withheld.text':
      'Beste melder,\n\nEr is informatie die we u nu niet kunnen geven, omdat [reden, bijvoorbeeld: dat een onderzoek kan schaden]. Zodra het kan, leest u meer.',
    'forwarded.text':
      'Beste melder,\n\nWe hebben uw melding doorgestuurd, zoals met u is afgesproken. Dit hebben we gegeven: [wat]. De ontvanger neemt de behandeling over. Wij blijven hier bereikbaar.',
    'not-forwarded.text':
      'Beste melder,\n\nU gaf geen toestemming om uw melding door te sturen. Dat doen we dus niet. [Wat dat betekent: gaat u zelf verder, of kunt u er zonder die instantie niets mee?] U kunt ook zelf naar deze instantie gaan.',
    'disclosure.text':
      'Beste melder,\n\nWe zijn verplicht om bekend te maken wie u bent aan [instantie]. Dat is nodig omdat [redenen].\n\nWe doen dat niet eerder dan op [dag]. Vraag voor die tijd advies, bijvoorbeeld bij het Huis voor klokkenluiders of een advocaat. Bent u het er niet mee eens? Schrijf het hier.',
    'concerned-notice.text':
      'Geachte heer of mevrouw,\n\nUw naam staat in een melding van een vermoeden van een misstand. We zijn verplicht om bekend te maken wie u bent aan [instantie]. Dat is nodig omdat [redenen].\n\nWe doen dat niet eerder dan op [dag]. U kunt daarover advies vragen, bijvoorbeeld bij een advocaat. Bent u het er niet mee eens? Laat het ons voor die dag weten: [hoe].',
    'disclosed.text':
      'Bekendgemaakt is: [wat precies]. Dat moest, want [wet of beslissing]. Aan de ontvanger is gezegd dat dit geheim is.',
    'not-told.text': 'Vertellen kan nu niet, want [welk gevaar]. We kijken opnieuw op [dag].',
    'close.text':
      'Beste melder,\n\nWe sluiten uw melding af. Alles wat we konden doen, is gedaan. Wilt u nog iets zeggen? Dat kan tot de melding wordt vernietigd. Maak ook voor die tijd een bewijsbestand als u dat wilt bewaren.',
    'reopen.text': 'Beste melder,\n\nWe gaan opnieuw met uw melding aan de slag, want [reden].',
    'hold.text':
      'Beste melder,\n\nWe bewaren uw melding langer, want [reden]. Is die reden eerder voorbij, dan laten we het u weten.',
    'hold-lifted.text': 'Beste melder,\n\nDe reden om uw melding langer te bewaren is voorbij.',
    'aftercare.text':
      'Beste melder,\n\nHoe gaat het met u sinds we uw melding afsloten? Merkt u iets wat met uw melding te maken heeft, zoals een nare behandeling of een slechte beoordeling? Schrijf het hier. Wilt u deze berichten niet meer, dan kunt u dat hier ook aangeven.',
  },
};
