import type { TextShape } from '../language.ts';
import type { listNl } from '../nl/list.ts';

export const listFr: TextShape<typeof listNl> = {
  title: 'À propos de cette liste',
  confirmTitle: 'Qui a confirmé la liste',
  confirmText: 'Chaque personne désignée regarde si la liste est juste, et le confirme.',
  confirmed: (name, day) => `${name} a confirmé cette liste le ${day}.`,
  confirmedEarlier: (name, day) => `${name} a confirmé une liste précédente le ${day}.`,
  notConfirmed: (name) => `${name} n’a pas encore confirmé la liste.`,
  signTitle: 'Qui signe la liste',
  holder: (holder) => `« ${holder} »`,
  sign: (names) => `La liste est signée par ${names}.`,
  signTogether: (count) => `Signatures nécessaires pour un changement : ${count}.`,
  historyTitle: 'Ce qui a changé',
  genesis: (day) => `Le ${day}, cette liste a commencé.`,
  'rotate-root': (day) => `Le ${day}, la personne qui gère la liste a changé.`,
  policy: (day) => `Le ${day}, les règles de ce canal de signalement ont changé.`,
  add: (day, name) => `Ajout le ${day} : ${name}.`,
  back: (day, name) => `Nouvel ajout le ${day}, après une perte d’accès : ${name}.`,
  rotate: (day, name) => `Le ${day}, l’accès de ${name} a été refait.`,
  suspend: (day, name) => `Hors de la liste pour un temps, depuis le ${day} : ${name}.`,
  resume: (day, name) => `De retour sur la liste le ${day} : ${name}.`,
  remove: (day, name) => `Hors de la liste depuis le ${day} : ${name}.`,
  somebodyElse: 'C’est une autre personne du même nom.',
};
