import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomBytes } from '../../../crypto/public/sodium.ts';
import { openSqliteShredStore } from '../../../server/shred-store.ts';
import { openSqliteStore, type Store } from '../../../server/store.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zegelpost-store-'));
  store = openSqliteStore(join(folder, 'main.sqlite'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const channel = (slug: string) => ({
  slug,
  genesisFp: randomBytes(20),
  batchMinutes: 720,
  slotCount: 8,
  ruleSet: 'nl-wbk-2023',
});
const slugs = async () => (await store.listChannels()).map(({ slug }) => slug).sort();

describe('a transaction', () => {
  it('keeps all of it, or nothing', async () => {
    await store.transaction(async (tx) => {
      await tx.addChannel(channel('een'));
      await tx.addChannel(channel('twee'));
    });
    const failing = store.transaction(async (tx) => {
      await tx.addChannel(channel('drie'));
      throw new Error('midway');
    });
    await expect(failing).rejects.toThrow('midway');
    expect(await slugs()).toEqual(['een', 'twee']);
  });

  it('gives what its work gives, and sees its own writes', async () => {
    const found = await store.transaction(async (tx) => {
      await tx.addChannel(channel('een'));
      return (await tx.findChannel('een'))?.slug;
    });
    expect(found).toBe('een');
  });

  it('is not seen half by a call outside it', async () => {
    const seen: number[] = [];
    const writing = store.transaction(async (tx) => {
      for (let added = 0; added < 20; added += 1) await tx.addChannel(channel(`kanaal-${added}`));
    });
    const looking = (async () => {
      for (let looked = 0; looked < 60; looked += 1) seen.push((await store.listChannels()).length);
    })();
    await Promise.all([writing, looking]);
    seen.push((await store.listChannels()).length);
    expect([...new Set(seen)].sort()).toEqual([...new Set([...seen.filter((count) => count === 0), 20])].sort());
  });

  it('does not undo a call outside it when it fails', async () => {
    const failing = store.transaction(async (tx) => {
      for (let added = 0; added < 20; added += 1) await tx.addChannel(channel(`kanaal-${added}`));
      throw new Error('midway');
    });
    const adding = store.addChannel(channel('los'));
    await Promise.allSettled([failing, adding]);
    expect(await slugs()).toEqual(['los']);
  });

  it('does not undo its neighbours in the same commit when it fails', async () => {
    const works = Array.from({ length: 100 }, (_, index) =>
      store.transaction(async (tx) => {
        await tx.addChannel(channel(`kanaal-${index}`));
        if (index % 3 === 0) throw new Error('midway');
        return index;
      }),
    );
    const settled = await Promise.allSettled(works);
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(34);
    expect(await slugs()).toHaveLength(66);
  });

  it('runs one after the other: none reads what another has read and not yet written', async () => {
    await store.addChannel(channel('een'));
    const key = (await store.findChannel('een'))?.key ?? 0;
    const count = () =>
      store.transaction(async (tx) => {
        const seq = (await tx.findHeadEntry(key))?.seq ?? -1;
        await tx.addEntry({ channelKey: key, seq: seq + 1, entry: randomBytes(4), signatures: '[]', shownAfter: '' });
      });
    await Promise.all(Array.from({ length: 30 }, count));
    expect((await store.listEntries(key)).map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, seq) => seq));
  });

  it('is there after the store was opened anew', async () => {
    await store.transaction(async (tx) => {
      await tx.addChannel(channel('een'));
    });
    await store.close();
    store = openSqliteStore(join(folder, 'main.sqlite'));
    expect(await slugs()).toEqual(['een']);
  });
});

describe('the nightly rewrite', () => {
  const sizeOf = (name: string) => statSync(join(folder, name)).size;

  it('is left out when the disk has not twice its size, keeps everything, and empties the log all the same', async () => {
    await store.addChannel(channel('een'));
    await store.checkpoint();
    await store.addChannel(channel('twee'));
    Object.assign(store, { freeBytes: async () => 2 * sizeOf('main.sqlite') - 1 });
    await expect(store.compact()).rejects.toThrow('no room');
    expect([sizeOf('main.sqlite-wal'), await slugs()]).toEqual([0, ['een', 'twee']]);
    Object.assign(store, { freeBytes: async () => 2 * sizeOf('main.sqlite') });
    await store.compact();
    expect(await slugs()).toEqual(['een', 'twee']);
  });
});

describe('the shred store', () => {
  it('keeps the first share, whoever comes later', async () => {
    const shares = openSqliteShredStore(join(folder, 'shred.sqlite'));
    const id = randomBytes(16);
    const [first, second] = [randomBytes(32), randomBytes(32)];
    const kept = await Promise.all([
      shares.keepShare(id, first, '2026-11-20'),
      shares.keepShare(id, second, '2026-11-20'),
    ]);
    for (const share of kept) expect(Buffer.from(share ?? [])).toEqual(Buffer.from(first));
    expect(Buffer.from((await shares.findShares([id]))[0]?.share ?? [])).toEqual(Buffer.from(first));
    await shares.close();
  });

  it('starts the day of grace anew for a share that is tried again', async () => {
    const shares = openSqliteShredStore(join(folder, 'shred.sqlite'));
    const id = randomBytes(16);
    await shares.keepShare(id, randomBytes(32), '2026-11-18');
    await shares.keepShare(id, randomBytes(32), '2026-11-20');
    await shares.deleteWaitingShare(id, '2026-11-19');
    expect(await shares.findShares([id])).toHaveLength(1);
    await shares.confirmShare(id);
    await shares.deleteWaitingShare(id, '2027-01-01');
    expect(await shares.findShares([id])).toHaveLength(1);
    expect(await shares.listWaitingBefore('2027-01-01')).toEqual([]);
    await shares.close();
  });
});
