export const figuresNl = {
  open: 'Jaarcijfers',
  title: 'Jaarcijfers',
  back: 'Terug naar de meldingen',
  lead: 'Ieder jaar horen de werkgever en de ondernemingsraad hoeveel meldingen er waren en waar ze over gingen.',
  how: 'Iedere functionaris telt de eigen meldingen op het eigen toestel en geeft één klein bestand door. Lezen er meer mensen mee, dan telt één van hen de melding.',
  destroyed:
    'Een melding die al is vernietigd, telt hier niet meer mee. Vernietig een melding daarom pas als uw deel van de cijfers van dat jaar is opgeslagen.',
  /** In the place of what is there now. */
  ownSaved: (count: number) =>
    `Uw eigen deel telt zoals u het eerder opsloeg, met ${count} ${count === 1 ? 'melding' : 'meldingen'}. Wat daarna is vernietigd, telt zo mee.`,
  /** Before a melding is destroyed, by whose part it is counted in. */
  countedIn: {
    own: (year: string) =>
      `Deze melding telt mee in de cijfers van ${year}. Na vernietiging niet meer. Sla daarom eerst uw deel van ${year} op.`,
    'own-later': (year: string) =>
      `Deze melding telt na vernietiging niet mee in de cijfers van ${year}. Uw deel van dat jaar kunt u pas opslaan als het jaar voorbij is. Wacht als het kan met vernietigen tot ${Number(year) + 1}.`,
    others: (year: string) =>
      `Een collega telt deze melding mee in de cijfers van ${year}. Na vernietiging kan dat niet meer. Spreek af dat uw collega eerst het eigen deel van ${year} opslaat.`,
  },
  saveOf: (year: string) => `Mijn deel van ${year} opslaan`,
  savedOf: (year: string) => `Uw deel van ${year} staat bij uw downloads. Bewaar het tot de jaarcijfers klaar zijn.`,
  limit:
    'Het totaal kan hoger zijn dan wat u zelf leest. Dat is bedoeld: u ziet alleen aantallen van collega’s, geen meldingen.',
  year: 'Over welk jaar?',
  yearHint:
    'Alleen een jaar dat voorbij is. Wie cijfers van halverwege en van later heeft, rekent uit welke melding erbij kwam.',
  ownTitle: 'Uw deel',
  own: (count: number) =>
    count === 1 ? 'U telt één melding.' : count === 0 ? 'U telt geen meldingen.' : `U telt ${count} meldingen.`,
  ownText:
    'Geef dit bestand alleen aan de functionaris die de cijfers samenvoegt, niet aan de werkgever: er staan precieze aantallen in.',
  save: 'Mijn deel opslaan',
  partFile: 'deel-jaarcijfers',
  partsTitle: 'Delen samenvoegen',
  addPart: 'Deel van een collega',
  addPartHint: 'Het bestand wordt op dit toestel gelezen en gaat nergens heen.',
  you: 'u',
  present: 'Erbij',
  missing: 'Ontbreekt nog',
  unknownPerson: 'Iemand die niet op de lijst staat',
  problems: {
    'not-a-part': 'Dit is geen deel van de jaarcijfers, of het klopt niet.',
    'other-channel': 'Dit deel hoort bij een ander meldkanaal.',
    'other-year': 'Dit deel gaat over een ander jaar.',
    twice: 'Van deze persoon is er al een deel.',
  },
  incomplete: 'Er ontbreken nog delen. Dan is het totaal te laag.',
  previewTitle: 'Wat de werkgever en de ondernemingsraad lezen',
  fewTotal: 'Minder dan 5 meldingen. Meer wordt niet gezegd.',
  few: 'minder dan 5',
  total: (count: number) => `${count} meldingen`,
  naturesTable: 'Waar de meldingen over gingen',
  nature: 'Soort',
  number: 'Aantal',
  rest: 'Alle andere soorten samen',
  restOnly: 'Alle soorten samen',
  terms: 'Termijnen',
  confirmation: 'Ontvangst bevestigd binnen zeven dagen',
  feedback: 'Op tijd teruggekoppeld',
  share: (percent: number) => `ongeveer ${percent}%`,
  evaluations: 'Hoe melders het vonden, van 1 tot 5',
  questions: {
    heard: 'Serieus genomen',
    safe: 'Voelde zich veilig',
    clear: 'Duidelijk wat er gebeurde',
    again: 'Zou het weer zo doen',
  },
  average: (grade: number) => `gemiddeld ongeveer ${String(grade).replace('.', ',')}`,
  termFigures: {
    'few-late': 'minder dan 5 keer te laat',
    'few-in-time': 'minder dan 5 keer op tijd',
    'too-few': 'te weinig om iets te zeggen',
  },
  protection:
    'Een aantal onder de 5 wordt niet genoemd, ook niet als het 0 is, en is ook niet uit te rekenen. Daarom staan kleine soorten bij elkaar, en zijn een aandeel en een gemiddelde afgerond. Een gemiddelde is van minstens 5 antwoorden.',
  checkTitle: 'Is iemand te herkennen?',
  check:
    'Lees de cijfers alsof u op de werkvloer werkt. Weet iedereen wie er over zo’n onderwerp kan melden, geef ze dan niet zo door.',
  checked: 'Ik heb gekeken: niemand is te herkennen.',
  checkError: 'Kijk eerst of iemand te herkennen is, en zet dan een vinkje.',
  pdf: 'Jaarverslag als PDF opslaan',
  pdfBusy: 'Bezig met het verslag …',
  pdfFile: 'jaarcijfers',
  pdfTitle: (year: string) => `Jaarcijfers meldingen ${year}`,
  pdfFor: (organisation: string) => `Voor de werkgever en de ondernemingsraad van ${organisation}`,
  pdfLaw:
    'Dit verslag geeft het aantal meldingen van een vermoeden van een misstand, waar ze over gingen, en of de termijnen van de Wet bescherming klokkenluiders zijn gehaald.',
  pdfTotal: 'Aantal meldingen',
  pdfMade: (day: string) => `Gemaakt op ${day} door een functionaris`,
};
