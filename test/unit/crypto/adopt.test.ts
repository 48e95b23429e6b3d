import { beforeAll, describe, expect, it } from 'vitest';
import { type AdoptionInput, type KnownEpoch, requireAdoptable } from '../../../crypto/adopt.ts';
import { deriveMelderKeys, type MelderKeys } from '../../../crypto/melder-keys.ts';
import type { Code, EpochSecret, ShredShare } from '../../../crypto/public/brands.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { KEM_PK_BYTES } from '../../../crypto/public/sizes.ts';
import { encodeBase64url, signKeyPair } from '../../../crypto/public/sodium.ts';
import type { Roster } from '../../../crypto/roster.ts';
import { counting, flipBit } from '../../helpers/crypto-bytes.ts';
import {
  type FixtureChannel,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
} from '../../helpers/crypto-channel.ts';
import {
  CONVERSATION,
  DOSSIER,
  type FixtureEpochOptions,
  fixtureEpoch,
  melderOf,
  PROCESS,
  readerOf,
  referenceTo,
} from '../../helpers/crypto-melding.ts';

let channel: FixtureChannel;
let keys: MelderKeys;
let otherKeys: MelderKeys;

beforeAll(async () => {
  channel = fixtureChannel({ people: 4 });
  keys = (await fixtureEpoch(channel)).keys;
  otherKeys = await deriveMelderKeys(counting(16, 0x33) as Code, channel.pin);
});

function person(number: number): FixturePerson {
  return channel.people[number] as FixturePerson;
}

function fp(number: number): string {
  return encodeBase64url(person(number).identity.fp);
}

async function adopting(options: FixtureEpochOptions = {}, changed: Partial<AdoptionInput> = {}): Promise<void> {
  const { input } = await fixtureEpoch(channel, options);
  await requireAdoptable({ ...input, ...changed });
}

async function expectRefused(options: FixtureEpochOptions, changed: Partial<AdoptionInput> = {}): Promise<void> {
  await expect(adopting(options, changed)).rejects.toBeInstanceOf(VerifyError);
}

describe('ADOPT, P2, P4: the first epoch of a conversation', () => {
  it('is adopted by everyone when it is honest', async () => {
    await expect(adopting()).resolves.toBeUndefined();
  });

  it("is adopted in the melder's own browser when it names the melder's own keys", async () => {
    await expect(adopting({}, { ownMelder: [keys] })).resolves.toBeUndefined();
  });

  it('is adopted with two melders, signed by either', async () => {
    const roster = { melders: [melderOf(otherKeys), melderOf(keys)] };
    await expect(adopting({ roster })).resolves.toBeUndefined();
  });

  it("is refused in a melder's own browser when another melder signed it, who names the melder's keys beside their own", async () => {
    const roster = { melders: [melderOf(otherKeys), melderOf(keys)] };
    const signer = { publicKey: otherKeys.signPk, secretKey: otherKeys.signSk };
    await expect(adopting({ roster, signer })).resolves.toBeUndefined();
    await expect(adopting({ roster, signer }, { ownMelder: [keys] })).rejects.toThrow(VerifyError);
  });

  describe('TWO-CODES: in the browser of who holds the code that did not sign it', () => {
    const two = () => ({
      nonce: counting(24),
      roster: { melders: [melderOf(otherKeys), melderOf(keys)] },
      signer: { publicKey: otherKeys.signPk, secretKey: otherKeys.signSk },
    });
    const named = async () => ({ ownMelder: [keys], ownNotes: (await fixtureEpoch(channel, two())).known.digest });

    it('is adopted when the own notes box names that very roster', async () => {
      await expect(adopting(two(), await named())).resolves.toBeUndefined();
    });

    it('is refused with another signature of the same roster, another roster, and notes of another melding', async () => {
      const [notes, honest] = [await named(), two()];
      await expectRefused({ ...honest, signer: { publicKey: keys.signPk, secretKey: keys.signSk } }, notes);
      await expectRefused({ ...honest, roster: { ...honest.roster, excluded: [fp(3)] } }, notes);
      await expectRefused(honest, { ...notes, ownNotes: counting(32) });
    });

    it('is refused when it does not name the own keys, whatever the notes say', async () => {
      const without = { ...two(), roster: { melders: [melderOf(otherKeys)] } };
      const ownNotes = (await fixtureEpoch(channel, without)).known.digest;
      await expectRefused(without, { ownMelder: [keys], ownNotes });
    });

    it('is refused with a hidden reader, also when the notes name it: the sender is not believed about that', async () => {
      const honest = [person(0).kem.kemPk, person(1).kem.kemPk, otherKeys.kemPk, keys.kemPk];
      const hidden = { ...two(), recipients: [...honest, person(3).kem.kemPk] };
      const ownNotes = (await fixtureEpoch(channel, hidden)).known.digest;
      await expectRefused(hidden, { ownMelder: [keys], ownNotes });
    });
  });

  it('is adopted when a reader who is left out is not among the readers', async () => {
    await expect(adopting({ roster: { excluded: [fp(3)] } })).resolves.toBeUndefined();
  });

  it('is adopted on an earlier list, when its readers stood in it', async () => {
    await expect(adopting({ roster: { directorySeq: 2 } })).resolves.toBeUndefined();
  });

  it('is refused when it is signed by a key that it does not name', async () => {
    await expectRefused({ signer: signKeyPair(counting(32, 7)) });
  });

  it('is refused when it is signed by a functionaris', async () => {
    await expectRefused({ signer: person(0).signer });
  });

  it("is refused in the melder's own browser when it names another melder only", async () => {
    const signer = { publicKey: otherKeys.signPk, secretKey: otherKeys.signSk };
    await expectRefused({ roster: { melders: [melderOf(otherKeys)] }, signer }, { ownMelder: [keys] });
  });

  it("is refused in the melder's own browser when the own X-Wing key is another", async () => {
    const melders = [melderOf({ signPk: keys.signPk, kemPk: otherKeys.kemPk })];
    await expectRefused({ roster: { melders } }, { ownMelder: [keys] });
  });

  it('is refused without a melder', async () => {
    await expectRefused({ roster: { melders: [] } });
  });

  it('is refused with five melders', async () => {
    const many = Array.from({ length: 4 }, (_, index) => deriveMelderKeys(counting(16, index) as Code, channel.pin));
    await expectRefused({ roster: { melders: [keys, ...(await Promise.all(many))].map(melderOf) } });
  });

  it('is refused when two melders share a key', async () => {
    const twice = melderOf({ signPk: keys.signPk, kemPk: otherKeys.kemPk });
    await expectRefused({ roster: { melders: [melderOf(keys), twice] } });
    const kemTwice = melderOf({ signPk: otherKeys.signPk, kemPk: keys.kemPk });
    await expectRefused({ roster: { melders: [melderOf(keys), kemTwice] } });
  });

  it("is refused when a melder's keys have another length", async () => {
    const short = { ...melderOf(otherKeys), signPk: encodeBase64url(otherKeys.signPk.slice(1)) };
    await expectRefused({ roster: { melders: [melderOf(keys), short] } });
    const long = { ...melderOf(otherKeys), kemPk: encodeBase64url(Uint8Array.from([...otherKeys.kemPk, 0])) };
    const recipients = [person(0), person(1)].map(({ kem }) => kem.kemPk);
    await expectRefused({ roster: { melders: [melderOf(keys), long] }, recipients: [...recipients, keys.kemPk] });
  });

  it("is refused, and stops no desk, when nothing can be sealed to a melder's key", async () => {
    const unusable = { signPk: otherKeys.signPk, kemPk: new Uint8Array(KEM_PK_BYTES) };
    const recipients = [person(0).kem.kemPk, person(1).kem.kemPk, keys.kemPk];
    await expectRefused({ roster: { melders: [melderOf(keys), melderOf(unusable)] }, recipients });
  });

  it("is refused when a melder's signing key is a functionaris's, who would then speak as the melder", async () => {
    const melders = [melderOf(keys), melderOf({ signPk: person(0).identity.idPk, kemPk: otherKeys.kemPk })];
    await expectRefused({ roster: { melders } });
  });

  it("is refused when a melder's X-Wing key is that of a functionaris whom the roster leaves out", async () => {
    const melders = [melderOf(keys), melderOf({ signPk: otherKeys.signPk, kemPk: person(2).kem.kemPk })];
    await expectRefused({ roster: { melders, excluded: [fp(2)] } });
  });

  it('is refused without a functionaris', async () => {
    await expectRefused({ roster: { readers: [] } });
  });

  it('is refused when a reader is not in the chain', async () => {
    const stranger = fixturePerson(6);
    const recipients = [stranger.kem.kemPk, keys.kemPk];
    await expectRefused({ roster: { readers: [readerOf(stranger)] }, recipients });
  });

  it('is refused when a reader was listed only later than the list it names', async () => {
    await expectRefused({ roster: { directorySeq: 1 } });
  });

  it('is refused when a reader has another key generation', async () => {
    await expectRefused({ roster: { readers: [{ ...readerOf(person(0)), generation: 1 }] } });
  });

  it('is refused when a reader is named twice', async () => {
    await expectRefused({ roster: { readers: [readerOf(person(0)), readerOf(person(0))] } });
  });

  it('is refused when someone who is left out reads along', async () => {
    await expectRefused({ roster: { excluded: [fp(1)] } });
  });

  it('is refused when someone is left out twice, or under a name that is no fingerprint', async () => {
    await expectRefused({ roster: { excluded: [fp(3), fp(3)] } });
    await expectRefused({ roster: { excluded: ['nobody'] } });
  });

  it('is refused when more than a hundred are left out', async () => {
    const excluded = Array.from({ length: 101 }, (_, index) => encodeBase64url(counting(20, index)));
    await expectRefused({ roster: { excluded } });
  });

  it('is refused with a procesbegeleider', async () => {
    await expectRefused({ roster: { readers: [readerOf(person(0)), readerOf(person(1), 'procesbegeleider')] } });
  });

  it('is refused when it stands on another roster', async () => {
    const standsOn = { epoch: 0, digest: encodeBase64url(counting(32)) };
    await expectRefused({ roster: { standsOn } });
  });

  it.each<[string, Partial<Roster>]>([
    ['names a roster before it', { before: { epoch: 0, digest: encodeBase64url(counting(32)) } }],
    ['names a roster before the first', { before: { epoch: -1, digest: encodeBase64url(counting(32)) } }],
    ['carries a previous secret', { previousSecret: encodeBase64url(counting(32)) }],
    ['carries out messages', { carriesOut: [encodeBase64url(counting(32))] }],
    ['names previous messages', { previous: [encodeBase64url(counting(32))] }],
    ['names a list that the chain does not reach', { directorySeq: 99 }],
    ['names a list before the first', { directorySeq: -2 }],
    ['names half a list', { directorySeq: 3.5 }],
  ])('is refused when it %s', async (_, roster) => {
    await expectRefused({ roster });
  });

  it('is refused for a browser that adopted something in that thread before', async () => {
    const { known } = await fixtureEpoch(channel);
    await expectRefused({}, { before: known });
  });

  it('is refused when its message is not the first', async () => {
    await expectRefused({ messageId: counting(16, 1) });
  });

  it('is refused under another pin', async () => {
    await expectRefused({}, { pin: counting(20) });
  });

  it('is refused with another chain', async () => {
    await expectRefused({}, { chain: fixtureChannel({ organisation: 'Een ander' }).chain });
  });
});

describe('ADOPT and REBUILD, P1, P4: the envelope of an epoch that is adopted', () => {
  it('is refused with a hidden reader', async () => {
    const recipients = [person(0).kem.kemPk, person(1).kem.kemPk, keys.kemPk, person(2).kem.kemPk];
    await expectRefused({ recipients });
  });

  it('is refused when a reader of the roster got no slot', async () => {
    await expectRefused({ recipients: [person(0).kem.kemPk, keys.kemPk] });
  });

  it("is refused when a reader's slot is sealed to another person", async () => {
    await expectRefused({ recipients: [person(0).kem.kemPk, person(2).kem.kemPk, keys.kemPk] });
  });

  it('is refused when the readers are sealed to in another order', async () => {
    await expectRefused({ recipients: [person(1).kem.kemPk, person(0).kem.kemPk, keys.kemPk] });
  });

  it('is refused with another slot count than that of the channel', async () => {
    await expectRefused({ slotCount: 16 });
  });

  it('is refused with another share, or another secret', async () => {
    await expectRefused({}, { shredShare: counting(32, 0x61) as ShredShare });
    await expectRefused({}, { secret: counting(32, 0x21) as EpochSecret });
  });

  it('is refused when the roster was swapped by a reader who knows the secret', async () => {
    // The reader keeps envelope, secret and share, and signs a roster that names a melder's key of their own making.
    const attacker = { publicKey: otherKeys.signPk, secretKey: otherKeys.signSk };
    const melders = [melderOf({ signPk: otherKeys.signPk, kemPk: keys.kemPk })];
    await expectRefused({ roster: { melders }, committed: {}, signer: attacker });
  });

  it('is refused when the roster only leaves out one person more than the one committed to', async () => {
    await expectRefused({ roster: { excluded: [fp(3)] }, committed: {} });
  });

  it('is refused for another melding, and when one bit was changed', async () => {
    const { input } = await fixtureEpoch(channel);
    const elsewhere = { ...input.place, meldingId: counting(16, 1) };
    await expect(requireAdoptable({ ...input, place: elsewhere })).rejects.toBeInstanceOf(VerifyError);
    const envelope = flipBit(input.envelope, 8 * 5000);
    await expect(requireAdoptable({ ...input, envelope })).rejects.toBeInstanceOf(VerifyError);
  });
});

describe('ADOPT, P2, P3: the first epoch of another thread', () => {
  let conversation: KnownEpoch;
  let honest: FixtureEpochOptions & { roster: Partial<Roster> };

  beforeAll(async () => {
    conversation = (await fixtureEpoch(channel, { roster: { excluded: [fp(3)] } })).known;
    const standsOn = referenceTo(conversation);
    const roster = { melders: [], standsOn, excluded: [fp(3)] };
    honest = { place: DOSSIER, roster, signer: person(0).signer };
  });

  const roster = (changed: Partial<Roster>) => ({ ...honest, roster: { ...honest.roster, ...changed } });

  it('is adopted when a reader of the conversation made it for readers of the conversation', async () => {
    await expect(adopting(honest, { conversation: [conversation] })).resolves.toBeUndefined();
    const fewer = roster({ readers: [readerOf(person(0))] });
    await expect(adopting(fewer, { conversation: [conversation] })).resolves.toBeUndefined();
  });

  it('is adopted as `process` with a procesbegeleider from the list', async () => {
    const readers = [readerOf(person(0)), readerOf(person(2), 'procesbegeleider')];
    const process = { ...roster({ readers, excluded: [] }), place: PROCESS };
    await expect(adopting(process, { conversation: [conversation] })).resolves.toBeUndefined();
  });

  it('is refused when nothing of the conversation was adopted', async () => {
    await expectRefused(honest);
  });

  it('is refused when it is signed by the melder', async () => {
    const signer = { publicKey: keys.signPk, secretKey: keys.signSk };
    await expectRefused({ ...honest, signer }, { conversation: [conversation] });
  });

  it('is refused as `process` when the procesbegeleider made it, who does not read the conversation', async () => {
    const readers = [readerOf(person(0)), readerOf(person(2), 'procesbegeleider')];
    const process = { ...roster({ readers, excluded: [] }), place: PROCESS, signer: person(2).signer };
    await expectRefused(process, { conversation: [conversation] });
  });

  it('is refused when it is signed by a functionaris outside the conversation', async () => {
    await expectRefused({ ...honest, signer: person(2).signer }, { conversation: [conversation] });
  });

  it('is refused when its maker does not read it', async () => {
    await expectRefused(roster({ readers: [readerOf(person(1))] }), { conversation: [conversation] });
  });

  it('is refused with a reader outside the conversation', async () => {
    await expectRefused(roster({ readers: [readerOf(person(0)), readerOf(person(2))] }), {
      conversation: [conversation],
    });
  });

  it('is refused as dossier with a procesbegeleider', async () => {
    const readers = [readerOf(person(0)), readerOf(person(2), 'procesbegeleider')];
    await expectRefused(roster({ readers }), { conversation: [conversation] });
  });

  it('is refused on an older list than the conversation it stands on, in which somebody was not yet removed', async () => {
    const { directory } = channel;
    const base = { ...conversation, roster: { ...conversation.roster, directorySeq: directory.head.seq } };
    const older = roster({ directorySeq: directory.head.seq - 1 });
    await expectRefused(older, { conversation: [base] });
    const earlier = { ...base, roster: { ...base.roster, directorySeq: directory.head.seq - 1 } };
    await expect(adopting(older, { conversation: [earlier] })).resolves.toBeUndefined();
  });

  it('is refused when the melder makes a dossier of their own, to read what functionarissen say', async () => {
    const signer = { publicKey: keys.signPk, secretKey: keys.signSk };
    const melders = [melderOf(keys)];
    await expectRefused({ ...roster({ melders }), signer }, { conversation: [conversation] });
    await expectRefused({ ...roster({ melders, standsOn: null }), signer }, { conversation: [conversation] });
  });

  it('is refused when it carries something out for the melder, or shares a secret', async () => {
    const text = encodeBase64url(counting(32));
    await expectRefused(roster({ carriesOut: [text] }), { conversation: [conversation] });
    await expectRefused(roster({ previousSecret: text }), { conversation: [conversation] });
  });

  it('is refused when it names a melder', async () => {
    await expectRefused(roster({ melders: [melderOf(keys)] }), { conversation: [conversation] });
  });

  it('is refused when it stands on no roster, or on another than the adopted one', async () => {
    await expectRefused(roster({ standsOn: null }), { conversation: [conversation] });
    const digest = encodeBase64url(conversation.digest);
    await expectRefused(roster({ standsOn: { epoch: 1, digest } }), { conversation: [conversation] });
    await expectRefused(roster({ standsOn: { epoch: 0, digest: encodeBase64url(counting(32)) } }), {
      conversation: [conversation],
    });
  });

  it('LET-2: is refused as `process` when it names whom the melder left out, which may tell whom it is about', async () => {
    const readers = [readerOf(person(0)), readerOf(person(2), 'procesbegeleider')];
    await expectRefused({ ...roster({ readers }), place: PROCESS }, { conversation: [conversation] });
  });

  it('is refused when it forgets or adds someone who is left out', async () => {
    await expectRefused(roster({ excluded: [] }), { conversation: [conversation] });
    await expectRefused(roster({ excluded: [fp(3), fp(2)] }), { conversation: [conversation] });
    await expectRefused(roster({ excluded: [fp(2)] }), { conversation: [conversation] });
  });

  it('is refused with a reader whom the melder left out, also as procesbegeleider', async () => {
    const readers = [readerOf(person(0)), readerOf(person(3), 'procesbegeleider')];
    const process = { ...roster({ readers, excluded: [] }), place: PROCESS };
    await expectRefused(process, { conversation: [conversation] });
  });

  it.each([0, 4, 255])('is refused for thread %i, which this version does not know', async (thread) => {
    await expectRefused({ ...honest, place: { ...CONVERSATION, thread } }, { conversation: [conversation] });
  });
});
