import type { TextShape } from '../language.ts';
import type { figuresNl } from '../nl/figures.ts';

export const figuresEn: TextShape<typeof figuresNl> = {
  open: 'Yearly figures',
  title: 'Yearly figures',
  back: 'Back to the reports',
  lead: 'Every year the employer and the works council hear how many reports there were and what they were about.',
  how: 'Each functionaris counts their own reports on their own device and passes on one small file. Of several readers, one counts the report.',
  destroyed:
    'A report that was destroyed already is not counted here any more. So destroy a report only once the part of its year has been saved.',
  ownSaved: (count) =>
    `Your own part counts as you saved it before, with ${count} ${count === 1 ? 'report' : 'reports'}. What was destroyed since is counted that way.`,
  countedIn: {
    own: (year) =>
      `This report is counted in the figures of ${year}. Once destroyed it is not. So save your part of ${year} first.`,
    'own-later': (year) =>
      `Once destroyed, this report is not counted in the figures of ${year}. You can save your part of that year only when the year is over. If you can, wait with destroying until ${Number(year) + 1}.`,
    others: (year) =>
      `A colleague counts this report in the figures of ${year}. Once it is destroyed that cannot be done. Agree that your colleague saves their own part of ${year} first.`,
  },
  saveOf: (year) => `Save my part of ${year}`,
  savedOf: (year) => `Your part of ${year} is among your downloads. Keep it until the yearly figures are ready.`,
  limit:
    'The total can be higher than what you read yourself. That is as it should be: of colleagues you see only numbers, no reports.',
  year: 'About which year?',
  yearHint:
    'Only a year that is over. Whoever has figures from halfway through a year and from later can work out which report came in between.',
  ownTitle: 'Your part',
  own: (count) =>
    count === 1 ? 'You count one report.' : count === 0 ? 'You count no reports.' : `You count ${count} reports.`,
  ownText:
    'Give this file only to the functionaris who puts the figures together, not to the employer: it holds exact numbers.',
  save: 'Save my part',
  partFile: 'part-yearly-figures',
  partsTitle: 'Putting parts together',
  addPart: 'A colleague’s part',
  addPartHint: 'The file is read on this device and goes nowhere.',
  you: 'you',
  present: 'Included',
  missing: 'Still missing',
  unknownPerson: 'Somebody who is not on the list',
  problems: {
    'not-a-part': 'This is not a part of the yearly figures, or it does not add up.',
    'other-channel': 'This part belongs to another channel.',
    'other-year': 'This part is about another year.',
    twice: 'There is already a part of this person.',
  },
  incomplete: 'Parts are still missing. Then the total is too low.',
  previewTitle: 'What the employer and the works council read',
  fewTotal: 'Fewer than 5 reports. Nothing more is said.',
  few: 'fewer than 5',
  total: (count) => `${count} reports`,
  naturesTable: 'What the reports were about',
  nature: 'Nature',
  number: 'Number',
  rest: 'All other natures together',
  restOnly: 'All natures together',
  terms: 'Terms',
  confirmation: 'Receipt confirmed within seven days',
  feedback: 'Feedback in time',
  share: (percent) => `about ${percent}%`,
  evaluations: 'How it went according to reporters, from 1 to 5',
  questions: {
    heard: 'Taken seriously',
    safe: 'Felt safe',
    clear: 'Clear what happened',
    again: 'Would do it again',
  },
  average: (grade) => `about ${grade} on average`,
  termFigures: {
    'few-late': 'fewer than 5 times late',
    'few-in-time': 'fewer than 5 times in time',
    'too-few': 'too few to say anything',
  },
  protection:
    'A number under 5 is not given, not even when it is 0, and cannot be worked out either. That is why rare kinds are put together, and shares and averages are rounded. An average is of at least 5 answers.',
  checkTitle: 'Can anybody be recognised?',
  check:
    'Read the figures as a colleague at work would. If everybody knows who can report on such a subject, do not pass them on like this.',
  checked: 'I have looked: nobody can be recognised.',
  checkError: 'First check whether anybody can be recognised, and then tick the box.',
  pdf: 'Save the yearly report as PDF (in Dutch)',
  pdfBusy: 'Making the report …',
  pdfFile: 'yearly-figures',
  pdfTitle: (year) => `Yearly figures of reports ${year}`,
  pdfFor: (organisation) => `For the employer and the works council of ${organisation}`,
  pdfLaw:
    'This report gives the number of reports of suspected wrongdoing, what they were about, and whether the terms of the Dutch Whistleblower Protection Act were kept.',
  pdfTotal: 'Number of reports',
  pdfMade: (day) => `Made on ${day} by a functionaris`,
};
