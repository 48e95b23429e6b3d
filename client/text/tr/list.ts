import type { TextShape } from '../language.ts';
import type { listNl } from '../nl/list.ts';

export const listTr: TextShape<typeof listNl> = {
  title: 'Bu liste hakkında',
  confirmTitle: 'Listeyi kim onayladı',
  confirmText: 'Her görevli listenin doğru olup olmadığına bakar ve bunu onaylar.',
  confirmed: (name, day) => `${name} bu listeyi ${day} tarihinde onayladı.`,
  confirmedEarlier: (name, day) => `${name} önceki bir listeyi ${day} tarihinde onayladı.`,
  notConfirmed: (name) => `${name} listeyi henüz onaylamadı.`,
  signTitle: 'Listeyi kim imzalıyor',
  holder: (holder) => `“${holder}”`,
  sign: (names) => `Listeyi imzalayan: ${names}.`,
  signTogether: (count) => `Bir değişiklik için gereken imza sayısı: ${count}.`,
  historyTitle: 'Neler değişti',
  genesis: (day) => `Bu liste ${day} tarihinde başladı.`,
  'rotate-root': (day) => `Listenin yöneticisi ${day} tarihinde değişti.`,
  policy: (day) => `Bu bildirim kanalının kuralları ${day} tarihinde değişti.`,
  add: (day, name) => `${day} tarihinde eklendi: ${name}.`,
  back: (day, name) => `Erişimi kaybettikten sonra ${day} tarihinde yeniden eklendi: ${name}.`,
  rotate: (day, name) => `${day} tarihinde erişimi yeniden ayarlandı: ${name}.`,
  suspend: (day, name) => `${day} tarihinde bir süre için listeden çıkarıldı: ${name}.`,
  resume: (day, name) => `${day} tarihinde listeye döndü: ${name}.`,
  remove: (day, name) => `${day} tarihinde listeden çıkarıldı: ${name}.`,
  somebodyElse: 'Bu, aynı adda başka bir kişi.',
};
