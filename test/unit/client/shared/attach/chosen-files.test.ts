import { describe, expect, it } from 'vitest';
import {
  attachmentsOf,
  type ChosenFile,
  createChooser,
  findHindrance,
} from '../../../../../client/shared/attach/chosen-files.ts';
import type { CleanOutcome } from '../../../../../client/shared/clean/outcome.ts';
import { SAFE_CHOICE } from '../../../../../client/shared/clean/ready-files.ts';
import { typeOf } from '../../../../../client/shared/clean/sniff.ts';

const CLEANED: CleanOutcome = { kind: 'nothingFound', type: typeOf('text'), content: new Blob(['schoon']) };
const named = (name: string) => new File(['tekst'], name);

/** A cleaner that waits to be told. */
function chooserInMemory() {
  let files: readonly ChosenFile[] = [];
  const waiting: ((outcome: CleanOutcome) => void)[] = [];
  const cleaned: Blob[] = [];
  const clean = (file: Blob) => {
    cleaned.push(file);
    return new Promise<CleanOutcome>((resolve) => waiting.push(resolve));
  };
  const chooser = createChooser(clean, (update) => {
    files = update(files);
  });
  return { ...chooser, waiting, cleaned, files: () => files };
}

async function finish(waiting: ((outcome: CleanOutcome) => void)[]) {
  for (const end of waiting) end(CLEANED);
  await Promise.resolve();
}

describe('chosen files', () => {
  it('are cleaned at once, and none goes before all of them are', async () => {
    const { add, files, waiting } = chooserInMemory();
    add([named('een.txt'), named('twee.txt')]);
    expect(findHindrance(files())).toBe('stillBusy');
    expect(attachmentsOf(files())).toEqual([]);
    await finish(waiting);
    expect(findHindrance(files())).toBeUndefined();
    expect(attachmentsOf(files()).map(({ name }) => name)).toEqual(['tekst-1.txt', 'tekst-2.txt']);
  });

  it('are at most ten, of which an original beside the cleaned one counts', async () => {
    const { add, choose, files, waiting } = chooserInMemory();
    add(Array.from({ length: 10 }, (_, place) => named(`${place}.txt`)));
    await finish(waiting);
    expect(findHindrance(files())).toBeUndefined();
    choose(files()[0]?.id ?? 0, { ...SAFE_CHOICE, alsoOriginal: true });
    expect(findHindrance(files())).toBe('tooMany');
    expect(attachmentsOf(files()).map(({ kind }) => kind)).toContain('original');
  });

  it('that are taken away again do not come back when their cleaning ends', async () => {
    const { add, remove, files, waiting } = chooserInMemory();
    add([named('een.txt')]);
    remove(files()[0]?.id ?? 0);
    await finish(waiting);
    expect(files()).toEqual([]);
  });

  it('that could not be cleaned without a network wait for it: they are not sent, and are cleaned when asked again', async () => {
    const { add, again, choose, files, waiting } = chooserInMemory();
    add([named('een.txt')]);
    waiting.pop()?.({ kind: 'broken', type: typeOf('text'), reason: 'notFetched' });
    await Promise.resolve();
    choose(files()[0]?.id ?? 0, { ...SAFE_CHOICE, sendAsItIs: true });
    expect(attachmentsOf(files())).toEqual([]);
    again(files()[0] as ChosenFile);
    expect(findHindrance(files())).toBe('stillBusy');
    await finish(waiting);
    expect(attachmentsOf(files())).toHaveLength(1);
  });

  it('that no page of before the renewal can clean are not sent, whatever the person decides', async () => {
    const { add, choose, files, waiting } = chooserInMemory();
    add([named('een.txt')]);
    waiting.pop()?.({ kind: 'broken', type: typeOf('text'), reason: 'renewed' });
    await Promise.resolve();
    choose(files()[0]?.id ?? 0, { ...SAFE_CHOICE, sendAsItIs: true });
    expect(attachmentsOf(files())).toEqual([]);
  });

  it('of more than 2 GiB are not read, and are not sent whatever the person decides', () => {
    const { add, choose, files, cleaned } = chooserInMemory();
    const huge = Object.defineProperty(named('film.mp4'), 'size', { value: 2_147_483_649 });
    add([huge]);
    expect(cleaned).toEqual([]);
    expect(files()[0]?.outcome).toMatchObject({ reason: 'tooLargeToSend' });
    choose(files()[0]?.id ?? 0, { ...SAFE_CHOICE, sendAsItIs: true });
    expect(attachmentsOf(files())).toEqual([]);
  });
});
