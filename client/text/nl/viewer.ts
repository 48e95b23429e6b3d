/** Wat iemand leest die een bestand bekijkt, in de pagina en in het afgeschermde venster daarbinnen. */
export const viewerNl = {
  page: {
    frame: (name: string) => `${name}, veilig bekeken`,
    busy: 'Bezig met openen …',
    safe: 'U bekijkt dit bestand in een afgeschermd venster. Het kan niets versturen en niets op uw toestel openen.',
    keep: 'Bestand opslaan',
    keepAnyway: 'Toch opslaan',
    keepWarning:
      'Een opgeslagen bestand is niet meer afgeschermd. Als u het opent, kan het laten weten dat u het opent, of uw toestel schaden. Open het zonder internet, op een toestel dat daarvoor is bedoeld.',
    failures: {
      unknown: 'Dit soort bestand kan hier niet worden bekeken.',
      broken: 'Dit bestand kan hier niet worden bekeken. Het is beschadigd, of anders gemaakt dan het zegt.',
      locked: 'Op dit bestand zit een wachtwoord. Hier kan het niet worden bekeken.',
      tooLarge: 'Dit bestand is te groot om hier te bekijken.',
      slow: 'Dit bestand openen duurt te lang. Het is gestopt.',
    },
  },
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
    times: (rate: string) => `${rate.replace('.', ',')} keer`,
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
