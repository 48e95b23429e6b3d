import { expect, test } from 'vitest';
import { openContent } from '../../../../client/shared/open-content.ts';
import { sealMessage } from '../../../../crypto/message.ts';
import type { EpochKey } from '../../../../crypto/public/brands.ts';
import { utf8 } from '../../../../crypto/public/bytes.ts';
import { OpenError, VerifyError } from '../../../../crypto/public/errors.ts';
import { signKeyPair } from '../../../../crypto/public/sodium.ts';
import { counting, flipBit } from '../../../helpers/crypto-bytes.ts';

const epoch = {
  place: { meldingId: counting(16), thread: 1, epoch: 0 },
  epochKey: counting(32, 0x30) as EpochKey,
  commit: counting(32, 0x50),
};
const content = utf8(JSON.stringify({ type: 'text', text: 'De kas.', previous: [] }));
const signer = signKeyPair(counting(32, 0x70));
const { sealed } = sealMessage({ ...epoch, messageId: counting(16, 0x90), content, signer });

test('a message is opened and verified once for the same bytes under the same key', () => {
  const first = openContent(sealed, epoch);
  expect(first.content).toMatchObject({ type: 'text', text: 'De kas.' });
  expect(openContent(sealed, { ...epoch }).opened).toBe(first.opened);
  expect(openContent(sealed.slice(), epoch).opened).not.toBe(first.opened);
});

test('what was opened before opens under no other key, for no other commitment, and in no other place', () => {
  openContent(sealed, epoch);
  const otherKey = counting(32, 0x31) as EpochKey;
  expect(() => openContent(sealed, { ...epoch, epochKey: otherKey })).toThrow(OpenError);
  expect(() => openContent(sealed, { ...epoch, commit: counting(32, 0x51) })).toThrow(VerifyError);
  expect(() => openContent(sealed, { ...epoch, place: { ...epoch.place, epoch: 1 } })).toThrow(VerifyError);
});

test('what did not open is tried again, and does not open then either', () => {
  const forged = flipBit(sealed, 8 * 100);
  expect(() => openContent(forged, epoch)).toThrow(OpenError);
  expect(() => openContent(forged, epoch)).toThrow(OpenError);
});
