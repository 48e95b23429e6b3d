import type { TextShape } from '../language.ts';
import type { listNl } from '../nl/list.ts';

export const listDe: TextShape<typeof listNl> = {
  title: 'Über diese Liste',
  confirmTitle: 'Wer die Liste bestätigt hat',
  confirmText: 'Jede zuständige Person prüft, ob die Liste stimmt, und bestätigt sie.',
  confirmed: (name, day) => `${name} hat diese Liste am ${day} bestätigt.`,
  confirmedEarlier: (name, day) => `${name} hat am ${day} eine frühere Liste bestätigt.`,
  notConfirmed: (name) => `${name} hat die Liste noch nicht bestätigt.`,
  signTitle: 'Wer die Liste unterschreibt',
  holder: (holder) => `„${holder}“`,
  sign: (names) => `Die Liste wird von ${names} unterschrieben.`,
  signTogether: (count) => `Für eine Änderung müssen ${count} von ihnen unterschreiben.`,
  historyTitle: 'Was sich geändert hat',
  genesis: (day) => `Am ${day} hat diese Liste begonnen.`,
  'rotate-root': (day) => `Am ${day} hat die Verwaltung der Liste gewechselt.`,
  policy: (day) => `Am ${day} wurden die Regeln dieses Meldekanals geändert.`,
  add: (day, name) => `Am ${day} kam ${name} dazu.`,
  back: (day, name) => `Am ${day} kam ${name} wieder dazu, nachdem der Zugang verloren war.`,
  rotate: (day, name) => `Am ${day} wurde der Zugang von ${name} neu eingerichtet.`,
  suspend: (day, name) => `Am ${day} wurde ${name} vorübergehend von der Liste genommen.`,
  resume: (day, name) => `Am ${day} kam ${name} wieder auf die Liste.`,
  remove: (day, name) => `Am ${day} wurde ${name} von der Liste genommen.`,
  somebodyElse: 'Das ist eine andere Person mit demselben Namen.',
};
