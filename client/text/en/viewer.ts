import type { TextShape } from '../language.ts';
import type { viewerNl } from '../nl/viewer.ts';

export const viewerEn: TextShape<typeof viewerNl> = {
  page: {
    frame: (name: string) => `${name}, viewed safely`,
    busy: 'Opening …',
    safe: 'You are viewing this file in a closed-off window. It can send nothing and open nothing on your device.',
    keep: 'Save file',
    keepAnyway: 'Save anyway',
    keepWarning:
      'A saved file is no longer closed off. When you open it, it may tell somebody that you did, or harm your device. Open it without internet, on a device meant for that.',
    failures: {
      unknown: 'This kind of file cannot be viewed here.',
      broken: 'This file cannot be viewed here. It is damaged, or made otherwise than it says.',
      locked: 'This file has a password. It cannot be viewed here.',
      tooLarge: 'This file is too large to view here.',
      slow: 'Opening this file takes too long. It was stopped.',
    },
  },
  received: {
    voice: 'Spoken message',
    original: 'original, not cleaned',
    size: (mebibytes: number) => (mebibytes < 1 ? 'less than 1 MB' : `about ${Math.round(mebibytes)} MB`),
    view: 'View',
    listen: 'Listen',
    openLabel: (what: string, name: string) => `${what}: ${name}`,
    fetching: 'Fetching …',
    stop: 'Stop',
    close: 'Close',
    failed: 'This file could not be fetched or is not right',
    again: 'Try again',
    saved: 'The file was saved.',
  },
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomFit: 'Fit',
  picture: {
    label: 'The picture, drawn again',
    size: (width: number, height: number) => `${width} by ${height} pixels`,
  },
  pdf: {
    previous: 'Previous',
    next: 'Next',
    place: (page: number, pages: number) => `Page ${page} of ${pages}`,
    goTo: 'Go to page',
    label: (page: number) => `Page ${page}, drawn`,
    words: 'Text of this page',
    noWords: 'There is no text on this page that can be read.',
    pageBroken: 'This page cannot be drawn.',
    asPictures: 'Links and buttons in this file do not work here.',
  },
  sound: {
    label: 'Sound',
    speed: 'Speed',
    times: (rate: string) => `${rate} times`,
    back: 'Back 10 seconds',
    forward: 'On 10 seconds',
  },
  written: {
    label: 'The text of the file',
    cut: 'This is only the beginning. The text is too long to show all of it here.',
  },
  cells: {
    sheet: 'Sheet',
    label: (name: string) => `Sheet ${name}`,
    empty: 'This sheet is empty.',
    cut: (rows: number, columns: number) =>
      `This is only the beginning: at most ${rows} rows and ${columns} columns of each sheet.`,
    plain: 'You see what is in the cells. Formulas, layout and pictures are not shown here.',
  },
};
