import { expect, test } from 'vitest';
import { fetchLate } from '../../../../client/shared/late-file.ts';

/** A file that fails the first so many times that it runs, and is remembered as failed, as in a browser. */
function fileOf(name: string, failures = 0): string {
  const tried = `globalThis.tried_${name}`;
  const lines = [
    `${tried}=(${tried}??0)+1`,
    `if(${tried}<=${failures})throw new Error()`,
    'export const address=import.meta.url',
  ];
  return `data:text/javascript,${encodeURIComponent(lines.join(';'))}//`;
}

test('a file that did not come is asked for under another address, and is one and the same from then on', async () => {
  const file = fileOf('page', 2);
  await expect(fetchLate(file)).rejects.toMatchObject({ file });
  await expect(fetchLate(file)).rejects.toThrow();
  const came = await fetchLate(file);
  expect(came).toMatchObject({ address: `${file}?again=2` });
  expect(await fetchLate(file)).toBe(came);
});

test('whoever asks for a file while it is on its way gets that one', async () => {
  const file = fileOf('shared');
  const [one, other] = await Promise.all([fetchLate(file), fetchLate(file)]);
  expect(one).toBe(other);
  expect(one).toMatchObject({ address: file });
});

test('what a file will wait for is asked for with it, and its failure is told to who waits for it only', async () => {
  const [above, below] = [fileOf('above'), fileOf('below', 1)];
  expect(await fetchLate(above, below)).toMatchObject({ address: above });
  expect(await fetchLate(below)).toMatchObject({ address: `${below}?again=1` });
});
