import { beforeAll, describe, expect, it } from 'vitest';
import { type Believing, type MadeEpoch, makeEpoch, writeMessage } from '../../../../client/shared/epoch.ts';
import { isRefusal } from '../../../../client/shared/refusal.ts';
import { readThread } from '../../../../client/shared/thread.ts';
import type { GivenMessage } from '../../../../client/shared/thread-messages.ts';
import type { GivenThread, HeldSecret } from '../../../../client/shared/thread-secrets.ts';
import { newestKem } from '../../../../crypto/directory.ts';
import { generateShredShare } from '../../../../crypto/epoch.ts';
import { deriveMelderKeys, type MelderKeys } from '../../../../crypto/melder-keys.ts';
import { ROSTER_MESSAGE_ID, type Signer } from '../../../../crypto/message.ts';
import type { Bytes, Code, KemSeed } from '../../../../crypto/public/brands.ts';
import { VerifyError } from '../../../../crypto/public/errors.ts';
import { ROSTER_BUCKET, THREADS } from '../../../../crypto/public/sizes.ts';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import type { Content, RosterContent } from '../../../../schema/content/messages.ts';
import { counting } from '../../../helpers/crypto-bytes.ts';
import { type FixtureChannel, type FixturePerson, fixtureChannel } from '../../../helpers/crypto-channel.ts';
import { CODE, melderOf, melderSigner } from '../../../helpers/crypto-melding.ts';

const MELDING = counting(16);
const SHARE = generateShredShare();

let channel: FixtureChannel;
let anna: FixturePerson;
let bram: FixturePerson;
let cem: FixturePerson;
let melder: MelderKeys;

beforeAll(async () => {
  channel = fixtureChannel({ people: 3 });
  [anna, bram, cem] = channel.people as [FixturePerson, FixturePerson, FixturePerson];
  melder = await deriveMelderKeys(CODE, channel.pin);
});

const fp = ({ identity }: FixturePerson) => encodeBase64url(identity.fp);
const seedsOf = (person: FixturePerson): readonly KemSeed[] => [person.kem.seed];

function readersOf(people: readonly FixturePerson[]): RosterContent['readers'] {
  const { persons } = channel.directory;
  return people.map((person) => {
    const listed = persons.find((one) => encodeBase64url(one.fp) === fp(person));
    if (listed === undefined) throw new Error('not listed');
    return { fp: fp(person), generation: newestKem(listed).generation, role: 'functionaris' };
  });
}

interface Made {
  readonly epochs: readonly MadeEpoch[];
  readonly messages: readonly GivenMessage[];
}

/** A conversation as the server keeps it, made as honest browsers make it but for what is said otherwise. */
class Conversation implements Made {
  readonly epochs: MadeEpoch[] = [];
  readonly messages: GivenMessage[] = [];

  get newest(): MadeEpoch {
    return this.epochs.at(-1) as MadeEpoch;
  }

  async epoch(people: readonly FixturePerson[], signer: Signer, change: Partial<RosterContent> = {}): Promise<this> {
    const before = this.epochs.at(-1);
    const roster: RosterContent = {
      type: 'roster',
      readers: readersOf(people),
      melders: before?.roster.melders ?? [melderOf(melder)],
      excluded: [],
      directorySeq: channel.directory.head.seq,
      before: before === undefined ? null : { epoch: before.place.epoch, digest: encodeBase64url(before.rosterDigest) },
      previousSecret: null,
      carriesOut: [],
      standsOn: null,
      previous: [],
      ...change,
    };
    const place = { meldingId: MELDING, thread: THREADS.conversation, epoch: this.epochs.length };
    const made = await makeEpoch({ place, shredShare: SHARE, roster, directory: channel.directory, signer });
    this.epochs.push(made);
    this.give(made.sealedRoster);
    return this;
  }

  say(content: object, signer: Signer, epoch = this.newest): string {
    const { sealed, digest } = writeMessage(epoch, { previous: [], ...content } as unknown as Content, signer);
    this.give(sealed);
    return encodeBase64url(digest);
  }

  /** The same words for a roster, signed by somebody else: what a reader could make, who knows the secret. */
  signAgain(signer: Signer): Bytes {
    const options = { atLeast: ROSTER_BUCKET, messageId: ROSTER_MESSAGE_ID };
    return writeMessage(this.newest, this.newest.roster, signer, options).sealed;
  }

  private give(sealed: Bytes): void {
    this.messages.push({ sealed, day: '2026-11-20', delivered: true });
  }
}

function given({ epochs, messages }: Made, hidden: readonly number[] = []): GivenThread {
  const shown = epochs.filter(({ place }) => !hidden.includes(place.epoch));
  const envelopes = new Map(shown.map(({ place, envelope }) => [place.epoch, envelope]));
  return { meldingId: MELDING, thread: THREADS.conversation, shredShare: SHARE, envelopes, messages };
}

const believing = (): Believing => ({ chain: channel.chain, pin: channel.pin });
const asMelder = (): Believing => ({ ...believing(), ownMelder: [{ signPk: melder.signPk, kemPk: melder.kemPk }] });
const texts = (read: { messages: readonly { content: { type: string; text?: string } }[] }) =>
  read.messages.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));
const numbers = (read: { epochs: readonly { place: { epoch: number } }[] }) =>
  read.epochs.map(({ place }) => place.epoch);
const held = ({ place, secret, rosterDigest }: MadeEpoch): HeldSecret => ({ epoch: place.epoch, secret, rosterDigest });

/** The melder to Anna and Bram; Anna hands Bram's part to Cem, with history or without. */
async function handedOver({ isShared }: { isShared: boolean }): Promise<Conversation> {
  const made = await new Conversation().epoch([anna, bram], melderSigner(melder));
  made.say({ type: 'text', text: 'before' }, melderSigner(melder));
  const previousSecret = isShared ? encodeBase64url(made.newest.secret) : null;
  await made.epoch([anna, cem], anna.signer, { previousSecret });
  made.say({ type: 'text', text: 'after' }, anna.signer);
  return made;
}

describe('ADOPT: a reader who stays', () => {
  it('reads all epochs, with nothing but a key of their own', async () => {
    const made = await handedOver({ isShared: false });
    const read = await readThread(given(made), [], seedsOf(anna), believing());
    expect(numbers(read)).toEqual([0, 1]);
    expect(read).toMatchObject({ halt: undefined, refused: 0 });
    expect(read.fresh).toHaveLength(2);
    expect(texts(read).sort()).toEqual(['after', 'before']);
  });

  it('opens again what was adopted, and adopts only what is new', async () => {
    const made = await handedOver({ isShared: false });
    const [first] = made.epochs as [MadeEpoch, MadeEpoch];
    const read = await readThread(given(made), [held(first)], seedsOf(anna), believing());
    expect(numbers(read)).toEqual([0, 1]);
    expect(numbers({ epochs: read.fresh })).toEqual([1]);
  });

  it('P2: refuses an epoch that the server put in the place of one that was adopted', async () => {
    const made = await handedOver({ isShared: false });
    const other = await handedOver({ isShared: false });
    const [first] = made.epochs as [MadeEpoch, MadeEpoch];
    await expect(readThread(given(other), [held(first)], seedsOf(anna), believing())).rejects.toThrow();
  });

  it('P2: refuses earlier epochs that are not those which the adopted roster names', async () => {
    const made = await handedOver({ isShared: false });
    const other = await handedOver({ isShared: false });
    const newest = made.newest;
    const mixed = { epochs: [other.epochs[0] as MadeEpoch, newest], messages: [...other.messages, ...made.messages] };
    const refused = await readThread(given(mixed), [held(newest)], seedsOf(anna), believing()).catch(isRefusal);
    expect(refused).toBe(true);
  });
});

describe('P4: a roster that a reader signed again, with the help of the server', () => {
  it('is refused where the first one was adopted', async () => {
    const made = await new Conversation().epoch([anna, bram], melderSigner(melder));
    const swapped = { sealed: made.signAgain(bram.signer), day: '2026-11-20', delivered: true };
    const [first] = made.epochs as [MadeEpoch];
    const other = { epochs: made.epochs, messages: [swapped] };
    await expect(readThread(given(other), [held(first)], seedsOf(anna), believing())).rejects.toThrow(VerifyError);
  });

  it('is not shown beside the first one', async () => {
    const made = await new Conversation().epoch([anna, bram], melderSigner(melder));
    const again = { sealed: made.signAgain(bram.signer), day: '2026-11-20', delivered: true };
    const both = { epochs: made.epochs, messages: [...made.messages, again] };
    const read = await readThread(given(both), [], seedsOf(anna), believing());
    expect(read.messages).toHaveLength(1);
    expect(read.refused).toBe(1);
  });
});

describe('ADOPT: a colleague who was taken off', () => {
  it('P1: reads what was before, and nothing after', async () => {
    const made = await handedOver({ isShared: true });
    const [first] = made.epochs as [MadeEpoch, MadeEpoch];
    for (const known of [[], [held(first)]]) {
      const read = await readThread(given(made), known, seedsOf(bram), believing());
      expect(read.halt).toBe('closed');
      expect(texts(read)).toEqual(['before']);
    }
  });
});

describe('ADOPT: a newcomer', () => {
  it('P1: reads from the epoch they were added in, when nothing was shared', async () => {
    const made = await handedOver({ isShared: false });
    const read = await readThread(given(made), [], seedsOf(cem), believing());
    expect(numbers(read)).toEqual([1]);
    expect(texts(read)).toEqual(['after']);
  });

  it('reads from the start when it was shared, and has adopted every epoch by its own rules', async () => {
    const made = await handedOver({ isShared: true });
    const read = await readThread(given(made), [], seedsOf(cem), believing());
    expect(numbers(read)).toEqual([0, 1]);
    expect(texts(read).sort()).toEqual(['after', 'before']);
  });

  it('P4: is not led to another past: a shared secret must be that of the epoch before', async () => {
    const other = await new Conversation().epoch([anna, bram], melderSigner(melder));
    const made = await new Conversation().epoch([anna, bram], melderSigner(melder));
    await made.epoch([anna, cem], anna.signer, { previousSecret: encodeBase64url(other.newest.secret) });
    const mixed = { epochs: [other.newest, made.newest], messages: [...other.messages, ...made.messages] };
    const read = await readThread(given(mixed), [], seedsOf(cem), believing());
    expect(read.halt).toBe('refused');
    // And the reader who was there from the start does not follow either.
    const [first] = made.epochs as [MadeEpoch, MadeEpoch];
    expect((await readThread(given(made), [held(first)], seedsOf(anna), believing())).halt).toBe('refused');
  });

  it('bridges the gap when taken off and added again, by what was shared', async () => {
    const made = await new Conversation().epoch([anna, bram], melderSigner(melder));
    const [first] = made.epochs as [MadeEpoch];
    await made.epoch([anna], anna.signer, { previousSecret: encodeBase64url(first.secret) });
    await made.epoch([anna, bram], anna.signer, { previousSecret: encodeBase64url(made.newest.secret) });
    const again = [held(first), { epoch: 2, secret: made.newest.secret }];
    const read = await readThread(given(made), again, seedsOf(bram), believing());
    expect(read).toMatchObject({ halt: undefined });
    expect(numbers(read)).toEqual([0, 1, 2]);
  });
});

it('P4: who adopted the beginning is not taken for who came later by a server that hides it since', async () => {
  const made = await handedOver({ isShared: false });
  const adopted = made.epochs.map(held);
  expect(numbers(await readThread(given(made), adopted, seedsOf(anna), believing()))).toEqual([0, 1]);
  await expect(readThread(given(made, [0]), adopted, seedsOf(anna), believing())).rejects.toThrow(VerifyError);
  // To Cem nothing was hidden.
  const later = await readThread(given(made, [0]), adopted.slice(1), seedsOf(cem), believing());
  expect(numbers(later)).toEqual([1]);
});

describe('ADOPT: the melder’s own browser', () => {
  it('follows every change from the first epoch', async () => {
    const made = await handedOver({ isShared: false });
    const read = await readThread(given(made), [], [melder.kemSeed], asMelder());
    expect(numbers(read)).toEqual([0, 1]);
  });

  it('needs the newest adopted epoch only, and finds the others by the digests that rosters name', async () => {
    const made = await handedOver({ isShared: false });
    const read = await readThread(given(made), [held(made.newest)], [melder.kemSeed], asMelder());
    expect(numbers(read)).toEqual([0, 1]);
    expect(read.fresh).toEqual([]);
  });

  it('P4: never starts in the middle: a server that hides the first epoch shows nothing', async () => {
    const made = await handedOver({ isShared: false });
    await expect(readThread(given(made, [0]), [], [melder.kemSeed], asMelder())).rejects.toThrow(VerifyError);
  });

  it('P4: nor when the server hides it later on, from a browser that adopted what follows it', async () => {
    const made = await handedOver({ isShared: false });
    const newest = [held(made.newest)];
    await expect(readThread(given(made, [0]), newest, [melder.kemSeed], asMelder())).rejects.toThrow(VerifyError);
  });

  it('P2: does not follow an epoch in which its own keys were changed', async () => {
    const stranger = await deriveMelderKeys(counting(16, 7) as Code, channel.pin);
    const made = await new Conversation().epoch([anna, bram], melderSigner(melder));
    await made.epoch([anna, bram], anna.signer, { melders: [melderOf(stranger)] });
    const read = await readThread(given(made), [], [melder.kemSeed], asMelder());
    // No slot for the code any more: somebody cut it off.
    expect(read.halt).toBe('closed');
    expect((await readThread(given(made), [], seedsOf(bram), believing())).halt).toBe('refused');
  });
});

describe('WISHES: what the melder asked for', () => {
  it('P4: an epoch that says so honestly is followed, and one that leaves somebody out unasked is not', async () => {
    const asked = await new Conversation().epoch([anna, bram], melderSigner(melder));
    const wish = asked.say({ type: 'readers', leaveOut: [fp(bram)], lift: [], add: [] }, melderSigner(melder));
    await asked.epoch([anna], anna.signer, { excluded: [fp(bram)], carriesOut: [wish] });
    const read = await readThread(given(asked), [], seedsOf(anna), believing());
    expect(read).toMatchObject({ halt: undefined, wishes: [] });

    const unasked = await new Conversation().epoch([anna, bram], melderSigner(melder));
    await unasked.epoch([anna], anna.signer, { excluded: [fp(bram)] });
    expect((await readThread(given(unasked), [], seedsOf(anna), believing())).halt).toBe('refused');
  });

  it('P4: a wish that a functionaris made up is none', async () => {
    const made = await new Conversation().epoch([anna, bram], melderSigner(melder));
    const wish = made.say({ type: 'readers', leaveOut: [fp(bram)], lift: [], add: [] }, anna.signer);
    await made.epoch([anna], anna.signer, { excluded: [fp(bram)], carriesOut: [wish] });
    expect((await readThread(given(made), [], seedsOf(anna), believing())).halt).toBe('refused');
  });

  it('REPLACE: a new code reads what came before with the old one, and is followed into the next epoch', async () => {
    const next = await deriveMelderKeys(counting(16, 9) as Code, channel.pin);
    const made = await new Conversation().epoch([anna, bram], melderSigner(melder));
    const named = { type: 'replace', signPk: encodeBase64url(next.signPk), kemPk: encodeBase64url(next.kemPk) };
    const wish = made.say(named, melderSigner(melder));
    await made.epoch([anna, bram], bram.signer, { melders: [melderOf(next)], carriesOut: [wish] });
    made.say({ type: 'text', text: 'new code' }, melderSigner(next));
    made.say({ type: 'text', text: 'thief' }, melderSigner(melder));
    const both = { ...believing(), ownMelder: [next, melder].map(({ signPk, kemPk }) => ({ signPk, kemPk })) };
    const read = await readThread(given(made), [], [next.kemSeed, melder.kemSeed], both);
    expect(numbers(read)).toEqual([0, 1]);
    expect(texts(read)).toEqual(['new code']);
    expect(read.refused).toBe(1);
    // The old code alone gets no further than where it was replaced.
    expect((await readThread(given(made), [], [melder.kemSeed], asMelder())).halt).toBe('closed');
  });
});

describe('P4: what was never sealed by anybody of the thread', () => {
  it('is counted and not shown, and hides nothing else', async () => {
    const made = await handedOver({ isShared: false });
    made.say({ type: 'text', text: 'stranger' }, cem.signer, made.epochs[0]);
    const broken = { sealed: made.messages[1]?.sealed.slice() as Bytes, day: '2026-11-20', delivered: true };
    broken.sealed[200] = (broken.sealed[200] as number) ^ 1;
    const rubbish = { sealed: new Uint8Array(40), day: '2026-11-20', delivered: true };
    const all = { epochs: made.epochs, messages: [rubbish, ...made.messages, broken] };
    const read = await readThread(given(all), [], seedsOf(anna), believing());
    expect(texts(read).sort()).toEqual(['after', 'before']);
    expect(read.refused).toBe(3);
  });
});
