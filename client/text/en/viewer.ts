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
    tooLargeToSave: 'This file is too large to save with this browser.',
    otherWays: (mebibytes: number) =>
      `This browser can save files of up to ${mebibytes} MB. Ask for the file in smaller parts. Or open this page on a computer in Chrome, Edge or Opera. Do you use Tor Browser? It protects you better: in that case ask for parts.`,
  },
};
