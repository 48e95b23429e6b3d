export const stewardTemplatesNl = {
  open: 'Voorbeeldteksten',
  title: 'Voorbeeldteksten',
  lead: 'Met deze teksten begint een functionaris een bericht. U kunt ze aanpassen aan uw organisatie. De functionaris maakt de tekst daarna kloppend voor de melding.',
  public:
    'Uw teksten komen in de lijst die u ondertekent. Iedereen die het meldkanaal bezoekt, kan die lijst lezen. Schrijf er dus niets in over een melding, een melder of iemand over wie is gemeld.',
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
    unseen: 'Er staat iets in dat niemand ziet, zoals een tab. Haal het weg, of typ de tekst opnieuw.',
    long: 'Gebruik ten hoogste 4000 tekens.',
    places: (strange: string) => `Dit kan in deze tekst niet worden ingevuld: ${strange}`,
  },
  fix: 'In een tekst klopt iets niet. Kijk waar het staat, en maak het goed.',
  size: 'Uw teksten samen zijn te lang. Maak ze korter, of zet een standaardtekst terug.',
};
