import type { TextShape } from '../language.ts';
import type { frameNl } from '../nl/frame.ts';

export const frameAr: TextShape<typeof frameNl> = {
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  zoomFit: 'ملاءمة',
  picture: {
    label: 'الصورة، مرسومة من جديد',
    size: (width, height) => `${width} في ${height} بكسل`,
  },
  pdf: {
    previous: 'السابقة',
    next: 'التالية',
    place: (page, pages) => `الصفحة ${page} من ${pages}`,
    goTo: 'الذهاب إلى الصفحة',
    label: (page) => `الصفحة ${page}، مرسومة`,
    words: 'نص هذه الصفحة',
    noWords: 'لا يوجد في هذه الصفحة نص يمكن قراءته.',
    pageBroken: 'لا يمكن رسم هذه الصفحة.',
    asPictures: 'الروابط والأزرار في هذا الملف لا تعمل هنا.',
  },
  sound: {
    label: 'الصوت',
    speed: 'السرعة',
    times: (rate) => `${rate} مرة`,
    back: '10 ثوانٍ إلى الوراء',
    forward: '10 ثوانٍ إلى الأمام',
  },
  written: {
    label: 'نص الملف',
    cut: 'هذه هي البداية فقط. النص أطول من أن يُعرض كله هنا.',
  },
  cells: {
    sheet: 'ورقة',
    label: (name) => `ورقة ${name}`,
    empty: 'هذه الورقة فارغة.',
    cut: (rows, columns) => `هذه هي البداية فقط: في كل ورقة على الأكثر: الصفوف ${rows}، الأعمدة ${columns}.`,
    plain: 'ترى محتوى الخلايا. لا تُعرض هنا المعادلات والتنسيق والصور.',
  },
};
