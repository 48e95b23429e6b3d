import type { TextShape } from '../language.ts';
import type { proofNl } from '../nl/proof.ts';

export const proofEn: TextShape<typeof proofNl> = {
  pageName: 'Zegelpost',
  choose: {
    title: 'Check a proof file',
    lead: 'A reporter can make a proof file. With it they show what was reported, and on which day it was received. On this page you check such a file.',
    here: 'The file stays on your device. This page sends nothing, and also works if you switch the internet off now.',
    field: 'Proof file',
    busy: 'Checking …',
    refused: 'This file proves nothing: it was changed, is not complete, or is not a proof file.',
    unreadable: 'Your device could not read this file. Choose it again.',
    otherwise: 'Did you get a file that ends in .zip.age?',
  },
  open: {
    title: 'Open a sealed export',
    lead: 'Did you get a file that ends in .zip.age, and twelve words? On this page you make an ordinary ZIP of it.',
    here: 'File and words stay on your device. This page sends nothing, and also works if you switch the internet off now.',
    field: 'Sealed file',
    chosen: (name) => `Chosen: ${name}`,
    words: 'The twelve words',
    wordsHint: 'With a space between them. The first four letters of each word are enough.',
    save: 'Open and save',
    busy: 'Opening …',
    saved: 'The ZIP is saved on this device. Whoever has it can read everything. Give it to nobody else.',
    fileName: 'export',
    problems: {
      'no-file': 'Choose the sealed file first.',
      'not-sealed': 'This is not a sealed export. The right file ends in .zip.age.',
      'too-large': 'This file is too large for this page. Open it with a program for age files.',
      unreadable: 'Your device could not read this file. Choose it again.',
      count: 'Twelve words are needed.',
      unknown: 'One of the words is not in the list.',
      mixed: 'The words are from two languages. All twelve must be from one.',
      checksum: 'These twelve words do not belong together. Probably one word is different.',
      refused:
        'The file does not open. The words belong to another file, or this file was changed or is not complete. Nothing was saved.',
    },
    anyProgram:
      'Do you have a program for age files? It opens them too, without this website. Then type the whole words, in small letters, with a space between them.',
  },
  proves: {
    title: 'What a proof file proves',
    points: [
      'The words of the report have not changed since a functionaris saw them.',
      'That functionaris stated that the report was there, and on which day it was received.',
      'Whoever answers your question correctly can get into the mailbox of this report. You will find a question with the result.',
    ],
  },
  provesNot: {
    title: 'What it does not prove',
    points: [
      'That what the report says is true.',
      'Who reported. The file names nobody.',
      'That you got it from the reporter. Those who were allowed to read the report can make such a file of it too.',
      'That the day is right. It is as certain as the word of the functionaris who names it.',
      'What else was said. The file holds one report and at most one statement.',
    ],
    undated:
      'Is there no statement in it? Then the file does not prove either that the report was ever sent, or to whom.',
  },
  trust: {
    title: 'Do you not trust this website?',
    text: 'You now believe this page, and so those who run this website. With the source code of Zegelpost you check the file on a computer of your own: npm run verify-proof.',
  },
  result: {
    title: 'This file is in order',
    lead: 'Nothing in it was changed. Read below what it proves, and what it does not.',
    care: 'Whoever has this file can read the report. Give it to nobody else.',
    another: 'Check another file',
  },
  channel: {
    title: 'For which organisation',
    organisation: 'Organisation',
    words: 'Six check words of the reporting channel',
    compare:
      'Compare these six words with those on the poster of the organisation. If they differ, this is not the reporting channel of that organisation. Anybody can write down a name.',
    unstated: 'The file names this organisation. Nobody there stated that they saw the report.',
  },
  statement: {
    title: 'Who saw the report, and when',
    opened: (name, functionTitle, receivedOn) =>
      `${name} (${functionTitle}) states that they opened this report, and that it was received on ${receivedOn}.`,
    confirmed: (name, functionTitle, receivedOn, sentOn) =>
      `${name} (${functionTitle}) confirmed on ${sentOn} that this report was received on ${receivedOn}.`,
    noneTitle: 'No date: nobody in this file states that they opened the report',
    none: 'That is so when nobody had opened the report yet. The file then proves only that these words belong to one mailbox.',
  },
  report: {
    title: 'The report',
    unread: 'This report is in a form that this program does not know. This is how it is in the file:',
  },
  authorship: {
    title: 'Did this person write the report?',
    lead: 'Does somebody say that the report is theirs? Give that person this question. They make the answer in the mailbox, with the twelve words of the reporter. You need not see the words themselves.',
    challenge: 'Your question',
    copy: 'Copy question',
    stay: 'Leave this page open until you have the answer. If you open the file again, another question belongs to it.',
    answer: 'The answer',
    answerHint: 'It begins with zp1.answer.',
    check: 'Check answer',
    holds: 'The answer is correct. It was made with the twelve words of this report.',
    fails:
      'This answer is not correct. It was not copied whole, belongs to another question or report, or comes from somebody else.',
    caution:
      'Take care: somebody can pass your question on to the reporter, and their answer on to you. So ask directly.',
  },
};
