import type { TextShape } from '../language.ts';
import type { frameNl } from '../nl/frame.ts';

export const frameUk: TextShape<typeof frameNl> = {
  zoomIn: 'Більше',
  zoomOut: 'Менше',
  zoomFit: 'Вмістити',
  picture: {
    label: 'Зображення, намальоване заново',
    size: (width, height) => `${width} на ${height} пікселів`,
  },
  pdf: {
    previous: 'Попередня',
    next: 'Наступна',
    place: (page, pages) => `Сторінка ${page} із ${pages}`,
    goTo: 'Перейти до сторінки',
    label: (page) => `Сторінка ${page}, намальована`,
    words: 'Текст цієї сторінки',
    noWords: 'На цій сторінці немає тексту, який можна прочитати.',
    pageBroken: 'Цю сторінку неможливо намалювати.',
    asPictures: 'Посилання й кнопки в цьому файлі тут не працюють.',
  },
  sound: {
    label: 'Звук',
    speed: 'Швидкість',
    times: (rate) => `× ${String(rate).replace('.', ',')}`,
    back: '10 секунд назад',
    forward: '10 секунд уперед',
  },
  written: {
    label: 'Текст файлу',
    cut: 'Це лише початок. Текст задовгий, щоб показати його тут повністю.',
  },
  cells: {
    sheet: 'Аркуш',
    label: (name) => `Аркуш ${name}`,
    empty: 'Цей аркуш порожній.',
    cut: (rows, columns) => `Це лише початок. Найбільше на аркуші: рядків ${rows}, стовпців ${columns}.`,
    plain: 'Ви бачите вміст комірок. Формул, оформлення і зображень тут не видно.',
  },
};
