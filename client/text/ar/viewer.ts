import type { TextShape } from '../language.ts';
import type { viewerNl } from '../nl/viewer.ts';

export const viewerAr: TextShape<typeof viewerNl> = {
  page: {
    frame: (name) => `${name}، عرض آمن`,
    busy: 'جارٍ الفتح…',
    safe: 'ترى هذا الملف في نافذة مغلقة. لا يستطيع أن يرسل شيئًا أو يفتح شيئًا على جهازك.',
    keep: 'حفظ الملف',
    keepAnyway: 'الحفظ رغم ذلك',
    keepWarning:
      'الملف المحفوظ لم يعد مغلقًا. عند فتحه قد يُعلم شخصًا بذلك أو يضر جهازك. افتحه بلا إنترنت، على جهاز مخصص لذلك.',
    failures: {
      unknown: 'لا يمكن عرض هذا النوع من الملفات هنا.',
      broken: 'لا يمكن عرض هذا الملف هنا. هو تالف، أو ليس ما يدّعيه.',
      locked: 'لهذا الملف كلمة مرور. لا يمكن عرضه هنا.',
      tooLarge: 'هذا الملف أكبر من أن يُعرض هنا.',
      slow: 'فتح هذا الملف يستغرق وقتًا طويلًا. تم إيقافه.',
    },
  },
  received: {
    voice: 'رسالة صوتية',
    original: 'الأصل، غير منظف',
    size: (mebibytes) => (mebibytes < 1 ? 'أقل من 1 ميغابايت' : `حوالي ${Math.round(mebibytes)} ميغابايت`),
    view: 'عرض',
    listen: 'استماع',
    openLabel: (what, name) => `${what}: ${name}`,
    fetching: 'جارٍ الجلب…',
    stop: 'إيقاف',
    close: 'إغلاق',
    failed: 'تعذر جلب هذا الملف، أو هو غير صحيح',
    again: 'المحاولة مرة أخرى',
    saved: 'تم حفظ الملف.',
    tooLargeToSave: 'هذا الملف أكبر من أن يُحفظ بهذا المتصفح.',
    otherWays: (mebibytes) =>
      `يستطيع هذا المتصفح حفظ ملفات حتى ${mebibytes} ميغابايت. اطلب الملف على أجزاء أصغر. أو افتح هذه الصفحة على حاسوب في Chrome أو Edge أو Opera. هل تستخدم Tor Browser؟ هو يحميك أكثر: فالأفضل أن تطلب الأجزاء.`,
  },
};
