import type { TextShape } from '../language.ts';
import type { frameNl } from '../nl/frame.ts';

export const framePl: TextShape<typeof frameNl> = {
  zoomIn: 'Powiększ',
  zoomOut: 'Pomniejsz',
  zoomFit: 'Dopasuj',
  picture: {
    label: 'Obraz narysowany od nowa',
    size: (width, height) => `${width} na ${height} pikseli`,
  },
  pdf: {
    previous: 'Poprzednia',
    next: 'Następna',
    place: (page, pages) => `Strona ${page} z ${pages}`,
    goTo: 'Przejdź do strony',
    label: (page) => `Strona ${page}, narysowana`,
    words: 'Tekst tej strony',
    noWords: 'Na tej stronie nie ma tekstu, który da się odczytać.',
    pageBroken: 'Tej strony nie da się narysować.',
    asPictures: 'Linki i przyciski w tym pliku tu nie działają.',
  },
  sound: {
    label: 'Dźwięk',
    speed: 'Szybkość',
    times: (rate) => `${String(rate).replace('.', ',')} raza`,
    back: '10 sekund wstecz',
    forward: '10 sekund do przodu',
  },
  written: {
    label: 'Tekst pliku',
    cut: 'To tylko początek. Tekst jest za długi, żeby pokazać go tu w całości.',
  },
  cells: {
    sheet: 'Arkusz',
    label: (name) => `Arkusz ${name}`,
    empty: 'Ten arkusz jest pusty.',
    cut: (rows, columns) =>
      `To tylko początek: w arkuszu widać najwyżej tyle wierszy: ${rows}, i tyle kolumn: ${columns}.`,
    plain: 'Widzisz zawartość komórek. Formuł, wyglądu i obrazków tu nie widać.',
  },
};
