import type { TextShape } from '../language.ts';
import type { listNl } from '../nl/list.ts';

export const listPl: TextShape<typeof listNl> = {
  title: 'O tej liście',
  confirmTitle: 'Kto potwierdził listę',
  confirmText: 'Każda wyznaczona osoba sprawdza, czy lista się zgadza, i to potwierdza.',
  confirmed: (name, day) => `${name}: lista potwierdzona ${day}.`,
  confirmedEarlier: (name, day) => `${name}: wcześniejsza lista potwierdzona ${day}.`,
  notConfirmed: (name) => `${name}: lista jeszcze niepotwierdzona.`,
  signTitle: 'Kto podpisuje listę',
  holder: (holder) => `„${holder}”`,
  sign: (names) => `Listę podpisuje: ${names}.`,
  signTogether: (count) => `Do zmiany potrzeba tylu podpisów: ${count}.`,
  historyTitle: 'Co się zmieniło',
  genesis: (day) => `${day}: początek tej listy.`,
  'rotate-root': (day) => `${day}: zmienił się administrator listy.`,
  policy: (day) => `${day}: zmieniły się ustalenia tego kanału zgłoszeń.`,
  add: (day, name) => `${day}: na liście jest nowa osoba, ${name}.`,
  back: (day, name) => `${day}: ${name} wraca na listę po utracie dostępu.`,
  rotate: (day, name) => `${day}: ${name} ma na nowo ustawiony dostęp.`,
  suspend: (day, name) => `${day}: ${name} czasowo poza listą.`,
  resume: (day, name) => `${day}: ${name} wraca na listę.`,
  remove: (day, name) => `${day}: ${name} znika z listy.`,
  somebodyElse: 'To inna osoba o tym samym nazwisku.',
};
