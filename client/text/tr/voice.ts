import type { TextShape } from '../language.ts';
import type { voiceNl } from '../nl/voice.ts';

export const voiceTr: TextShape<typeof voiceNl> = {
  title: 'Sesli anlatın',
  lead: 'Yazmak yerine anlatabilirsiniz. Bir görevli dinler ve söylediklerinizi yazar. Siz onu okur, düzeltir ve onaylarsınız.',
  candidTitle: 'Sesiniz sizi ele verebilir',
  candid:
    'Sizi tanıyan biri sesinizi tanıyabilir. Sesinizi burada, cihazınızda değiştirebiliriz. Bu biraz korur. Çok uğraşan biri sizi yine de tanıyabilir. Söylediklerinizden, konuşma biçiminizden ve çevrenizdeki seslerden de.',
  write: 'Yazmayı tercih ederim',
  consent: 'Sesimin kaydedilmesini kabul ediyorum',
  consentHint:
    'Kaydı yalnızca bildiriminizi okuyabilen kişiler dinleyebilir. Kayıt, bildiriminizle birlikte yok edilir.',
  consentMissing: 'Kabul ediyorsanız önce kutuyu işaretleyin. İşaret olmadan hiçbir şey kaydetmiyoruz.',
  change: 'Sesimi değiştir',
  changeHint: 'O zaman kendi sesiniz gönderilmez. Önce dinlersiniz.',
  start: 'Kaydı başlat',
  asking: 'Tarayıcınız, bu sayfanın mikrofonu kullanıp kullanamayacağını soruyor…',
  recording: 'Kayıt sürüyor',
  announced: (seconds) => (seconds === 0 ? 'Konuşabilirsiniz.' : `${seconds / 60} dakika kaydedildi.`),
  clock: (now, most) => `${now}, en fazla ${most}`,
  stop: 'Konuşmayı bitir',
  changing: 'Sesiniz değiştiriliyor…',
  listen: 'Dinleyin. Bu kendi sesiniz, değiştirilmedi.',
  listenChanged: 'Dinleyin. Sizi böyle duyacaklar.',
  recordingName: (length) => `Kaydınız, ${length}`,
  use: 'Bu kaydı kullan',
  again: 'Yeniden kaydet',
  discard: 'Kaydı at',
  settle: 'Hâlâ açık bir kayıt var. Önce “Bu kaydı kullan” ya da “Kaydı at” seçeneğini seçin.',
  onlyHere: 'Kayıt yalnızca bu sayfada. Sayfayı kapatırsanız silinir.',
  sending: 'Kaydınız gönderiliyor…',
  stopped: 'Gönderme durdu',
  goOn: 'Göndermeye devam et',
  cancel: 'Göndermekten vazgeç',
  sent: 'Kaydınız gönderildi',
  problems: {
    denied: 'Bu sayfa mikrofonu kullanamıyor',
    missing: 'Burada çalışan bir mikrofon yok',
    failed: 'Mikrofon çalışmıyor',
    notFetched: 'Bağlantı yok, bu yüzden kayıt henüz başlayamıyor',
    renewed: 'Bu sayfa bu arada yenilendi. Önce yazdıklarınızı kopyalayın. Sonra sayfayı yeniden yükleyin.',
  },
  otherWays:
    'Tarayıcınızda mikrofona izin verin ve yeniden deneyin. Ya da olanları yazın. Tor Browser mikrofona hiçbir zaman izin vermez. Arayabilir ya da görüşebilirsiniz de: nasıl olacağı ilk sayfada yazıyor.',
};
