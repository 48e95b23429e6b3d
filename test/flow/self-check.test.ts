/** The operator's self-check through the real client flows and the real server, and what anybody else sees of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { solveWork } from '../../client/shared/work.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { envelopeListing } from '../../schema/wire/desk.ts';
import { runSelfCheck, type SelfCheck, SelfCheckFailed } from '../../scripts/synthetic-melding.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { sendReport } from '../helpers/report.ts';
import { findInFolder, keySentinels, textSentinels } from '../helpers/sentinels.ts';

const HOURS = ['2026-11-20T11:00:00Z', '2026-11-20T23:00:00Z', '2026-11-21T11:00:00Z'];
/** Draws one extra envelope of eight; 0 draws none. */
const ONE = 0.15;

let draw = ONE;
let house: House;
let channel: Staffed;
beforeEach(async () => {
  draw = ONE;
  house = await openHouse({ fraction: () => draw });
  channel = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
});
afterEach(async () => house.close());

function selfCheck(said: string[], change: Partial<SelfCheck> = {}): SelfCheck {
  const hours = [...HOURS];
  return {
    api: house.api,
    secret: house.deps.secret,
    slug: channel.slug,
    pin: channel.pin,
    today: house.today(),
    work: solveWork,
    wait: () => house.goTo(hours.shift() ?? ''),
    looksAtMost: () => HOURS.length + 1,
    say: (line) => said.push(line),
    ...change,
  };
}

/** How many envelopes each batch lists, to a functionaris. */
async function counts(): Promise<readonly number[]> {
  const session = await channel.people[0]?.signIn();
  const path = '/api/desk/envelopes';
  const listing = await house.api.call({
    method: 'GET',
    path,
    bearer: session?.token ?? '',
    answer: envelopeListing,
  });
  return listing.batches.map(({ envelopes }) => envelopes.length);
}

/** The shares that the server was given, so that a test can look for them afterwards. */
function sharesOf(shredStore: House['deps']['shredStore']): Uint8Array[] {
  const given: Uint8Array[] = [];
  const { keepShare } = shredStore;
  shredStore.keepShare = (meldingId, share, day) => {
    given.push(share);
    return keepShare(meldingId, share, day);
  };
  return given;
}

describe('P3: a self-check', () => {
  it('goes the whole way in the place of a decoy, and leaves nothing but an envelope', async () => {
    const shares = sharesOf(house.deps.shredStore);
    const said: string[] = [];
    await runSelfCheck(selfCheck(said));
    expect(said.map((line) => line.split(/[,:;]/)[0])).toEqual([
      'sent',
      'waiting for the next batch hour',
      'listed in a decoy’s place',
      'destroyed',
    ]);
    expect(await counts()).toEqual([2]);
    const desk = await channel.people[0]?.openDesk();
    expect([desk?.desk.meldingen, desk?.desk.unbelieved, desk?.desk.gone]).toEqual([[], 0, 0]);
    expect(shares).toHaveLength(1);
    for (const share of shares) expect(findInFolder(house.dataDir, keySentinels('share', share as Bytes))).toEqual([]);
    house.deps.log.flush();
    expect(house.logged).toEqual([]);
  });

  it('lists as many envelopes as without it, beside a real melding that it leaves alone', async () => {
    await sendReport(house, channel, ['Anna de Vries']);
    await runSelfCheck(selfCheck([]));
    expect(await counts()).toEqual([2]);
    const desk = await channel.people[0]?.openDesk();
    expect(desk?.desk.meldingen).toHaveLength(1);
  });

  it('waits for the next batch when this one drew no decoy to give its place', async () => {
    draw = 0;
    const said: string[] = [];
    const hours = [...HOURS];
    const wait = async () => {
      if (hours.length < HOURS.length) draw = ONE;
      await house.goTo(hours.shift() ?? '');
    };
    await runSelfCheck(selfCheck(said, { wait }));
    expect(said).toContain('this batch had no decoy to give its place; waiting for the next');
    expect(await counts()).toEqual([1, 2]);
  });
});

describe('a self-check that does not come through', () => {
  it('says so when no batch ever lists it, and destroys what it sent', async () => {
    const shares = sharesOf(house.deps.shredStore);
    const stuck = selfCheck([], { wait: () => Promise.resolve() });
    await expect(runSelfCheck(stuck)).rejects.toThrow(new SelfCheckFailed('sent, and listed in no batch since'));
    for (const share of shares) expect(findInFolder(house.dataDir, keySentinels('share', share as Bytes))).toEqual([]);
    await house.goTo(HOURS[0] as string);
    expect(await counts()).toEqual([2]);
  });

  it('says so when the server lists something else', async () => {
    const { transaction } = house.deps.store;
    house.deps.store.transaction = (work) =>
      transaction((tx) =>
        work({
          ...tx,
          listWaitingChecks: async (key) =>
            (await tx.listWaitingChecks(key)).map((row) => ({ ...row, envelope: row.envelope.map(flipLastByte) })),
        }),
      );
    await expect(runSelfCheck(selfCheck([]))).rejects.toThrow();
  });

  it('says so when the share that comes back is another one', async () => {
    const { findShares } = house.deps.shredStore;
    house.deps.shredStore.findShares = async (ids) =>
      (await findShares(ids)).map((row) => ({ ...row, share: new Uint8Array(32) }));
    await expect(runSelfCheck(selfCheck([]))).rejects.toThrow();
  });

  it('says so when a share is given that was destroyed', async () => {
    const { findShares } = house.deps.shredStore;
    let kept: Awaited<ReturnType<typeof findShares>> = [];
    house.deps.shredStore.findShares = async (ids) => {
      const found = await findShares(ids);
      if (found.length > 0) kept = found;
      return kept;
    };
    const failure = new SelfCheckFailed('destroyed, and the server still gives its share');
    await expect(runSelfCheck(selfCheck([]))).rejects.toThrow(failure);
  });

  it('says so when a mailbox opens that was destroyed', async () => {
    const { transaction } = house.deps.store;
    house.deps.store.transaction = (work) =>
      transaction((tx) => work({ ...tx, deleteCheckMelding: () => Promise.resolve() }));
    const failure = new SelfCheckFailed('destroyed, and its mailbox still opens');
    await expect(runSelfCheck(selfCheck([]))).rejects.toThrow(failure);
  });

  it('stops at another channel’s pin, and at a server whose secret it does not have', async () => {
    const wrongPin = new Uint8Array(20) as Bytes;
    await expect(runSelfCheck(selfCheck([], { pin: wrongPin }))).rejects.toThrow(VerifyError);
    const stranger = selfCheck([], { secret: new Uint8Array(32) });
    await expect(runSelfCheck(stranger)).rejects.toThrow('session.refused');
    expect(findInFolder(house.dataDir, textSentinels('text', 'Zelfcontrole'))).toEqual([]);
  });
});

function flipLastByte(byte: number, index: number, all: Uint8Array): number {
  return index === all.length - 1 ? byte ^ 1 : byte;
}
