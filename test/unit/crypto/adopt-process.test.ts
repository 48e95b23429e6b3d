import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AdoptionInput, type KnownEpoch, requireAdoptable } from '../../../crypto/adopt.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { RosterReader } from '../../../crypto/roster.ts';
import type { Wish } from '../../../crypto/wishes.ts';
import { counting } from '../../helpers/crypto-bytes.ts';
import {
  adding,
  type FixtureChannel,
  type FixturePerson,
  fixtureChannel,
  fixtureWatcher,
  followedBy,
} from '../../helpers/crypto-channel.ts';
import {
  type FixtureEpoch,
  type FixtureEpochOptions,
  fixtureEpoch,
  nextEpoch,
  PROCESS,
  readerOf,
  referenceTo,
} from '../../helpers/crypto-melding.ts';

/** 0, 1 and 2 are functionarissen; 3 and 4 neither receive nor follow up. */
let channel: FixtureChannel;
let conversation: readonly [FixtureEpoch, FixtureEpoch];

function person(number: number): FixturePerson {
  return channel.people[number] as FixturePerson;
}

const fp = (number: number) => encodeBase64url(person(number).identity.fp);
const watcher = (number: number) => readerOf(person(number), 'procesbegeleider');
const reading = (...numbers: number[]) => numbers.map((number) => readerOf(person(number)));
const digest = (start: number) => encodeBase64url(counting(32, start));

function letting(start: number, number: number, isAllowed = true, after: readonly string[] = []): Wish {
  return { digest: digest(start), after, type: 'read-along', fp: fp(number), isAllowed };
}

async function adopting(made: Promise<FixtureEpoch>, changed: Partial<AdoptionInput> = {}): Promise<void> {
  await requireAdoptable({ ...(await made).input, ...changed });
}

const adopted = (made: Promise<FixtureEpoch>, changed?: Partial<AdoptionInput>) =>
  expect(adopting(made, changed)).resolves.toBeUndefined();
const refused = (made: Promise<FixtureEpoch>, changed?: Partial<AdoptionInput>) =>
  expect(adopting(made, changed)).rejects.toBeInstanceOf(VerifyError);

beforeAll(async () => {
  const people = fixtureChannel({ people: 3 });
  const watchers = [fixtureWatcher(3), fixtureWatcher(4)];
  const grown = followedBy(
    people,
    watchers.map((one) => adding(one, people.pin)),
  );
  channel = { ...grown, people: [...people.people, ...watchers] };
  const zero = await fixtureEpoch(channel, { roster: { readers: reading(0, 1) } });
  const one = await nextEpoch(channel, zero);
  conversation = [zero, one];
});

describe('ADOPT, LET-2: a procesbegeleider in the conversation', () => {
  const next = (options: FixtureEpochOptions, before = conversation[0]) => nextEpoch(channel, before, options);
  const along = (carriesOut: readonly string[] = []) => ({
    roster: { readers: [...reading(0, 1), watcher(3)], carriesOut },
  });

  it('reads when the melder named that very person, and not when a functionaris alone adds them', async () => {
    await adopted(next(along([digest(1)])), { wishes: [letting(1, 3)] });
    await refused(next(along()));
    await refused(next(along()), { wishes: [letting(1, 3)] });
    await refused(next(along([digest(1)])), { wishes: [letting(1, 4)] });
  });

  it('is never a reader under the name of a functionaris, and none that a melder starts with', async () => {
    await refused(next({ roster: { readers: reading(0, 1, 3) } }));
    await refused(fixtureEpoch(channel, { roster: { readers: reading(0, 3) } }));
    await refused(fixtureEpoch(channel, { roster: { readers: [...reading(0), watcher(3)] } }));
  });

  it('goes on reading without a new wish, and comes back with one only', async () => {
    const read = await next(along([digest(1)]));
    await adopted(next({}, read));
    const gone = await next({ roster: { readers: reading(0, 1) } }, read);
    await adopted(Promise.resolve(gone));
    await refused(next(along(), gone));
    await adopted(next(along([digest(2)]), gone), { wishes: [letting(2, 3)] });
  });

  it('reads no more once the melder says so: no epoch that carries that out keeps them', async () => {
    const read = await next(along([digest(1)]));
    const stop = letting(2, 3, false, [digest(1)]);
    const roster = { readers: reading(0, 1), carriesOut: [digest(2)] };
    await adopted(next({ roster }, read), { wishes: [stop] });
    await refused(next(along([digest(2)]), read), { wishes: [stop] });
  });

  it('makes no next epoch', async () => {
    const read = await next(along([digest(1)]));
    await adopted(next({ signer: person(1).signer }, read));
    await refused(next({ signer: person(3).signer }, read));
  });

  it('reads exactly as far as the melder’s words go, whatever they are', async () => {
    const anyWish = fc.tuple(fc.constantFrom(3, 4), fc.boolean());
    const subset = fc.subarray([3, 4]);
    await fc.assert(
      fc.asyncProperty(subset, fc.array(anyWish, { maxLength: 4 }), subset, async (before, words, after) => {
        const wishes = words.map(([number, isAllowed], place) => letting(place + 1, number, isAllowed));
        const may = new Set(before);
        for (const [number, isAllowed] of words) {
          if (isAllowed) may.add(number);
          else may.delete(number);
        }
        const readers: readonly RosterReader[] = [...reading(0, 1), ...before.map(watcher)];
        const read = { ...conversation[0], known: { ...conversation[0].known }, input: conversation[0].input };
        const known = { ...read.known, roster: { ...read.known.roster, readers } };
        const roster = {
          readers: [...reading(0, 1), ...after.map(watcher)],
          carriesOut: wishes.map((wish) => wish.digest),
        };
        const made = next({ roster });
        if (after.every((number) => may.has(number))) await adopted(made, { before: known, wishes });
        else await refused(made, { before: known, wishes });
      }),
      { numRuns: 40 },
    );
  });
});

describe('ADOPT, LET-2: `process` in the browser of a procesbegeleider who reads no conversation (WATCHER)', () => {
  let zero: FixtureEpoch;
  const own = () => ({ watcher: fp(3) });

  beforeAll(async () => {
    zero = await processOn(conversation[0].known);
  });

  function processOn(base: KnownEpoch, options: FixtureEpochOptions = {}): Promise<FixtureEpoch> {
    const readers = [...reading(0, 1), watcher(3)];
    const roster = { readers, melders: [], standsOn: referenceTo(base), ...options.roster };
    return fixtureEpoch(channel, { place: PROCESS, signer: person(0).signer, ...options, roster });
  }

  const later = (options: FixtureEpochOptions = {}, before = zero) =>
    nextEpoch(channel, before, {
      ...options,
      roster: { standsOn: referenceTo(conversation[1].known), ...options.roster },
    });

  it('is believed on the word of a functionaris who reads it, from the first one on', async () => {
    await adopted(Promise.resolve(zero), own());
    await adopted(later(), own());
    await adopted(later({ signer: person(1).signer }), own());
    await adopted(later(), { ...own(), conversation: [conversation[0].known] });
  });

  it('is believed so by nobody else: not by a functionaris who was shown no conversation, nor by another watcher', async () => {
    await refused(Promise.resolve(zero));
    await refused(Promise.resolve(zero), { watcher: fp(1) });
    await refused(Promise.resolve(zero), { watcher: fp(4) });
    await refused(processOn(conversation[0].known, { place: { ...PROCESS, thread: 2 } }), own());
  });

  it('is refused against what is known: a lower number, or another conversation under the same one', async () => {
    const one = await later();
    const back = { roster: { standsOn: referenceTo(conversation[0].known) } };
    await refused(later(back, one), own());
    const other = { epoch: 0, digest: digest(9) };
    await refused(later({ roster: { standsOn: other } }), own());
    await refused(processOn(conversation[0].known, { roster: { standsOn: other } }), {
      ...own(),
      conversation: [conversation[0].known],
    });
  });

  it('is refused from who was not in the one before, also when it is started again with the server’s help', async () => {
    const readers = [...reading(0, 1, 2), watcher(3)];
    await refused(later({ signer: person(2).signer, roster: { readers } }), own());
    const again = { before: null, previousSecret: null };
    await refused(later({ signer: person(2).signer, roster: { readers, ...again } }), own());
    await adopted(later({ signer: person(1).signer, roster: again }), own());
  });

  it('is refused from the procesbegeleider, and from anybody whom it does not name', async () => {
    await refused(processOn(conversation[0].known, { signer: person(3).signer }), own());
    await refused(processOn(conversation[0].known, { signer: person(2).signer }), own());
    await refused(later({ signer: person(3).signer }), own());
  });

  it('names nobody whom the melder left out, and is refused by who reads the conversation when one of them reads it', async () => {
    await refused(processOn(conversation[0].known, { roster: { excluded: [fp(2)] } }), own());
    const left = (excluded: string) => {
      const { known } = conversation[0];
      return { conversation: [{ ...known, roster: { ...known.roster, excluded: [excluded] } }] };
    };
    await adopted(Promise.resolve(zero), left(fp(2)));
    await refused(Promise.resolve(zero), left(fp(3)));
  });

  it('is held against the conversation once that is read along', async () => {
    const roster = { readers: [...reading(0, 2), watcher(3)] };
    await adopted(processOn(conversation[0].known, { roster }), own());
    await refused(processOn(conversation[0].known, { roster }), { ...own(), conversation: [conversation[0].known] });
  });
});
