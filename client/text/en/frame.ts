import type { TextShape } from '../language.ts';
import type { frameNl } from '../nl/frame.ts';

export const frameEn: TextShape<typeof frameNl> = {
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
    times: (rate: number) => `${rate} times`,
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
