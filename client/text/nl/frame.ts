/** Wat iemand leest in het afgeschermde venster waarin een bestand wordt bekeken. */
export const frameNl = {
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  zoomFit: 'Passend',
  picture: {
    label: 'De afbeelding, opnieuw getekend',
    size: (width: number, height: number) => `${width} bij ${height} beeldpunten`,
  },
  pdf: {
    previous: 'Vorige',
    next: 'Volgende',
    place: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    goTo: 'Ga naar bladzijde',
    label: (page: number) => `Bladzijde ${page}, getekend`,
    words: 'Tekst van deze bladzijde',
    noWords: 'Op deze bladzijde staat geen tekst die te lezen is.',
    pageBroken: 'Deze bladzijde kan niet worden getekend.',
    asPictures: 'Links en knoppen in dit bestand werken hier niet.',
  },
  sound: {
    label: 'Geluid',
    speed: 'Snelheid',
    times: (rate: number) => `${String(rate).replace('.', ',')} keer`,
    back: '10 seconden terug',
    forward: '10 seconden verder',
  },
  written: {
    label: 'De tekst van het bestand',
    cut: 'Dit is alleen het begin. De tekst is te lang om hier helemaal te laten zien.',
  },
  cells: {
    sheet: 'Blad',
    label: (name: string) => `Blad ${name}`,
    empty: 'Dit blad is leeg.',
    cut: (rows: number, columns: number) =>
      `Dit is alleen het begin: hooguit ${rows} rijen en ${columns} kolommen per blad.`,
    plain: 'U ziet de inhoud van de cellen. Formules, opmaak en plaatjes staan hier niet.',
  },
};
