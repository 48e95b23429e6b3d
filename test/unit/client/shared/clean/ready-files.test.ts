import { describe, expect, it } from 'vitest';
import type { CleanOutcome } from '../../../../../client/shared/clean/outcome.ts';
import { readyFiles, SAFE_CHOICE } from '../../../../../client/shared/clean/ready-files.ts';
import { typeOf, UNKNOWN_TYPE } from '../../../../../client/shared/clean/sniff.ts';

const file = new File(['original'], 'Jan Jansen, inkoop.JPEG', { type: 'text/html' });
const cleaned: CleanOutcome = {
  kind: 'cleaned',
  type: typeOf('jpeg'),
  content: new Blob(['cleaned']),
  findings: [{ kind: 'author', value: 'Jan' }],
};
const refused: CleanOutcome = { kind: 'unsupported', type: UNKNOWN_TYPE, reason: 'unknownType' };

async function sent(outcome: CleanOutcome, choice = {}) {
  const ready = readyFiles(file, outcome, { ...SAFE_CHOICE, ...choice }, 3);
  return Promise.all(ready.map(async ({ name, content }) => [name, await content.text()]));
}

describe('what is sent of a file', () => {
  it('is the cleaned one under a neutral name, unless the melder chose otherwise', async () => {
    expect(await sent(cleaned)).toEqual([['foto-3.jpg', 'cleaned']]);
  });

  it('has its type from its content and not from what its sender says', () => {
    expect(readyFiles(file, cleaned, SAFE_CHOICE, 1)[0]?.mediaType).toBe('image/jpeg');
  });

  it('is the original too when asked for, under a name that says so', async () => {
    const names = [
      ['foto-3.jpg', 'cleaned'],
      ['foto-3-origineel.jpg', 'original'],
    ];
    expect(await sent(cleaned, { alsoOriginal: true })).toEqual(names);
  });

  it('keeps its name when asked for', async () => {
    expect(await sent(cleaned, { keepName: true })).toEqual([['Jan Jansen, inkoop.jpg', 'cleaned']]);
  });

  it('is nothing when it could not be cleaned and nobody said that it goes all the same', async () => {
    expect(await sent(refused)).toEqual([]);
    expect(await sent(refused, { alsoOriginal: true, keepName: true })).toEqual([]);
    expect(await sent(refused, { sendAsItIs: true })).toEqual([['bestand-3.jpeg', 'original']]);
  });

  it('takes no name and no date along with the bytes', () => {
    const [original] = readyFiles(file, refused, { ...SAFE_CHOICE, sendAsItIs: true }, 1);
    expect(original?.content).not.toBeInstanceOf(File);
    expect(original?.content.type).toBe('');
  });
});
