import type { TextShape } from '../language.ts';
import type { cleanNl } from '../nl/clean.ts';

export const cleanPl: TextShape<typeof cleanNl> = {
  busy: 'Usuwamy to, co mówi, kim jesteś…',
  found: 'Znaleziono i usunięto',
  kept: {
    title: 'Znaleziono i nadal tam jest',
    text: 'Kto dostanie plik, może to zobaczyć. Nie chcesz tego? Usuń to w swoim programie i wybierz plik jeszcze raz.',
  },
  nothingFound: 'W tym pliku nie było nic ukrytego o Tobie ani o Twoim urządzeniu.',
  nothingToClean:
    'To zwykły tekst. Nic w nim nie jest ukryte. Przeczytaj go jeszcze raz: czy jest w nim coś, co Cię zdradza?',
  sentAs: (name) => `Zostanie wysłany jako: ${name}`,
  notSent: 'Nie zostanie wysłany.',
  values: {
    author: (value) => `Autor: ${value}`,
    lastEditedBy: (value) => `Ostatnia zmiana: ${value}`,
    person: (value) => `Czyjeś nazwisko: ${value}`,
    organisation: (value) => `Organizacja: ${value}`,
    camera: (value) => `Aparat lub telefon: ${value}`,
    serialNumber: (value) => `Numer seryjny urządzenia: ${value}`,
    program: (value) => `Program: ${value}`,
    device: (value) => `Urządzenie: ${value}`,
    date: (value) => `Data i godzina: ${value}`,
    description: (value) => `Tytuł lub opis: ${value}`,
    path: (value) => `Folder na komputerze: ${value}`,
    printer: (value) => `Drukarka: ${value}`,
  },
  counts: {
    thumbnail: () => 'Mały ukryty podgląd, na którym może być starsza wersja',
    makerNotes: () => 'Zapiski techniczne aparatu',
    contentCredentials: () => 'Wbudowany dowód pochodzenia',
    colourProfile: () => 'Profil kolorów urządzenia',
    otherDetails: (count) => `Inne ukryte szczegóły: ${count}`,
    behindTheFile: () => 'Dane doklejone na końcu pliku',
    commentNames: (count) => `Nazwiska przy komentarzach: ${count}; same komentarze zostają`,
    trackedChanges: (count) => `Śledzone zmiany: ${count}; teraz są wprowadzone na stałe`,
    earlierVersions: () => 'Wcześniejsze wersje dokumentu',
    attachments: (count) => `Załączniki w pliku: ${count}`,
    scripts: () => 'Małe programy (makra lub skrypty)',
    formFields: () => 'Pola do wypełnienia; ich treść jest teraz zwykłym tekstem',
    signatures: () => 'Podpis cyfrowy',
    links: (count) => `Odnośniki do folderów lub plików: ${count}`,
    editMarks: () => 'Numery, które pokazują, co napisano za jednym razem',
    leftOutParts: (count) => `Części, których nie umiemy oczyścić, więc je pominięto: ${count}`,
    cleanedPictures: (count) => `Obrazy, w których były ukryte szczegóły: ${count}`,
    otherTracks: () => 'Dodatkowe ścieżki, na przykład miejsca lub napisy',
    hiddenSheets: (count) => `Ukryte arkusze: ${count}`,
    hiddenSlides: (count) => `Ukryte slajdy: ${count}`,
    hiddenRows: () => 'Ukryte wiersze lub kolumny',
    hiddenText: () => 'Ukryty tekst',
    croppedPictures: (count) => `Obrazy, z których część obcięto: ${count}. Ta część nadal tam jest.`,
  },
  place: (latitude, longitude, near) => `Miejsce na mapie: ${latitude}, ${longitude}${near}`,
  near: (town) => `, w miejscowości ${town} lub w pobliżu`,
  directions: { north: 'N', east: 'E', south: 'S', west: 'W' },
  unsupported: {
    unknownType: 'Nie umiemy oczyścić tego rodzaju pliku.',
    encrypted: 'Ten plik ma hasło. Dlatego nie możemy go oczyścić.',
    tooLarge: 'Ten plik jest za duży, żeby go oczyścić.',
    tooLargeToSend:
      'Ten plik ma więcej niż 2 GB. Tak dużego pliku nie można wysłać. Podziel go na części albo zmniejsz.',
    phonePhoto:
      'Nie umiemy oczyścić tego rodzaju zdjęcia (HEIC). Otwórz zdjęcie, zrób zrzut ekranu i wybierz ten zrzut. Nowe zdjęcia: w iPhonie w Ustawieniach, Aparat, Formaty wybierz „Najbardziej zgodne”.',
    oldOffice:
      'To stary plik Office albo plik z hasłem. Zapisz go ponownie jako docx, xlsx, pptx lub pdf bez hasła i wybierz tę wersję.',
    email: 'To e-mail. Widać w nim, kto go dostał i jaką drogą. Lepiej zrób zrzut ekranu tej części, o którą chodzi.',
  },
  broken: {
    empty: 'Ten plik jest pusty.',
    damaged: 'Ten plik jest uszkodzony. Nie mogliśmy go oczyścić.',
    tooMuchInside: 'W tym pliku jest o wiele więcej, niż się wydaje. Nie otworzyliśmy go.',
    tookTooLong: 'Czyszczenie trwało za długo. Zostało przerwane.',
    notFetched:
      'Brak połączenia. Dlatego ten plik nie został jeszcze oczyszczony. Spróbuj ponownie, gdy połączenie wróci.',
    renewed: 'Ta strona została w międzyczasie odnowiona. Najpierw skopiuj swój tekst. Potem załaduj stronę ponownie.',
  },
  brokenPicture: (page) =>
    `Na stronie ${page} jest uszkodzony obraz. Dlatego nie mogliśmy oczyścić tego pliku. Zrób zrzut ekranu ważnych stron i wybierz go. Albo zapisz plik bez tej strony.`,
  again: 'Spróbuj ponownie',
  againOf: (name) => `Spróbuj ponownie: ${name}`,
  warning: {
    title: 'Ten plik nie jest oczyszczony',
    text: 'Może zdradzać, kim jesteś: przez nazwisko, urządzenie, miejsce lub czas. Kto czyta Twoje zgłoszenie, może to zobaczyć.',
    send: 'Mimo to wyślij tak, jak jest',
    sendHint: 'Tylko wtedy, gdy masz pewność, że Cię nie zdradza, albo gdy Ci to nie przeszkadza.',
  },
  alsoOriginal: 'Wyślij też oryginał, jako dowód',
  alsoOriginalHint: 'W oryginale jest nadal wszystko. Kto czyta Twoje zgłoszenie, może to zobaczyć.',
  keepName: 'Zostaw nazwę pliku',
  keepNameHint: (name) => `Nazwa to: ${name}. Czy jest w niej Twoje nazwisko lub dział? Wtedy tego nie zaznaczaj.`,
  limits: {
    title: 'Czego nie możemy usunąć',
    photo:
      'Tego, co widać na zdjęciu: twarzy, odbicia, widoku, identyfikatora. Przy dużym wysiłku można też porównać zdjęcie z innymi z tego samego aparatu.',
    picture:
      'Tego, co widać na obrazie: nazwiska u góry ekranu, godziny, otwartej karty. Znak wodny może być też niewidoczny.',
    document:
      'Tego, co mówi tekst, i Twojego stylu. Organizacja może dać każdemu trochę inną wersję, żeby zobaczyć, kto ją wynosi. Na wydruku lub skanie mogą być małe żółte kropki drukarki.',
    sheet:
      'Tego, co jest w komórkach, także w ukrytych wierszach i arkuszach. Organizacja może dać każdemu trochę inną wersję.',
    slides: 'Tego, co jest na slajdach i w notatkach. Organizacja może dać każdemu trochę inną wersję.',
    text: 'Tego, co mówi tekst, i Twojego stylu.',
    sound:
      'Twojego głosu, głosów innych osób i dźwięków w tle. Także brzęczenie sieci elektrycznej może zdradzić godzinę.',
    film: 'Tego, co widać i słychać: głosów, twarzy, widoku, odbicia.',
    unknown: 'Niczego: ten plik nie jest oczyszczony.',
  },
};
