import type { TextShape } from '../language.ts';
import type { listNl } from '../nl/list.ts';

export const listEn: TextShape<typeof listNl> = {
  title: 'About this list',
  confirmTitle: 'Who confirmed the list',
  confirmText: 'Every designated person checks whether the list is right, and confirms it.',
  confirmed: (name: string, day: string) => `${name} confirmed this list on ${day}.`,
  confirmedEarlier: (name: string, day: string) => `${name} confirmed an earlier list on ${day}.`,
  notConfirmed: (name: string) => `${name} has not confirmed the list yet.`,
  signTitle: 'Who signs the list',
  holder: (holder: string) => `‘${holder}’`,
  sign: (names: string) => `The list is signed by ${names}.`,
  signTogether: (count: number) => `For a change, ${count} of them must sign.`,
  historyTitle: 'What changed',
  genesis: (day: string) => `On ${day} this list began.`,
  'rotate-root': (day: string) => `On ${day} the administrator of the list was changed.`,
  policy: (day: string) => `On ${day} the arrangements of this reporting channel were changed.`,
  add: (day: string, name: string) => `On ${day} ${name} was added.`,
  back: (day: string, name: string) => `On ${day} ${name} was added again, after losing access.`,
  rotate: (day: string, name: string) => `On ${day} the access of ${name} was set up again.`,
  suspend: (day: string, name: string) => `On ${day} ${name} was taken off the list for a time.`,
  resume: (day: string, name: string) => `On ${day} ${name} came back on the list.`,
  remove: (day: string, name: string) => `On ${day} ${name} was taken off the list.`,
  somebodyElse: 'This is another person of the same name.',
};
