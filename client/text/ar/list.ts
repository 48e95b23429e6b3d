import type { TextShape } from '../language.ts';
import type { listNl } from '../nl/list.ts';

export const listAr: TextShape<typeof listNl> = {
  title: 'عن هذه القائمة',
  confirmTitle: 'من أكّد القائمة',
  confirmText: 'كل شخص مكلف يتحقق من صحة القائمة ويؤكدها.',
  confirmed: (name, day) => `${name}: تأكيد هذه القائمة في ${day}.`,
  confirmedEarlier: (name, day) => `${name}: تأكيد قائمة سابقة في ${day}.`,
  notConfirmed: (name) => `${name}: لا تأكيد لهذه القائمة بعد.`,
  signTitle: 'من يوقّع القائمة',
  holder: (holder) => `«${holder}»`,
  sign: (names) => `توقيع القائمة: ${names}.`,
  signTogether: (count) => `عدد التوقيعات اللازمة لأي تغيير: ${count}.`,
  historyTitle: 'ما الذي تغيّر',
  genesis: (day) => `بدأت هذه القائمة في ${day}.`,
  'rotate-root': (day) => `تغيّر مدير القائمة في ${day}.`,
  policy: (day) => `تغيّرت ترتيبات قناة البلاغات هذه في ${day}.`,
  add: (day, name) => `أُضيف شخص في ${day}: ${name}.`,
  back: (day, name) => `أُضيف شخص مرة أخرى في ${day} بعد أن فقد إمكانية الدخول: ${name}.`,
  rotate: (day, name) => `أُعيد ضبط الدخول في ${day}: ${name}.`,
  suspend: (day, name) => `خارج القائمة مؤقتًا منذ ${day}: ${name}.`,
  resume: (day, name) => `عاد إلى القائمة في ${day}: ${name}.`,
  remove: (day, name) => `خارج القائمة منذ ${day}: ${name}.`,
  somebodyElse: 'هذا شخص آخر بالاسم نفسه.',
};
