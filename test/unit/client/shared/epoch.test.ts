import { describe, expect, it } from 'vitest';
import { writeMessage } from '../../../../client/shared/epoch.ts';
import type { EpochKey } from '../../../../crypto/public/brands.ts';
import { THREADS } from '../../../../crypto/public/sizes.ts';
import { randomBytes, signKeyPair } from '../../../../crypto/public/sodium.ts';
import type { Content } from '../../../../schema/content/messages.ts';

const signer = signKeyPair(randomBytes(32));
const epoch = {
  place: { meldingId: randomBytes(16), thread: THREADS.conversation, epoch: 0 },
  epochKey: randomBytes(32) as EpochKey,
  commit: randomBytes(32),
};

const write = (content: object) => writeMessage(epoch, content as Content, signer);

describe('what is written', () => {
  it('is sealed when every reader can read it', () => {
    const { sealed } = write({ type: 'text', text: 'Gezien.', previous: [] });
    expect(sealed.length).toBeGreaterThan(4_096);
  });

  it.each([
    ['has no words', { type: 'text', text: '', previous: [] }],
    ['is longer than a message may be', { type: 'text', text: 'a'.repeat(60_001), previous: [] }],
    ['names more messages before it than it may', { type: 'text', text: 'a', previous: Array(9).fill('a'.repeat(43)) }],
    ['announces no files', { type: 'files', files: [], note: 'Hierbij.', previous: [] }],
    ['holds something that nobody asked for', { type: 'text', text: 'a', hour: '10:00', previous: [] }],
    ['is of a kind that there is not', { type: 'poem', text: 'a', previous: [] }],
  ])('is not sealed when it %s: nobody would read it', (_, content) => {
    expect(() => write(content)).toThrow('content of message');
  });
});
