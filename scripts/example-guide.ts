/** What the pages of the example channel say: made up, and with every kind of thing filled in. */
import { EMPTY_GUIDE, type Guide } from '../schema/wire/guide.ts';

const NOTHING = { words: { nl: '', en: '' }, phone: '', href: '' };

export const EXAMPLE_GUIDE: Guide = {
  ...EMPTY_GUIDE,
  sector: 'food',
  signpost: {
    unwanted: {
      words: {
        nl: 'Ga naar vertrouwenspersoon Marieke van Dijk. Zij houdt geheim wat u zegt.',
        en: 'Go to Marieke van Dijk, confidential adviser. She keeps secret what you say.',
      },
      phone: '020 555 01 01',
      href: '',
    },
    dispute: {
      words: { nl: 'Ga naar personeelszaken, kamer 12.', en: 'Go to the personnel department, room 12.' },
      phone: '',
      href: '',
    },
    complaint: {
      words: { nl: 'Gebruik het klachtenformulier.', en: 'Use the complaints form.' },
      phone: '',
      href: 'https://www.example.nl/klachten',
    },
  },
  ways: {
    phone: {
      words: { nl: 'Op werkdagen van 9 tot 17 uur.', en: 'On working days from 9 to 17.' },
      phone: '020 555 01 00',
      href: '',
    },
    desk: NOTHING,
    post: {
      words: {
        nl: 'Voorbeeld BV\nT.a.v. Ingrid Hofstra, persoonlijk\nPostbus 12\n1000 AA Amsterdam',
        en: 'Voorbeeld BV\nT.a.v. Ingrid Hofstra, persoonlijk\nPostbus 12\n1000 AA Amsterdam',
      },
      phone: '',
      href: '',
    },
    talk: NOTHING,
  },
  advisers: [
    { name: 'Marieke van Dijk', where: 'internal', phone: '020 555 01 01', mail: '' },
    { name: 'Ingrid Hofstra', where: 'external', phone: '', mail: 'hofstra@example.nl' },
  ],
  contact: { name: 'Privacy en toegankelijkheid', phone: '', mail: 'privacy@example.nl' },
  adoption: { by: 'works-council', on: '2026-06-01', reference: 'OR 2026-4' },
};
