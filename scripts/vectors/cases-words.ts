import { bad, good, hex, type VectorCase } from './case.ts';

const typed = 'abandon amount liar amount expire adjust cage candy arch gather drum buyer';

export const words: readonly VectorCase[] = [
  good('code of zeros', 'CODE', { code: '00'.repeat(16), language: 'en' }),
  good('code of ones', 'CODE', { code: 'ff'.repeat(16), language: 'en' }),
  good('code that counts', 'CODE', { code: hex(16), language: 'en' }),
  bad('code too short', 'InvalidInputError', { of: 'code that counts', step: 'CODE' }, { code: hex(15) }),
  bad('code too long', 'InvalidInputError', { of: 'code that counts', step: 'CODE' }, { code: hex(32) }),
  good('typed code', 'CODE-READ', { typed }),
  good('typed code by four letters, numbered, in capitals', 'CODE-READ', {
    typed: typed
      .split(' ')
      .map((word, index) => `${index + 1}. ${word.slice(0, 4).toUpperCase()}`)
      .join('\n'),
  }),
  good('typed code with a bad checksum', 'CODE-READ', { typed: typed.replace('buyer', 'zoo') }),
  good('typed code with an unknown word', 'CODE-READ', { typed: typed.replace('liar', 'qqqq') }),
  good('typed code with a word too few', 'CODE-READ', { typed: typed.replace(' buyer', '') }),
  good('check words', 'CHECK-WORDS', { fingerprint: hex(20, 0x51), language: 'en' }),
  bad(
    'check words of a whole hash',
    'InvalidInputError',
    { of: 'check words', step: 'CHECK-WORDS' },
    { fingerprint: hex(32) },
  ),
  good('check words in Dutch', 'CHECK-WORDS', { fingerprint: hex(20, 0x51), language: 'nl' }),
  good('check words of ones', 'CHECK-WORDS', { fingerprint: 'ff'.repeat(20), language: 'en' }),
  bad('check words of nothing', 'InvalidInputError', { of: 'check words', step: 'CHECK-WORDS' }, { fingerprint: '' }),
  good('check words typed', 'CHECK-WORDS-PREFIX', { typed: 'extra hope fury rigid burst pass' }),
  good('check words typed by four letters', 'CHECK-WORDS-PREFIX', { typed: '1. EXTR 2. hope, fury rigi burs pass' }),
  good('check words typed, one too few', 'CHECK-WORDS-PREFIX', { typed: 'extra hope fury rigid burst' }),
  good('check words typed, one too many', 'CHECK-WORDS-PREFIX', { typed: 'extra hope fury rigid burst pass pass' }),
  good('check words typed, one unknown', 'CHECK-WORDS-PREFIX', { typed: 'extra hope fury rigid burst qqqq' }),
  good('pin', 'PIN', { genesisFp: hex(20) }),
  bad('pin of a whole hash', 'InvalidInputError', { of: 'pin', step: 'PIN' }, { genesisFp: hex(32) }),
  good('pin read', 'PIN-READ', { fragment: '#zp1.AAECAwQFBgcICQoLDA0ODxAREhM' }),
  good('pin absent', 'PIN-READ', { fragment: '' }),
  bad('pin cut', 'VerifyError', { of: 'pin read', step: 'PIN-READ' }, { fragment: '#zp1.AAECAwQFBgcICQoLDA0ODxAREh' }),
  bad(
    'pin of another suite',
    'VerifyError',
    { of: 'pin read', step: 'PIN-READ' },
    { fragment: '#zp2.AAECAwQFBgcICQoLDA0ODxAREhM' },
  ),
  bad(
    'pin with bits left over',
    'VerifyError',
    { of: 'pin read', step: 'PIN-READ' },
    { fragment: '#zp1.AAECAwQFBgcICQoLDA0ODxAREhN' },
  ),
];
