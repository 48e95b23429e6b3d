import type { TextShape } from '../language.ts';
import type { listNl } from '../nl/list.ts';

export const listUk: TextShape<typeof listNl> = {
  title: 'Про цей список',
  confirmTitle: 'Хто підтвердив список',
  confirmText: 'Кожна відповідальна особа перевіряє, чи список правильний, і підтверджує це.',
  confirmed: (name, day) => `${name}: цей список підтверджено ${day}`,
  confirmedEarlier: (name, day) => `${name}: попередній список підтверджено ${day}`,
  notConfirmed: (name) => `${name}: список ще не підтверджено.`,
  signTitle: 'Хто підписує список',
  holder: (holder) => `«${holder}»`,
  sign: (names) => `Список підписують: ${names}.`,
  signTogether: (count) => `Скільки підписів потрібно для зміни: ${count}.`,
  historyTitle: 'Що змінилося',
  genesis: (day) => `Цей список почався ${day}`,
  'rotate-root': (day) => `Змінився керівник списку: ${day}`,
  policy: (day) => `Змінилися правила цього каналу звернень: ${day}`,
  add: (day, name) => `${day} додано: ${name}.`,
  back: (day, name) => `${day} додано знову, після втрати доступу: ${name}.`,
  rotate: (day, name) => `${day} налаштовано доступ заново: ${name}.`,
  suspend: (day, name) => `${day} тимчасово прибрано зі списку: ${name}.`,
  resume: (day, name) => `${day} повернуто до списку: ${name}.`,
  remove: (day, name) => `${day} прибрано зі списку: ${name}.`,
  somebodyElse: 'Це інша особа з таким самим іменем.',
};
