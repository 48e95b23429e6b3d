import { beforeAll, describe, expect, it } from 'vitest';
import { type AdoptionInput, requireAdoptable } from '../../../crypto/adopt.ts';
import { deriveMelderKeys, type MelderKeys } from '../../../crypto/melder-keys.ts';
import type { Code, EpochSecret } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { Roster } from '../../../crypto/roster.ts';
import type { Wish } from '../../../crypto/wishes.ts';
import { counting } from '../../helpers/crypto-bytes.ts';
import {
  adding,
  changing,
  type FixtureChannel,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
  followedBy,
  kemOf,
  rootSigner,
  rotating,
} from '../../helpers/crypto-channel.ts';
import {
  type FixtureEpoch,
  type FixtureEpochOptions,
  fixtureEpoch,
  melderOf,
  melderSigner,
  nextEpoch,
  readerOf,
  referenceTo,
} from '../../helpers/crypto-melding.ts';

let channel: FixtureChannel;
let first: FixtureEpoch;
let otherKeys: MelderKeys;

beforeAll(async () => {
  channel = fixtureChannel({ people: 4 });
  first = await fixtureEpoch(channel);
  otherKeys = await deriveMelderKeys(counting(16, 0x33) as Code, channel.pin);
});

function person(number: number): FixturePerson {
  return channel.people[number] as FixturePerson;
}

function fp(number: number): string {
  return encodeBase64url(person(number).identity.fp);
}

const digest = (start: number) => encodeBase64url(counting(32, start));
/** Of two wishes of a test the second was written after the first. */
const leavingOut = (start: number, ...leaveOut: string[]): Wish => ({
  digest: digest(start),
  after: start === 2 ? [digest(1)] : [],
  type: 'readers',
  leaveOut,
  lift: [],
});
const lifting = (start: number, ...lift: string[]): Wish => ({
  digest: digest(start),
  after: start === 2 ? [digest(1)] : [],
  type: 'readers',
  leaveOut: [],
  lift,
});

interface Place {
  readonly on?: FixtureChannel;
  readonly before?: FixtureEpoch;
}

async function adopting(
  options: FixtureEpochOptions = {},
  changed: Partial<AdoptionInput> = {},
  { on = channel, before = first }: Place = {},
): Promise<void> {
  const { input } = await nextEpoch(on, before, options);
  await requireAdoptable({ ...input, ...changed });
}

async function expectAdopted(
  options: FixtureEpochOptions = {},
  changed: Partial<AdoptionInput> = {},
  place: Place = {},
): Promise<void> {
  await expect(adopting(options, changed, place)).resolves.toBeUndefined();
}

async function expectRefused(
  options: FixtureEpochOptions,
  changed: Partial<AdoptionInput> = {},
  place: Place = {},
): Promise<void> {
  await expect(adopting(options, changed, place)).rejects.toBeInstanceOf(VerifyError);
}

/** As a browser that adopted nothing in this thread is asked. */
async function newcomer(
  options: FixtureEpochOptions = {},
  changed: Partial<AdoptionInput> = {},
  place: Place = {},
): Promise<void> {
  const { input } = await nextEpoch(place.on ?? channel, place.before ?? first, options);
  const { before: _, ...alone } = input;
  await requireAdoptable({ ...alone, ...changed });
}

describe('ADOPT, P2, P4: a later epoch of a conversation', () => {
  it('is adopted when a reader made it for the same readers, a person more, or a person fewer', async () => {
    await expectAdopted();
    await expectAdopted({ roster: { readers: [0, 1, 2].map((number) => readerOf(person(number))) } });
    await expectAdopted({ roster: { readers: [readerOf(person(0))] } });
  });

  it("is adopted in the melder's own browser, and by a reader who joins others later", async () => {
    await expectAdopted({}, { ownMelder: [first.keys] });
    await expectAdopted({ signer: person(1).signer });
  });

  it('is adopted without the secret before it, which is then not shared', async () => {
    await expectAdopted({ roster: { previousSecret: null } });
  });

  it('is adopted after another later one', async () => {
    const second = await nextEpoch(channel, first);
    await expectAdopted({}, {}, { before: second });
  });

  it('is adopted from a reader who was removed from the list since, on the list as it was', async () => {
    const since = followedBy(channel, [changing('remove', person(0))]);
    const { input } = await nextEpoch(channel, first);
    await expect(requireAdoptable({ ...input, chain: since.chain })).resolves.toBeUndefined();
  });

  it('is adopted with the newest key of a reader, and with an older one', async () => {
    const on = followedBy(channel, [rotating(person(0), kemOf(0, 1), channel.pin)]);
    const rotated = { readers: [readerOf(person(0), 'functionaris', 1), readerOf(person(1))] };
    await expectAdopted({ roster: rotated }, {}, { on });
    await expectAdopted({}, {}, { on });
    await expectRefused({ roster: { ...rotated, directorySeq: channel.directory.head.seq } }, {}, { on });
  });

  it('is refused when the server made it: it has no key of a reader', async () => {
    await expectRefused({ signer: rootSigner(7) });
    await expectRefused({ signer: rootSigner(0) });
  });

  it('is refused when the melder made it', async () => {
    await expectRefused({ signer: melderSigner(first.keys) });
    await expectRefused({ signer: melderSigner(first.keys) }, { ownMelder: [first.keys] });
  });

  it('is refused when somebody made it who did not read the one before, also for themselves', async () => {
    await expectRefused({ signer: person(2).signer });
    const readers = [0, 1, 2].map((number) => readerOf(person(number)));
    await expectRefused({ roster: { readers }, signer: person(2).signer });
  });

  it('is refused when its maker does not read on: nobody who leaves knows the next secret', async () => {
    await expectRefused({ roster: { readers: [readerOf(person(1))] } });
  });

  it('is refused when it names another roster before it, by digest or by number', async () => {
    const other = await fixtureEpoch(channel, { roster: { excluded: [fp(3)] } });
    await expectRefused({ roster: { before: referenceTo(other.known) } });
    const { digest: known } = referenceTo(first.known);
    for (const epoch of [1, 2]) await expectRefused({ roster: { before: { epoch, digest: known } } });
    await expectRefused({ roster: { before: { epoch: 0, digest: 'no digest!' } } });
  });

  it('is refused when it skips a number', async () => {
    const place = { ...first.input.place, epoch: 2 };
    await expectRefused({ place });
    await expectRefused({ place, roster: { before: { ...referenceTo(first.known), epoch: 1 } } });
  });

  it('is refused when this browser adopted it, or a later one, already', async () => {
    const second = await nextEpoch(channel, first);
    const { input } = second;
    await expect(requireAdoptable({ ...input, before: second.known })).rejects.toBeInstanceOf(VerifyError);
    const third = await nextEpoch(channel, second);
    await expect(requireAdoptable({ ...input, before: third.known })).rejects.toBeInstanceOf(VerifyError);
  });

  it('is refused when the conversation is started again, naming none before', async () => {
    const restart = { before: null, previousSecret: null, previous: [] };
    await expectRefused({ roster: restart });
    await expectRefused({ roster: restart, signer: melderSigner(first.keys) });
    await expect(newcomer({ roster: restart })).rejects.toBeInstanceOf(VerifyError);
    await expect(newcomer({ roster: restart, signer: melderSigner(first.keys) })).rejects.toBeInstanceOf(VerifyError);
  });

  it('is refused with another secret than that of the epoch before', async () => {
    await expectRefused({ roster: { previousSecret: digest(9) } });
    await expectRefused({ roster: { previousSecret: 'no secret!' } });
  });

  it('is refused on an older list than the one before, which would bring back who was removed', async () => {
    const on = followedBy(channel, [changing('remove', person(3))]);
    const before = await nextEpoch(on, first);
    await expectAdopted({}, {}, { on, before });
    const rolledBack = channel.directory.head.seq;
    await expectRefused({ roster: { directorySeq: rolledBack } }, {}, { on, before });
    const readers = [readerOf(person(0)), readerOf(person(3))];
    await expectRefused({ roster: { directorySeq: rolledBack, readers } }, {}, { on, before });
  });

  it.each(['suspend', 'remove'] as const)(
    'is refused with a reader after `%s`, and on the list before it is not',
    async (op) => {
      const on = followedBy(channel, [changing(op, person(1))]);
      await expectRefused({}, {}, { on });
      await expectAdopted({ roster: { directorySeq: channel.directory.head.seq } }, {}, { on });
      await expectAdopted({ roster: { readers: [readerOf(person(0))] } }, {}, { on });
    },
  );

  it('is refused with a hidden reader, and when a reader was given garbage', async () => {
    const named = [person(0).kem.kemPk, person(1).kem.kemPk, first.keys.kemPk];
    await expectRefused({ recipients: [...named, person(3).kem.kemPk] });
    await expectRefused({ recipients: [person(0).kem.kemPk, person(2).kem.kemPk, first.keys.kemPk] });
    await expectRefused({ recipients: [person(0).kem.kemPk, first.keys.kemPk] });
  });

  it("is refused with a secret from another epoch's envelope, or a roster that was swapped", async () => {
    await expectRefused({}, { secret: first.known.secret });
    await expectRefused({ roster: { readers: [readerOf(person(0))] }, committed: {} });
  });

  it('is refused with a procesbegeleider, and when it stands on another roster', async () => {
    await expectRefused({ roster: { readers: [readerOf(person(0)), readerOf(person(1), 'procesbegeleider')] } });
    await expectRefused({ roster: { standsOn: referenceTo(first.known) } });
  });
});

describe('ADOPT, P2: what is the melder’s to decide, without a wish', () => {
  it('is refused when someone is left out more or less, or another', async () => {
    await expectRefused({ roster: { excluded: [fp(3)] } });
    const before = await fixtureEpoch(channel, { roster: { excluded: [fp(3)] } });
    await expectAdopted({}, {}, { before });
    await expectRefused({ roster: { excluded: [] } }, {}, { before });
    await expectRefused({ roster: { excluded: [fp(2)] } }, {}, { before });
    await expectRefused({ roster: { excluded: [fp(3), fp(2)] } }, {}, { before });
  });

  it('is refused with another melder, one more, one fewer, or one with another key', async () => {
    const own = melderOf(first.keys);
    const other = melderOf(otherKeys);
    for (const melders of [
      [other],
      [own, other],
      [],
      [{ ...own, kemPk: other.kemPk }],
      [{ ...own, signPk: other.signPk }],
    ])
      await expectRefused({ roster: { melders } });
  });

  it('is adopted when those left out stand in another order', async () => {
    const before = await fixtureEpoch(channel, { roster: { excluded: [fp(2), fp(3)] } });
    await expectAdopted({ roster: { excluded: [fp(3), fp(2)] } }, {}, { before });
  });

  it('is refused when two melders changed places: by their place a new code is known for whose it is', async () => {
    const melders = [melderOf(first.keys), melderOf(otherKeys)];
    const before = await fixtureEpoch(channel, { roster: { melders } });
    await expectAdopted({ roster: { melders } }, {}, { before });
    await expectRefused({ roster: { melders: [...melders].reverse() } }, {}, { before });
  });

  it('is carried out: either of two melders takes another code, and the other goes on', async () => {
    const third = melderOf(await deriveMelderKeys(counting(16, 0x44) as Code, channel.pin));
    const melders = [melderOf(first.keys), melderOf(otherKeys)] as const;
    const before = await fixtureEpoch(channel, { roster: { melders } });
    for (const place of [0, 1] as const) {
      const oldSignPk = melders[place].signPk;
      const wishes: readonly Wish[] = [{ digest: digest(1), after: [], type: 'replace', oldSignPk, ...third }];
      const after = melders.map((melder, at) => (at === place ? third : melder));
      const options = { roster: { carriesOut: [digest(1)], melders: after } };
      for (const ownMelder of [[first.keys], [otherKeys]])
        await expectAdopted(options, { wishes, ownMelder }, { before });
      const swapped = { roster: { carriesOut: [digest(1)], melders: [...after].reverse() } };
      await expectRefused(swapped, { wishes }, { before });
    }
  });
});

describe('ADOPT and WISHES, P2, P3: what the melder asked for', () => {
  const only0 = () => [readerOf(person(0))];

  it('is carried out: somebody is left out, and reads no more', async () => {
    const wishes = [leavingOut(1, fp(1))];
    const carriesOut = [digest(1)];
    await expectAdopted({ roster: { carriesOut, excluded: [fp(1)], readers: only0() } }, { wishes });
    await expectRefused({ roster: { carriesOut, excluded: [fp(1)] } }, { wishes });
    await expectRefused({ roster: { carriesOut, readers: only0() } }, { wishes });
  });

  it('is carried out: who was left out may read again', async () => {
    const before = await fixtureEpoch(channel, { roster: { excluded: [fp(2), fp(3)] } });
    const readers = [0, 1, 3].map((number) => readerOf(person(number)));
    const options = { roster: { carriesOut: [digest(1)], excluded: [fp(2)], readers } };
    await expectAdopted(options, { wishes: [lifting(1, fp(3))] }, { before });
    await expectRefused(options, { wishes: [lifting(1, fp(2))] }, { before });
    await expectRefused({ roster: { excluded: [fp(2)], readers } }, { wishes: [lifting(1, fp(3))] }, { before });
  });

  it('is carried out: another code takes the place of the first', async () => {
    const own = melderOf(first.keys);
    const other = melderOf(otherKeys);
    const wish: Wish = { digest: digest(1), after: [], type: 'replace', oldSignPk: own.signPk, ...other };
    const carriesOut = [digest(1)];
    await expectAdopted(
      { roster: { carriesOut, melders: [other] } },
      { wishes: [wish], ownMelder: [otherKeys, first.keys] },
    );
    await expectRefused({ roster: { carriesOut, melders: [own] } }, { wishes: [wish] });
    await expectRefused({ roster: { carriesOut, melders: [own, other] } }, { wishes: [wish] });
    const byAnother = { ...wish, oldSignPk: other.signPk };
    await expectRefused({ roster: { carriesOut, melders: [other] } }, { wishes: [byAnother] });
  });

  it('may wait for a later epoch, and is then still open', async () => {
    await expectAdopted({}, { wishes: [leavingOut(1, fp(1))] });
  });

  it('is refused when it was invented, or nothing is known of it', async () => {
    const roster = { carriesOut: [digest(7)], excluded: [fp(1)], readers: only0() };
    await expectRefused({ roster });
    await expectRefused({ roster }, { wishes: [leavingOut(1, fp(1))] });
  });

  it('is refused when it is carried out twice', async () => {
    const wishes = [leavingOut(1, fp(1))];
    const roster = { carriesOut: [digest(1), digest(1)], excluded: [fp(1)], readers: only0() };
    await expectRefused({ roster }, { wishes });
    const second = await nextEpoch(channel, first, { roster: { ...roster, carriesOut: [digest(1)] } });
    await expectRefused({ roster: { carriesOut: [digest(1)] } }, { wishes: [] }, { before: second });
  });

  it('is refused out of order, and when an earlier one is passed over: the later word counts', async () => {
    const wishes = [leavingOut(1, fp(3)), lifting(2, fp(3))];
    await expectAdopted({ roster: { carriesOut: [digest(1), digest(2)] } }, { wishes });
    await expectAdopted({ roster: { carriesOut: [digest(1)], excluded: [fp(3)] } }, { wishes });
    await expectRefused({ roster: { carriesOut: [digest(2), digest(1)], excluded: [fp(3)] } }, { wishes });
    await expectRefused({ roster: { carriesOut: [digest(2)] } }, { wishes });
  });

  it('holds for the person: who was left out reads under no later key either', async () => {
    const again = { ...fixturePerson(5), description: person(1).description };
    const on = followedBy(channel, [
      changing('remove', person(1)),
      adding(again, channel.pin, { formerly: person(1).identity.fp }),
    ]);
    const before = await fixtureEpoch(channel, { roster: { excluded: [fp(1)], readers: only0() } });
    const readers = [readerOf(person(0)), readerOf(again)];
    await expectRefused({ roster: { readers } }, {}, { on, before });
    const open = await fixtureEpoch(channel);
    await expectAdopted({ roster: { readers } }, {}, { on, before: open });
  });

  it('holds for the person also when the later key is the one left out', async () => {
    const again = { ...fixturePerson(5), description: person(1).description };
    const linked = [changing('remove', person(1)), adding(again, channel.pin, { formerly: person(1).identity.fp })];
    const on = followedBy(channel, [...linked, changing('remove', again)]);
    const third = { ...fixturePerson(6), description: person(1).description };
    const back = followedBy(on, [adding(third, channel.pin, { formerly: again.identity.fp })]);
    const excluded = [encodeBase64url(again.identity.fp)];
    const before = await fixtureEpoch(channel, { roster: { excluded, readers: only0() } });
    await expectRefused({ roster: { readers: [...only0(), readerOf(third)] } }, {}, { on: back, before });
  });
});

describe('ADOPT, P2, P4: where a newcomer starts, who adopted nothing in this thread', () => {
  const withThird = (): Partial<Roster> => ({ readers: [0, 1, 2].map((number) => readerOf(person(number))) });

  it('is a later epoch that a listed reader of it signed, with or without the secret before it', async () => {
    await expect(newcomer({ roster: withThird() })).resolves.toBeUndefined();
    await expect(newcomer({ roster: { ...withThird(), previousSecret: null } })).resolves.toBeUndefined();
  });

  it('is refused when its maker does not read it, or is not listed there', async () => {
    const readers = [readerOf(person(1)), readerOf(person(2))];
    await expect(newcomer({ roster: { readers } })).rejects.toBeInstanceOf(VerifyError);
    await expect(newcomer({ signer: rootSigner(7) })).rejects.toBeInstanceOf(VerifyError);
    await expect(newcomer({ signer: melderSigner(first.keys) })).rejects.toBeInstanceOf(VerifyError);
    const on = followedBy(channel, [changing('suspend', person(0))]);
    await expect(newcomer({ roster: withThird() }, {}, { on })).rejects.toBeInstanceOf(VerifyError);
  });

  it('is refused without a melder, or with five', async () => {
    const others = await Promise.all(
      [0, 1, 2, 3].map((start) => deriveMelderKeys(counting(16, start) as Code, channel.pin)),
    );
    for (const melders of [[], [first.keys, ...others].map(melderOf)])
      await expect(newcomer({ roster: { melders } })).rejects.toBeInstanceOf(VerifyError);
  });

  it("is refused in a melder's own browser, which was there from the start", async () => {
    await expect(newcomer({}, { ownMelder: [first.keys] })).rejects.toBeInstanceOf(VerifyError);
    await expect(newcomer({}, { ownMelder: [] })).rejects.toBeInstanceOf(VerifyError);
  });

  it('is refused when it names a roster before it of another number, or none', async () => {
    const { digest: known } = referenceTo(first.known);
    await expect(newcomer({ roster: { before: { epoch: 1, digest: known } } })).rejects.toBeInstanceOf(VerifyError);
    await expect(newcomer({ roster: { before: null, previousSecret: null } })).rejects.toBeInstanceOf(VerifyError);
  });

  it('is refused with a hidden reader, a reader who is left out, or a melder’s key that is a functionaris’s', async () => {
    const named = [person(0).kem.kemPk, person(1).kem.kemPk, first.keys.kemPk];
    await expect(newcomer({ recipients: [...named, person(3).kem.kemPk] })).rejects.toBeInstanceOf(VerifyError);
    await expect(newcomer({ roster: { excluded: [fp(1)] } })).rejects.toBeInstanceOf(VerifyError);
    const melders = [melderOf({ signPk: person(3).identity.idPk, kemPk: otherKeys.kemPk })];
    await expect(newcomer({ roster: { melders } })).rejects.toBeInstanceOf(VerifyError);
  });

  it('makes a second roster for an epoch no better: it has another secret, and its own digest', async () => {
    const made = await nextEpoch(channel, first);
    const other = await nextEpoch(channel, first, { signer: person(1).signer, secret: counting(32, 3) as EpochSecret });
    await expect(requireAdoptable(made.input)).resolves.toBeUndefined();
    await expect(requireAdoptable(other.input)).resolves.toBeUndefined();
    // What follows on the one does not follow on the other: whoever adopted one refuses what comes after the other.
    const third = await nextEpoch(channel, other);
    await expect(requireAdoptable({ ...third.input, before: made.known })).rejects.toBeInstanceOf(VerifyError);
  });
});

describe('ADOPT and WISHES, P2: a newcomer without what came before', () => {
  const without = { isWholeThreadKnown: false };

  it('believes the colleague about a wish that was written before, and nobody who was there does', async () => {
    const roster = { carriesOut: [digest(7)], excluded: [fp(3)] };
    await expectAdopted({ roster }, without);
    await expectRefused({ roster });
    await expectRefused({ roster }, { isWholeThreadKnown: true });
  });

  it('does not believe a change without a wish, or one against a wish that is known', async () => {
    await expectRefused({ roster: { excluded: [fp(3)] } }, without);
    const wishes = [leavingOut(1, fp(3)), lifting(2, fp(3))];
    await expectRefused({ roster: { carriesOut: [digest(1)], excluded: [fp(2)] } }, { ...without, wishes });
    await expectRefused({ roster: { carriesOut: [digest(2)] } }, { ...without, wishes });
    await expectAdopted({ roster: { carriesOut: [digest(1)], excluded: [fp(3)] } }, { ...without, wishes });
  });

  it('does not believe that a wish made one melder more, who would be a reader without a name', async () => {
    const melders = [melderOf(first.keys), melderOf(otherKeys)];
    await expectRefused({ roster: { carriesOut: [digest(7)], melders } }, without);
    await expectAdopted({ roster: { carriesOut: [digest(7)], melders: [melderOf(otherKeys)] } }, without);
  });

  it('does not believe one who did not read the epoch before', async () => {
    const readers = [0, 1, 2].map((number) => readerOf(person(number)));
    await expectRefused({ roster: { carriesOut: [digest(7)], readers }, signer: person(2).signer }, without);
  });
});
