/** Wat iemand leest rond een bestand dat wordt bekeken; wat in het afgeschermde venster staat, is frame.ts. */
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
  received: {
    voice: 'Ingesproken bericht',
    original: 'origineel, niet schoongemaakt',
    size: (mebibytes: number) => (mebibytes < 1 ? 'minder dan 1 MB' : `ongeveer ${Math.round(mebibytes)} MB`),
    view: 'Bekijken',
    listen: 'Luisteren',
    openLabel: (what: string, name: string) => `${what}: ${name}`,
    fetching: 'Bezig met ophalen …',
    stop: 'Stoppen',
    close: 'Sluiten',
    failed: 'Dit bestand kon niet worden opgehaald of klopt niet',
    again: 'Opnieuw proberen',
    saved: 'Het bestand is opgeslagen.',
    tooLargeToSave: 'Dit bestand is te groot om met deze browser op te slaan.',
    otherWays: (mebibytes: number) =>
      `Deze browser kan bestanden tot ${mebibytes} MB opslaan. Vraag om het bestand in kleinere delen. Of open deze pagina op een computer in Chrome, Edge of Opera. Gebruikt u Tor Browser? Die beschermt u beter: vraag dan liever om delen.`,
  },
};
