export const stewardTemplatesNl = {
  open: 'Voorbeeldteksten',
  title: 'Voorbeeldteksten',
  lead: 'Met deze teksten begint een functionaris een bericht. U kunt ze aanpassen aan uw organisatie. De functionaris maakt de tekst daarna kloppend voor de melding.',
  public:
    'Uw teksten komen in de lijst die u ondertekent. Iedereen die het meldkanaal bezoekt, kan die lijst lezen. Schrijf er dus niets in over een melding, een melder of iemand over wie is gemeld.',
  once: (now: number, more: number) =>
    `Onderteken liever één keer, als al uw teksten klaar zijn. Elke keer komen ze allemaal opnieuw in de lijst, en wie het meldkanaal bezoekt, haalt de hele lijst op. De lijst is nu ${now} KB. Met uw teksten van nu komt daar ${more} KB bij.`,
  braces: (place: string) => `Wat tussen accolades staat, zoals ${place}, vult het programma in.`,
  brackets:
    'Wat tussen vierkante haken staat, zoals [reden], vult de functionaris in. Zolang het er staat, kan het bericht niet weg.',
  language: 'In welke taal?',
  languageHint: 'Wie in het Nederlands meldt, krijgt Nederlands. Alle andere melders krijgen Engels.',
  changed: (name: string) => `${name} (aangepast)`,
  field: 'Tekst',
  places: (places: string) => `U kunt gebruiken: ${places}`,
  noPlaces: 'In deze tekst wordt niets ingevuld.',
  example: 'Met verzonnen dagen:',
  putBack: 'Standaardtekst terugzetten',
  putBackOf: (name: string) => `Standaardtekst terugzetten: ${name}`,
  errors: {
    empty: 'Schrijf een tekst, of zet de standaardtekst terug.',
    unseen: (words: string) =>
      `Hier zit een teken in dat niemand ziet, zoals een tab: ${words}. Zo’n teken kan niet worden ondertekend, want er kan iets in verstopt zijn. Typ dat stuk opnieuw. Een emoji die uit delen bestaat, heeft zulke tekens ook: kies een andere.`,
    long: 'Gebruik ten hoogste 4000 tekens.',
    places: (strange: string) => `Dit kan in deze tekst niet worden ingevuld: ${strange}`,
  },
  fix: 'In een tekst klopt iets niet. Kijk waar het staat, en maak het goed.',
  size: 'Uw teksten samen zijn te lang. Maak ze korter, of zet een standaardtekst terug.',
};
