import type { TextShape } from '../language.ts';
import type { viewerNl } from '../nl/viewer.ts';

export const viewerTr: TextShape<typeof viewerNl> = {
  page: {
    frame: (name) => `${name}, güvenli görünüm`,
    busy: 'Açılıyor…',
    safe: 'Bu dosyaya kapalı bir pencerede bakıyorsunuz. Dosya hiçbir şey gönderemez ve cihazınızda hiçbir şey açamaz.',
    keep: 'Dosyayı kaydet',
    keepAnyway: 'Yine de kaydet',
    keepWarning:
      'Kaydedilen dosya artık kapalı değildir. Açtığınızda bunu birine bildirebilir ya da cihazınıza zarar verebilir. Onu internetsiz, bu iş için ayrılmış bir cihazda açın.',
    failures: {
      unknown: 'Bu tür dosyaya burada bakılamıyor.',
      broken: 'Bu dosyaya burada bakılamıyor. Bozuk ya da göründüğünden başka bir dosya.',
      locked: 'Bu dosyanın parolası var. Burada bakılamıyor.',
      tooLarge: 'Bu dosya burada bakmak için çok büyük.',
      slow: 'Bu dosyanın açılması çok uzun sürüyor. Durduruldu.',
    },
  },
  received: {
    voice: 'Sesli mesaj',
    original: 'asıl dosya, temizlenmedi',
    size: (mebibytes) => (mebibytes < 1 ? '1 MB’den az' : `yaklaşık ${Math.round(mebibytes)} MB`),
    view: 'Görüntüle',
    listen: 'Dinle',
    openLabel: (what, name) => `${what}: ${name}`,
    fetching: 'Alınıyor…',
    stop: 'Durdur',
    close: 'Kapat',
    failed: 'Bu dosya alınamadı ya da doğru değil',
    again: 'Yeniden dene',
    saved: 'Dosya kaydedildi.',
    tooLargeToSave: 'Bu dosya bu tarayıcıyla kaydetmek için çok büyük.',
    otherWays: (mebibytes) =>
      `Bu tarayıcı en fazla ${mebibytes} MB’lik dosyaları kaydedebilir. Dosyayı daha küçük parçalar hâlinde isteyin. Ya da bu sayfayı bir bilgisayarda Chrome, Edge veya Opera ile açın. Tor Browser mı kullanıyorsunuz? O sizi daha iyi korur: o zaman parça istemek daha iyidir.`,
  },
};
