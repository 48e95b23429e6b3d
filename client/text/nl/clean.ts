/** What is found in a file and taken out of it, in the words of the person who sends it. */
export const cleanNl = {
  busy: 'Wij halen eruit wie u bent…',
  found: 'Gevonden en weggehaald',
  kept: {
    title: 'Gevonden, en zit er nog in',
    text: 'Wie het bestand krijgt, kan dit zien. Wilt u dat niet? Haal het er zelf uit, en kies het bestand opnieuw.',
  },
  nothingFound: 'In dit bestand stond niets verborgen over u of uw toestel.',
  nothingToClean: 'Dit is gewone tekst. Daarin zit niets verborgen. Lees zelf na of er iets in staat dat u verraadt.',
  sentAs: (name: string) => `Wordt verstuurd als: ${name}`,
  notSent: 'Wordt niet verstuurd.',
  values: {
    author: (value: string) => `Wie het gemaakt heeft: ${value}`,
    lastEditedBy: (value: string) => `Wie het als laatste wijzigde: ${value}`,
    person: (value: string) => `De naam van iemand: ${value}`,
    organisation: (value: string) => `Organisatie: ${value}`,
    camera: (value: string) => `Camera of telefoon: ${value}`,
    serialNumber: (value: string) => `Serienummer van het apparaat: ${value}`,
    program: (value: string) => `Programma: ${value}`,
    device: (value: string) => `Apparaat: ${value}`,
    date: (value: string) => `Datum en tijd: ${value}`,
    description: (value: string) => `Titel of omschrijving: ${value}`,
    path: (value: string) => `Map op een computer: ${value}`,
    printer: (value: string) => `Printer: ${value}`,
  },
  counts: {
    thumbnail: () => 'Een verborgen klein voorbeeld, dat een oudere versie kan laten zien',
    makerNotes: () => 'Technische notities van de camera',
    contentCredentials: () => 'Een ingebouwd bewijs van herkomst',
    colourProfile: () => 'Een kleurprofiel van een apparaat',
    otherDetails: (count: number) => (count === 1 ? 'Nog 1 verborgen gegeven' : `Nog ${count} verborgen gegevens`),
    behindTheFile: () => 'Gegevens die achter het bestand geplakt waren',
    commentNames: (count: number) =>
      count === 1 ? 'De naam bij 1 opmerking' : `De namen bij ${count} opmerkingen; de opmerkingen zelf blijven`,
    trackedChanges: (count: number) =>
      count === 1
        ? '1 bijgehouden wijziging: die is nu doorgevoerd'
        : `${count} bijgehouden wijzigingen: die zijn nu doorgevoerd`,
    earlierVersions: () => 'Eerdere versies van het document',
    attachments: (count: number) => (count === 1 ? '1 bijlage in het bestand' : `${count} bijlagen in het bestand`),
    scripts: () => 'Kleine programma’s (macro’s of scripts)',
    formFields: () => 'Invulvelden; wat erin stond, staat er nu als gewone tekst',
    signatures: () => 'Een digitale handtekening',
    links: (count: number) =>
      count === 1 ? '1 link naar een map of een bestand' : `${count} links naar mappen of bestanden`,
    editMarks: () => 'Nummers die laten zien wat in één keer getypt is',
    leftOutParts: (count: number) =>
      count === 1
        ? '1 onderdeel dat wij niet kunnen schoonmaken: dat is weggelaten'
        : `${count} onderdelen die wij niet kunnen schoonmaken: die zijn weggelaten`,
    cleanedPictures: (count: number) =>
      count === 1 ? 'Verborgen gegevens in 1 afbeelding' : `Verborgen gegevens in ${count} afbeeldingen`,
    otherTracks: () => 'Extra sporen, zoals plaats of ondertiteling',
    hiddenSheets: (count: number) => `Verborgen bladen: ${count}`,
    hiddenSlides: (count: number) => `Verborgen dia’s: ${count}`,
    hiddenRows: () => 'Verborgen rijen of kolommen',
    hiddenText: () => 'Verborgen tekst',
    croppedPictures: (count: number) =>
      `Afbeeldingen waar een stuk van is afgesneden: ${count}. Dat stuk zit er nog in.`,
  },
  place: (latitude: string, longitude: string, near: string) => `Plaats op de kaart: ${latitude}, ${longitude}${near}`,
  near: (town: string) => `, in of bij ${town}`,
  directions: { north: 'N', east: 'O', south: 'Z', west: 'W' },
  unsupported: {
    unknownType: 'Dit soort bestand kunnen wij niet schoonmaken.',
    encrypted: 'Dit bestand heeft een wachtwoord. Daarom kunnen wij het niet schoonmaken.',
    tooLarge: 'Dit bestand is te groot om schoon te maken.',
    tooLargeToSend:
      'Dit bestand is groter dan 2 GB. Zo groot kan niet worden verstuurd. Knip het in stukken, of maak het kleiner.',
    phonePhoto:
      'Deze soort foto (HEIC) kunnen wij niet schoonmaken. Open de foto, maak er een schermafdruk van en kies die. Nieuwe foto’s kunnen wel: zet op uw iPhone bij Instellingen, Camera, Structuren ‘Meest compatibel’ aan.',
    oldOffice:
      'Dit is een oud Office-bestand, of het heeft een wachtwoord. Sla het opnieuw op als docx, xlsx, pptx of pdf zonder wachtwoord, en kies dat.',
    email:
      'Dit is een e-mail. Daarin staat wie hem kreeg, en langs welke weg. Maak liever een schermafdruk van wat ertoe doet.',
  },
  broken: {
    empty: 'Dit bestand is leeg.',
    damaged: 'Dit bestand is beschadigd. Wij konden het niet schoonmaken.',
    tooMuchInside: 'In dit bestand zit veel meer dan het lijkt. Wij hebben het niet geopend.',
    tookTooLong: 'Het schoonmaken duurde te lang. Wij zijn ermee gestopt.',
    notFetched:
      'Er is geen verbinding. Daarom is dit bestand nog niet schoongemaakt. Probeer het opnieuw zodra u weer verbinding hebt.',
    renewed: 'Deze pagina is intussen vernieuwd. Kopieer eerst wat u typte. Laad de pagina daarna opnieuw.',
  },
  brokenPicture: (page: number) =>
    `Op bladzijde ${page} staat een afbeelding die beschadigd is. Daarom konden wij dit bestand niet schoonmaken. Maak een schermafdruk van de bladzijden die ertoe doen, en kies die. Of bewaar het bestand zonder die bladzijde.`,
  again: 'Opnieuw proberen',
  againOf: (name: string) => `Opnieuw proberen: ${name}`,
  warning: {
    title: 'Dit bestand is niet schoongemaakt',
    text: 'Er kan in staan wie u bent: uw naam, uw toestel, een plaats of een tijd. Wie het bestand krijgt, kan dat zien.',
    send: 'Toch versturen zoals het is',
    sendHint: 'Alleen als u zeker weet dat het u niet verraadt, of als u dat niet erg vindt.',
  },
  alsoOriginal: 'Ook het origineel meesturen, als bewijs',
  alsoOriginalHint: 'In het origineel zit alles nog. Wie het bestand krijgt, kan dat zien.',
  keepName: 'De naam van het bestand laten staan',
  keepNameHint: (name: string) => `Nu heet het: ${name}. Staat uw naam of uw afdeling erin? Laat dit dan uit.`,
  limits: {
    title: 'Wat wij niet kunnen weghalen',
    photo:
      'Wat op de foto te zien is: gezichten, een spiegelbeeld, een uitzicht, een naamkaartje. Ook kan een foto met veel moeite worden vergeleken met andere foto’s van dezelfde camera.',
    picture:
      'Wat op het beeld te zien is: een naam bovenaan het scherm, een tijd, een open tabblad. Een watermerk kan ook onzichtbaar zijn.',
    document:
      'Wat in de tekst staat, en hoe u schrijft. Een organisatie kan iedereen een net iets andere versie geven, om te zien wie lekt. Op een afdruk of scan kunnen kleine gele puntjes van de printer staan.',
    sheet:
      'Wat in de cellen staat, ook in verborgen rijen en bladen. Een organisatie kan iedereen een net iets andere versie geven.',
    slides: 'Wat op de dia’s en in de notities staat. Een organisatie kan iedereen een net iets andere versie geven.',
    text: 'Wat er staat, en hoe u schrijft.',
    sound:
      'Uw stem en de stemmen van anderen, en de geluiden op de achtergrond. Ook het gebrom van het stroomnet kan een tijd verraden.',
    film: 'Wat te zien en te horen is: stemmen, gezichten, een uitzicht, een spiegelbeeld.',
    unknown: 'Alles: dit bestand wordt niet schoongemaakt.',
  },
};
