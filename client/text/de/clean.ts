import type { TextShape } from '../language.ts';
import type { cleanNl } from '../nl/clean.ts';

export const cleanDe: TextShape<typeof cleanNl> = {
  busy: 'Wir nehmen heraus, was Sie verrät…',
  found: 'Gefunden und herausgenommen',
  kept: {
    title: 'Gefunden und noch darin',
    text: 'Wer die Datei bekommt, kann das sehen. Möchten Sie das nicht? Nehmen Sie es selbst heraus und wählen Sie die Datei erneut.',
  },
  nothingFound: 'In dieser Datei war nichts über Sie oder Ihr Gerät versteckt.',
  nothingToClean:
    'Das ist einfacher Text. Darin ist nichts versteckt. Lesen Sie ihn noch einmal: Steht etwas darin, das Sie verrät?',
  sentAs: (name) => `Wird gesendet als: ${name}`,
  notSent: 'Wird nicht gesendet.',
  values: {
    author: (value) => `Wer sie gemacht hat: ${value}`,
    lastEditedBy: (value) => `Wer sie zuletzt geändert hat: ${value}`,
    person: (value) => `Ein Name: ${value}`,
    organisation: (value) => `Organisation: ${value}`,
    camera: (value) => `Kamera oder Telefon: ${value}`,
    serialNumber: (value) => `Seriennummer des Geräts: ${value}`,
    program: (value) => `Programm: ${value}`,
    device: (value) => `Gerät: ${value}`,
    date: (value) => `Datum und Uhrzeit: ${value}`,
    description: (value) => `Titel oder Beschreibung: ${value}`,
    path: (value) => `Ordner auf einem Computer: ${value}`,
    printer: (value) => `Drucker: ${value}`,
  },
  counts: {
    thumbnail: () => 'Ein kleines verstecktes Vorschaubild, das eine ältere Fassung zeigen kann',
    makerNotes: () => 'Technische Angaben der Kamera',
    contentCredentials: () => 'Ein eingebauter Nachweis der Herkunft',
    colourProfile: () => 'Das Farbprofil eines Geräts',
    otherDetails: (count) => (count === 1 ? '1 weitere versteckte Angabe' : `${count} weitere versteckte Angaben`),
    behindTheFile: () => 'Daten, die hinten an der Datei hingen',
    commentNames: (count) =>
      count === 1 ? 'Der Name bei 1 Kommentar' : `Die Namen bei ${count} Kommentaren; die Kommentare selbst bleiben`,
    trackedChanges: (count) =>
      count === 1 ? '1 verfolgte Änderung: jetzt übernommen' : `${count} verfolgte Änderungen: jetzt übernommen`,
    earlierVersions: () => 'Frühere Fassungen des Dokuments',
    attachments: (count) => (count === 1 ? '1 Anhang in der Datei' : `${count} Anhänge in der Datei`),
    scripts: () => 'Kleine Programme (Makros oder Skripte)',
    formFields: () => 'Felder zum Ausfüllen; was darin stand, ist jetzt einfacher Text',
    signatures: () => 'Eine digitale Unterschrift',
    links: (count) =>
      count === 1 ? '1 Verweis auf einen Ordner oder eine Datei' : `${count} Verweise auf Ordner oder Dateien`,
    editMarks: () => 'Nummern, die zeigen, was in einem Zug getippt wurde',
    leftOutParts: (count) =>
      count === 1
        ? '1 Teil, den wir nicht bereinigen können: weggelassen'
        : `${count} Teile, die wir nicht bereinigen können: weggelassen`,
    cleanedPictures: (count) =>
      count === 1 ? 'Versteckte Angaben in 1 Bild' : `Versteckte Angaben in ${count} Bildern`,
    otherTracks: () => 'Weitere Spuren, zum Beispiel Orte oder Untertitel',
    hiddenSheets: (count) => `Ausgeblendete Blätter: ${count}`,
    hiddenSlides: (count) => `Ausgeblendete Folien: ${count}`,
    hiddenRows: () => 'Ausgeblendete Zeilen oder Spalten',
    hiddenText: () => 'Ausgeblendeter Text',
    croppedPictures: (count) => `Bilder, von denen ein Teil abgeschnitten ist: ${count}. Dieser Teil ist noch darin.`,
  },
  place: (latitude, longitude, near) => `Ort auf der Karte: ${latitude}, ${longitude}${near}`,
  near: (town) => `, in oder bei ${town}`,
  directions: { north: 'N', east: 'O', south: 'S', west: 'W' },
  unsupported: {
    unknownType: 'Diese Art Datei können wir nicht bereinigen.',
    encrypted: 'Diese Datei hat ein Passwort. Deshalb können wir sie nicht bereinigen.',
    tooLarge: 'Diese Datei ist zu groß, um sie zu bereinigen.',
    tooLargeToSend:
      'Diese Datei ist größer als 2 GB. So groß kann nichts gesendet werden. Teilen Sie sie auf, oder machen Sie sie kleiner.',
    phonePhoto:
      'Diese Art Foto (HEIC) können wir nicht bereinigen. Öffnen Sie das Foto, machen Sie davon ein Bildschirmfoto und wählen Sie das. Für neue Fotos: Wählen Sie auf dem iPhone unter Einstellungen, Kamera, Formate „Maximale Kompatibilität“.',
    oldOffice:
      'Das ist eine alte Office-Datei, oder sie hat ein Passwort. Speichern Sie sie neu als docx, xlsx, pptx oder pdf ohne Passwort, und wählen Sie die.',
    email:
      'Das ist eine E-Mail. Darin steht, wer sie auf welchem Weg bekommen hat. Machen Sie besser einen Screenshot von dem Teil, um den es geht.',
  },
  broken: {
    empty: 'Diese Datei ist leer.',
    damaged: 'Diese Datei ist beschädigt. Wir konnten sie nicht bereinigen.',
    tooMuchInside: 'In dieser Datei steckt viel mehr, als es scheint. Wir haben sie nicht geöffnet.',
    tookTooLong: 'Das Bereinigen hat zu lange gedauert. Wir haben aufgehört.',
    notFetched:
      'Es gibt keine Verbindung. Deshalb wurde diese Datei noch nicht bereinigt. Versuchen Sie es noch einmal, sobald Sie wieder online sind.',
    renewed:
      'Diese Seite wurde inzwischen erneuert. Kopieren Sie zuerst, was Sie getippt haben. Laden Sie die Seite dann neu.',
  },
  brokenPicture: (page) =>
    `Auf Seite ${page} ist ein Bild beschädigt. Deshalb konnten wir diese Datei nicht bereinigen. Machen Sie Bildschirmfotos von den wichtigen Seiten und wählen Sie diese. Oder speichern Sie die Datei ohne diese Seite.`,
  again: 'Noch einmal versuchen',
  againOf: (name) => `Noch einmal versuchen: ${name}`,
  warning: {
    title: 'Diese Datei ist nicht bereinigt',
    text: 'Sie kann verraten, wer Sie sind: durch Ihren Namen, Ihr Gerät, einen Ort oder eine Zeit. Wer Ihre Meldung liest, kann das sehen.',
    send: 'Trotzdem so senden, wie sie ist',
    sendHint: 'Nur wenn Sie sicher sind, dass sie Sie nicht verrät, oder wenn es Ihnen nichts ausmacht.',
  },
  alsoOriginal: 'Auch das Original senden, als Beweis',
  alsoOriginalHint: 'Im Original ist alles noch enthalten. Wer Ihre Meldung liest, kann das sehen.',
  keepName: 'Den Namen der Datei behalten',
  keepNameHint: (name) =>
    `Sie heißt: ${name}. Steht Ihr Name oder Ihre Abteilung darin? Dann kreuzen Sie das nicht an.`,
  limits: {
    title: 'Was wir nicht herausnehmen können',
    photo:
      'Was auf dem Foto zu sehen ist: Gesichter, eine Spiegelung, eine Aussicht, ein Namensschild. Mit viel Mühe lässt sich ein Foto auch mit anderen Fotos derselben Kamera vergleichen.',
    picture:
      'Was auf dem Bild zu sehen ist: ein Name oben am Bildschirm, eine Uhrzeit, ein offener Tab. Ein Wasserzeichen kann auch unsichtbar sein.',
    document:
      'Was im Text steht und wie Sie schreiben. Eine Organisation kann allen eine etwas andere Fassung geben, um zu sehen, wer sie weitergibt. Auf einem Ausdruck oder Scan können kleine gelbe Punkte des Druckers sein.',
    sheet:
      'Was in den Zellen steht, auch in versteckten Zeilen und Blättern. Eine Organisation kann allen eine etwas andere Fassung geben.',
    slides:
      'Was auf den Folien und in den Notizen steht. Eine Organisation kann allen eine etwas andere Fassung geben.',
    text: 'Was darin steht und wie Sie schreiben.',
    sound:
      'Ihre Stimme, die Stimmen anderer und die Geräusche im Hintergrund. Auch das Brummen des Stromnetzes kann eine Uhrzeit verraten.',
    film: 'Was zu sehen und zu hören ist: Stimmen, Gesichter, eine Aussicht, eine Spiegelung.',
    unknown: 'Alles: Diese Datei ist nicht bereinigt.',
  },
};
