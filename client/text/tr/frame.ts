import type { TextShape } from '../language.ts';
import type { frameNl } from '../nl/frame.ts';

export const frameTr: TextShape<typeof frameNl> = {
  zoomIn: 'Büyüt',
  zoomOut: 'Küçült',
  zoomFit: 'Sığdır',
  picture: {
    label: 'Resim, yeniden çizildi',
    size: (width, height) => `${width} × ${height} piksel`,
  },
  pdf: {
    previous: 'Önceki',
    next: 'Sonraki',
    place: (page, pages) => `Sayfa ${page} / ${pages}`,
    goTo: 'Sayfaya git',
    label: (page) => `Sayfa ${page}, çizildi`,
    words: 'Bu sayfanın metni',
    noWords: 'Bu sayfada okunabilen metin yok.',
    pageBroken: 'Bu sayfa çizilemiyor.',
    asPictures: 'Bu dosyadaki bağlantılar ve düğmeler burada çalışmaz.',
  },
  sound: {
    label: 'Ses',
    speed: 'Hız',
    times: (rate) => `${String(rate).replace('.', ',')} kat`,
    back: '10 saniye geri',
    forward: '10 saniye ileri',
  },
  written: {
    label: 'Dosyanın metni',
    cut: 'Bu yalnızca başı. Metin, burada tamamı gösterilemeyecek kadar uzun.',
  },
  cells: {
    sheet: 'Sayfa',
    label: (name) => `Sayfa ${name}`,
    empty: 'Bu sayfa boş.',
    cut: (rows, columns) => `Bu yalnızca başı: her sayfada en fazla ${rows} satır ve ${columns} sütun.`,
    plain: 'Hücrelerin içindekileri görüyorsunuz. Formüller, biçim ve resimler burada gösterilmez.',
  },
};
