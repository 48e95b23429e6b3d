import { beforeAll, describe, expect, it } from 'vitest';
import { type AdoptionInput, type KnownEpoch, requireAdoptable } from '../../../crypto/adopt.ts';
import type { EpochSecret } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { Roster } from '../../../crypto/roster.ts';
import { counting } from '../../helpers/crypto-bytes.ts';
import {
  changing,
  type FixtureChannel,
  type FixturePerson,
  fixtureChannel,
  followedBy,
} from '../../helpers/crypto-channel.ts';
import {
  CONVERSATION,
  DOSSIER,
  type FixtureEpoch,
  type FixtureEpochOptions,
  fixtureEpoch,
  melderSigner,
  nextEpoch,
  readerOf,
  referenceTo,
} from '../../helpers/crypto-melding.ts';

let channel: FixtureChannel;
/** Conversation 0 is read by 0, 1 and 2; conversation 1 by 0 and 1 only. */
let conversation: readonly [FixtureEpoch, FixtureEpoch];
let rosters: readonly KnownEpoch[];
let dossier: FixtureEpoch;

function person(number: number): FixturePerson {
  return channel.people[number] as FixturePerson;
}

const reading = (...numbers: number[]) => numbers.map((number) => readerOf(person(number)));

beforeAll(async () => {
  channel = fixtureChannel({ people: 4 });
  const zero = await fixtureEpoch(channel, { roster: { readers: reading(0, 1, 2) } });
  const one = await nextEpoch(channel, zero, { roster: { readers: reading(0, 1) } });
  conversation = [zero, one];
  rosters = conversation.map(({ known }) => known);
  const roster = { readers: reading(0, 1, 2), melders: [], standsOn: referenceTo(zero.known) };
  dossier = await fixtureEpoch(channel, { place: DOSSIER, roster, signer: person(0).signer });
});

interface Place {
  readonly on?: FixtureChannel;
  readonly before?: FixtureEpoch;
}

async function adopting(
  options: FixtureEpochOptions,
  changed: Partial<AdoptionInput> = {},
  { on = channel, before = dossier }: Place = {},
): Promise<void> {
  const roster = { readers: reading(0, 1), standsOn: referenceTo(conversation[1].known), ...options.roster };
  const { input } = await nextEpoch(on, before, { ...options, roster });
  await requireAdoptable({ ...input, conversation: rosters, ...changed });
}

async function expectAdopted(options: FixtureEpochOptions = {}, changed?: Partial<AdoptionInput>, place?: Place) {
  await expect(adopting(options, changed, place)).resolves.toBeUndefined();
}

async function expectRefused(options: FixtureEpochOptions, changed?: Partial<AdoptionInput>, place?: Place) {
  await expect(adopting(options, changed, place)).rejects.toBeInstanceOf(VerifyError);
}

const AGAIN: Partial<Roster> = { before: null, previousSecret: null };

describe('ADOPT, P2, P3: a later epoch of another thread', () => {
  it('is adopted when a reader moved it to the newest conversation, or stayed on the same', async () => {
    await expectAdopted();
    await expectAdopted({ roster: { readers: reading(0, 1, 2), standsOn: referenceTo(conversation[0].known) } });
    await expectAdopted({ signer: person(1).signer });
  });

  it('is refused when it stands on an older conversation than the one before it', async () => {
    const before = await nextEpoch(channel, dossier, {
      roster: { readers: reading(0, 1), standsOn: referenceTo(conversation[1].known) },
    });
    await expectAdopted({}, {}, { before });
    await expectRefused({ roster: { standsOn: referenceTo(conversation[0].known) } }, {}, { before });
  });

  it('is refused with somebody who reads the conversation no more', async () => {
    await expectRefused({ roster: { readers: reading(0, 1, 2) } });
  });

  it('is refused when its maker did not read the one before', async () => {
    const roster = { readers: reading(0), melders: [], standsOn: referenceTo(conversation[0].known) };
    const before = await fixtureEpoch(channel, { place: DOSSIER, roster, signer: person(0).signer });
    await expectAdopted({}, {}, { before });
    await expectRefused({ signer: person(1).signer }, {}, { before });
  });

  it('is refused when its maker leaves it, or reads the conversation no more', async () => {
    await expectRefused({ roster: { readers: reading(1) } });
    await expectRefused({ signer: person(2).signer });
    await expectRefused({ signer: melderSigner(conversation[0].keys) });
  });

  it('is refused with another secret before it, another roster before it, or an older list', async () => {
    await expectRefused({ roster: { previousSecret: encodeBase64url(counting(32, 9)) } });
    await expectRefused({ roster: { before: referenceTo(conversation[0].known) } });
    await expectRefused({ roster: { directorySeq: channel.directory.head.seq - 1 } });
  });

  it('is refused when it carries out what the melder asked for, which is for the conversation to do', async () => {
    const digest = encodeBase64url(counting(32, 1));
    const wishes = [{ digest, after: [], type: 'readers', leaveOut: [], lift: [] } as const];
    await expectRefused({ roster: { carriesOut: [digest] } }, { wishes });
  });

  it('is refused when it stands on a conversation that was not adopted here', async () => {
    await expectRefused({}, { conversation: rosters.slice(0, 1) });
    await expectRefused({}, { conversation: [] });
  });

  it('is refused as `process` from a procesbegeleider, who reads it but not the conversation', async () => {
    const process = { ...CONVERSATION, thread: 3 };
    const readers = [readerOf(person(0)), readerOf(person(3), 'procesbegeleider')];
    const standsOn = referenceTo(conversation[0].known);
    const made = { place: process, roster: { readers, melders: [], standsOn }, signer: person(0).signer };
    const before = await fixtureEpoch(channel, made);
    await expectAdopted({ roster: { readers } }, {}, { before });
    await expectRefused({ roster: { readers }, signer: person(3).signer }, {}, { before });
  });
});

describe('ADOPT, P2: another thread that is started again', () => {
  it('is adopted under a later number, naming none before, from any reader of the conversation', async () => {
    await expectAdopted({ roster: AGAIN });
    await expectAdopted({ roster: AGAIN, place: { ...DOSSIER, epoch: 2 } });
    const roster = { readers: reading(0), melders: [], standsOn: referenceTo(conversation[0].known) };
    const before = await fixtureEpoch(channel, { place: DOSSIER, roster, signer: person(0).signer });
    await expectAdopted({ roster: AGAIN, signer: person(1).signer }, {}, { before });
  });

  it('is refused from somebody who does not read the conversation it stands on', async () => {
    await expectRefused({ roster: AGAIN, signer: person(2).signer });
    await expectRefused({ roster: AGAIN, signer: person(3).signer });
    await expectRefused({ roster: AGAIN, signer: melderSigner(conversation[0].keys) });
  });

  it('is refused on an older conversation, where somebody who was left out since still read', async () => {
    const before = await nextEpoch(channel, dossier, {
      roster: { readers: reading(0, 1), standsOn: referenceTo(conversation[1].known) },
    });
    const rolledBack = { ...AGAIN, readers: reading(0, 1, 2), standsOn: referenceTo(conversation[0].known) };
    await expectRefused({ roster: rolledBack, signer: person(2).signer }, {}, { before });
    await expectRefused({ roster: rolledBack }, {}, { before });
    await expectAdopted({ roster: AGAIN }, {}, { before });
  });

  it('is refused on an older list, where somebody who was removed since still stood', async () => {
    const on = followedBy(channel, [changing('suspend', person(3)), changing('resume', person(3))]);
    const before = await nextEpoch(on, dossier, {
      roster: { readers: reading(0, 1), standsOn: referenceTo(conversation[1].known) },
    });
    await expectAdopted({ roster: AGAIN }, {}, { on, before });
    await expectRefused({ roster: { ...AGAIN, directorySeq: channel.directory.head.seq } }, {}, { on, before });
  });

  it('is refused when it shares a secret all the same', async () => {
    await expectRefused({ roster: { before: null } });
  });

  it('is refused as number 0, and under a number that was adopted already', async () => {
    await expectRefused({ roster: { ...AGAIN, previous: [] }, place: DOSSIER });
    const before = await nextEpoch(channel, dossier, {
      roster: { readers: reading(0, 1), standsOn: referenceTo(conversation[1].known) },
    });
    await expectRefused({ roster: AGAIN, place: { ...DOSSIER, epoch: 1 } }, {}, { before });
  });
});

describe('ADOPT, P2: where a newcomer starts in another thread', () => {
  async function newcomer(options: FixtureEpochOptions, changed: Partial<AdoptionInput> = {}): Promise<void> {
    const roster = { readers: reading(0, 1), standsOn: referenceTo(conversation[1].known), ...options.roster };
    const { input } = await nextEpoch(channel, dossier, { ...options, roster });
    const { before: _, ...alone } = input;
    await requireAdoptable({ ...alone, conversation: rosters.slice(1), ...changed });
  }

  it('is an epoch that a reader of the conversation signed who reads it too', async () => {
    await expect(newcomer({})).resolves.toBeUndefined();
    await expect(newcomer({ roster: AGAIN })).resolves.toBeUndefined();
  });

  it('is refused from anybody else, and on a conversation the newcomer does not read', async () => {
    for (const signer of [person(2).signer, person(3).signer, melderSigner(conversation[0].keys)])
      await expect(newcomer({ signer })).rejects.toBeInstanceOf(VerifyError);
    await expect(newcomer({ roster: { readers: reading(1) } })).rejects.toBeInstanceOf(VerifyError);
    const older = { readers: reading(0, 1, 2), standsOn: referenceTo(conversation[0].known) };
    await expect(newcomer({ roster: older })).rejects.toBeInstanceOf(VerifyError);
  });

  it('is refused with another secret in the envelope than was opened', async () => {
    await expect(newcomer({}, { secret: counting(32, 9) as EpochSecret })).rejects.toBeInstanceOf(VerifyError);
  });
});
