import type { TextShape } from '../language.ts';
import type { viewerNl } from '../nl/viewer.ts';

export const viewerPl: TextShape<typeof viewerNl> = {
  page: {
    frame: (name) => `${name}, bezpieczny podgląd`,
    busy: 'Otwieranie…',
    safe: 'Oglądasz ten plik w zamkniętym oknie. Nie może on nic wysłać ani otworzyć na Twoim urządzeniu.',
    keep: 'Zapisz plik',
    keepAnyway: 'Zapisz mimo to',
    keepWarning:
      'Zapisany plik nie jest już zamknięty. Po otwarciu może komuś dać znać, że go otwarto, albo zaszkodzić urządzeniu. Otwieraj go bez internetu, na urządzeniu do tego przeznaczonym.',
    failures: {
      unknown: 'Tego rodzaju pliku nie można tu obejrzeć.',
      broken: 'Tego pliku nie można tu obejrzeć. Jest uszkodzony albo jest czymś innym, niż podaje.',
      locked: 'Ten plik ma hasło. Nie można go tu obejrzeć.',
      tooLarge: 'Ten plik jest za duży, żeby go tu obejrzeć.',
      slow: 'Otwieranie tego pliku trwa za długo. Zostało przerwane.',
    },
  },
  received: {
    voice: 'Wiadomość głosowa',
    original: 'oryginał, nieoczyszczony',
    size: (mebibytes) => (mebibytes < 1 ? 'mniej niż 1 MB' : `około ${Math.round(mebibytes)} MB`),
    view: 'Obejrzyj',
    listen: 'Posłuchaj',
    openLabel: (what, name) => `${what}: ${name}`,
    fetching: 'Pobieranie…',
    stop: 'Zatrzymaj',
    close: 'Zamknij',
    failed: 'Nie udało się pobrać tego pliku albo jest on błędny',
    again: 'Spróbuj ponownie',
    saved: 'Plik został zapisany.',
    tooLargeToSave: 'Ten plik jest za duży, żeby zapisać go w tej przeglądarce.',
    otherWays: (mebibytes) =>
      `Ta przeglądarka może zapisywać pliki do ${mebibytes} MB. Poproś o plik w mniejszych częściach. Albo otwórz tę stronę na komputerze w przeglądarce Chrome, Edge lub Opera. Używasz Tor Browser? Ona chroni Cię lepiej: wtedy lepiej poproś o części.`,
  },
};
