import type { TextShape } from '../language.ts';
import type { frameNl } from '../nl/frame.ts';

export const frameDe: TextShape<typeof frameNl> = {
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  zoomFit: 'Einpassen',
  picture: {
    label: 'Das Bild, neu gezeichnet',
    size: (width, height) => `${width} mal ${height} Bildpunkte`,
  },
  pdf: {
    previous: 'Zurück',
    next: 'Weiter',
    place: (page, pages) => `Seite ${page} von ${pages}`,
    goTo: 'Gehe zu Seite',
    label: (page) => `Seite ${page}, gezeichnet`,
    words: 'Text dieser Seite',
    noWords: 'Auf dieser Seite steht kein Text, der sich lesen lässt.',
    pageBroken: 'Diese Seite lässt sich nicht zeichnen.',
    asPictures: 'Links und Knöpfe in dieser Datei funktionieren hier nicht.',
  },
  sound: {
    label: 'Ton',
    speed: 'Tempo',
    times: (rate) => `${String(rate).replace('.', ',')}-fach`,
    back: '10 Sekunden zurück',
    forward: '10 Sekunden vor',
  },
  written: {
    label: 'Der Text der Datei',
    cut: 'Das ist nur der Anfang. Der Text ist zu lang, um ihn hier ganz zu zeigen.',
  },
  cells: {
    sheet: 'Blatt',
    label: (name) => `Blatt ${name}`,
    empty: 'Dieses Blatt ist leer.',
    cut: (rows, columns) => `Das ist nur der Anfang: höchstens ${rows} Zeilen und ${columns} Spalten je Blatt.`,
    plain: 'Sie sehen, was in den Zellen steht. Formeln, Gestaltung und Bilder werden hier nicht gezeigt.',
  },
};
