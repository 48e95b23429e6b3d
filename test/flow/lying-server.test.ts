import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { openMailbox, refreshMailbox } from '../../client/melder/mailbox-flow.ts';
import type { Api } from '../../client/shared/api.ts';
import { openChannel } from '../../client/shared/channel.ts';
import { writeMessage } from '../../client/shared/epoch.ts';
import { signInWithPasskey } from '../../client/shared/vault/sign-in.ts';
import { stateToWire } from '../../client/shared/vault/state-wire.ts';
import { generateIdentity, generateKem } from '../../crypto/functionaris-keys.ts';
import { EMPTY_KEYRING } from '../../crypto/keyring.ts';
import { compareBytes, concat } from '../../crypto/public/bytes.ts';
import { OpenError, VerifyError } from '../../crypto/public/errors.ts';
import { parseEnvelope, parseMessage } from '../../crypto/public/shape.ts';
import { KEM_ENCAPSULATION_BYTES, REPORT_BUCKET, THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url, randomBytes, signKeyPair } from '../../crypto/public/sodium.ts';
import { generateVaultKey, sealState } from '../../crypto/vault.ts';
import type { SignedIn } from '../../schema/wire/accounts.ts';
import type { DeskMelding, EnvelopeListing } from '../../schema/wire/desk.ts';
import type { MailboxContents } from '../../schema/wire/mailbox.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { craftReport, personNamed, sendCrafted, sendReport, visit } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const CORA = 'Cora Smit';
const NEXT_BATCH = '2026-11-20T23:00:30Z';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let cora: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM, CORA]);
  [anna, bram, cora] = channel.people as unknown as [EnrolledPerson, EnrolledPerson, EnrolledPerson];
});
afterEach(async () => house.close());

async function deskThrough(api: Api, person: EnrolledPerson) {
  const session = await signInWithPasskey(api, person.authenticator);
  const { known } = await checkList(api, session, house.today());
  return { session, desk: await openDesk(api, session, known, { today: house.today() }) };
}

/** Slots apart, each replaced as told, sorted and put together again. */
function withSlots(envelope: Uint8Array, change: (slots: readonly Uint8Array[]) => readonly Uint8Array[]) {
  const { header, slots } = parseEnvelope(envelope);
  return concat(header, ...[...change(slots)].sort(compareBytes));
}

describe('every reader refuses', () => {
  it('P1 P4: a hidden further reader among the slots, whom the roster does not name', async () => {
    const seen = await visit(house, channel);
    const hidden = personNamed(seen, CORA).generations[0]?.kemPk;
    const recipients = (honest: readonly Uint8Array[]) => [...honest, hidden as never] as never;
    const crafted = await craftReport(seen, [ANNA, BRAM], { recipients });
    await sendCrafted(house, seen, crafted);
    await house.goTo(NEXT_BATCH);
    for (const person of [anna, bram, cora]) {
      expect((await person.openDesk()).desk).toMatchObject({ meldingen: [], unbelieved: 1 });
    }
    expect(await openMailbox(house.api, seen, crafted.code)).toMatchObject({ meldingen: [], unbelieved: 1 });
  });

  it('P4: an envelope in which a listed reader was given garbage', async () => {
    const seen = await visit(house, channel);
    const annasKey = personNamed(seen, ANNA).generations[0]?.kemPk;
    // The slot for Bram is made for a key nobody has: he cannot open it, and the others notice.
    const recipients = (honest: readonly Uint8Array[]) =>
      honest.map((key) =>
        compareBytes(key, annasKey as never) === 0 || key === honest.at(-1) ? key : generateKem(0).kemPk,
      ) as never;
    const crafted = await craftReport(seen, [ANNA, BRAM], { recipients });
    await sendCrafted(house, seen, crafted);
    await house.goTo(NEXT_BATCH);
    expect((await anna.openDesk()).desk).toMatchObject({ meldingen: [], unbelieved: 1 });
    expect((await bram.openDesk()).desk).toMatchObject({ meldingen: [], unbelieved: 0 });
    expect(await openMailbox(house.api, seen, crafted.code)).toMatchObject({ meldingen: [], unbelieved: 1 });
  });

  it('skips an envelope with a share of small order in its slots, and the desk goes on', async () => {
    await sendReport(house, channel, [ANNA, BRAM]);
    await house.goTo(NEXT_BATCH);
    const lowOrder = (slot: Uint8Array) =>
      concat(slot.slice(0, KEM_ENCAPSULATION_BYTES - 32), new Uint8Array(32), slot.slice(KEM_ENCAPSULATION_BYTES));
    const api = lyingApi(house, {
      '/api/desk/envelopes': (listing: EnvelopeListing) => ({
        ...listing,
        batches: listing.batches.map(({ batch, envelopes }) => {
          const bad = withSlots(decodeBase64url(envelopes[0] as string), (slots) => slots.map(lowOrder));
          return { batch, envelopes: [encodeBase64url(bad), ...envelopes] };
        }),
      }),
    });
    expect((await deskThrough(api, anna)).desk).toMatchObject({ meldingen: [{}], unbelieved: 0 });
  });

  it('P2: a conversation epoch that the server made, before and after the real one was adopted', async () => {
    const { channel: seen, meldingId } = await sendReport(house, channel, [ANNA, BRAM]);
    const sameId = decodeBase64url(meldingId);
    const second = await craftReport(seen, [ANNA, BRAM], { meldingId: sameId });
    const later = await craftReport(seen, [ANNA, BRAM], { meldingId: sameId, epoch: 1 });
    await house.goTo(NEXT_BATCH);
    const tell = (api: 'first' | 'then') =>
      lyingApi(house, {
        '/api/desk/envelopes': (listing: EnvelopeListing) => ({
          ...listing,
          batches:
            api === 'first'
              ? listing.batches.map(({ batch, envelopes }) => ({
                  batch,
                  envelopes: [...envelopes, later.wire.envelope],
                }))
              : [...listing.batches, { batch: listing.batch, envelopes: [second.wire.envelope] }],
        }),
        '/api/desk/read': (answer: { meldingen: (DeskMelding | null)[] }) => ({
          meldingen: answer.meldingen.map((melding) => melding ?? forged(later, meldingId)),
        }),
      });
    expect((await deskThrough(tell('first'), anna)).desk).toMatchObject({ meldingen: [{ meldingId }], unbelieved: 1 });
    const again = (await deskThrough(tell('then'), anna)).desk;
    expect(again).toMatchObject({ unbelieved: 2 });
    expect(again.meldingen[0]?.view.report?.answers[0]).toMatchObject({ value: 'De kas klopt niet.' });
  });

  it('P2: a dossier that a melder made', async () => {
    const seen = await visit(house, channel);
    const crafted = await craftReport(seen, [ANNA, BRAM], { thread: THREADS.dossier });
    await sendReport(house, channel, [ANNA, BRAM]);
    await house.goTo(NEXT_BATCH);
    const api = lyingApi(house, {
      '/api/desk/envelopes': (listing: EnvelopeListing) => ({
        ...listing,
        batches: listing.batches.map(({ batch, envelopes }) => ({
          batch,
          envelopes: [...envelopes, crafted.wire.envelope],
        })),
      }),
      '/api/desk/read': (answer: { meldingen: (DeskMelding | null)[] }) => ({
        meldingen: answer.meldingen.map((melding) => melding ?? forged(crafted, crafted.wire.meldingId)),
      }),
    });
    expect((await deskThrough(api, anna)).desk).toMatchObject({ meldingen: [{}], unbelieved: 1 });
  });

  it('P4: another report under the same id, signed again by a reader with the help of the server', async () => {
    const { channel: seen, meldingId, code } = await sendReport(house, channel, [ANNA, BRAM]);
    await house.goTo(NEXT_BATCH);
    const atBram = await bram.openDesk();
    const [found] = atBram.desk.meldingen;
    if (found === undefined) throw new Error('Bram must be able to read it');
    const forger = signKeyPair(randomBytes(32));
    const report = found.view.events.find(({ kind }) => kind === 'report');
    const messageId = decodeBase64url(report?.message.messageId ?? '');
    const content = {
      type: 'report',
      language: 'nl',
      answers: [{ question: 'what', version: 1, type: 'text', value: 'Niets aan de hand.' }],
      previous: report?.message.previous ?? [],
    } as const;
    const resigned = encodeBase64url(
      writeMessage(
        found.epoch,
        { ...content, answers: [...content.answers], previous: [...content.previous] },
        forger,
        { atLeast: REPORT_BUCKET, messageId },
      ).sealed,
    );
    const isReport = (sealed: string) => compareBytes(parseMessage(decodeBase64url(sealed)).messageId, messageId) === 0;
    const swap = <M extends { sealed: string }>(messages: readonly M[]) =>
      messages.map((message) => (isReport(message.sealed) ? { ...message, sealed: resigned } : message));
    const api = lyingApi(house, {
      '/api/desk/read': (answer: { meldingen: DeskMelding[] }) => ({
        meldingen: answer.meldingen.map((melding) => ({ ...melding, messages: swap(melding.messages) })),
      }),
      [`/api/channels/${channel.slug}/mailbox/open`]: (contents: MailboxContents) => ({
        ...contents,
        meldingen: contents.meldingen.map((melding) => ({ ...melding, messages: swap(melding.messages) })),
      }),
    });
    const [atAnna] = (await deskThrough(api, anna)).desk.meldingen;
    expect(atAnna).toMatchObject({ meldingId, refused: 1, view: { report: undefined } });
    expect((await openMailbox(api, seen, code)).meldingen[0]).toMatchObject({
      refused: 1,
      view: { report: undefined },
    });
  });

  it('says that a melding is kept back, and reads it when it is given after all', async () => {
    await sendReport(house, channel, [ANNA, BRAM]);
    await house.goTo(NEXT_BATCH);
    const withholding = lyingApi(house, {
      '/api/desk/read': (answer: { meldingen: DeskMelding[] }) => ({ meldingen: answer.meldingen.map(() => null) }),
    });
    expect((await deskThrough(withholding, anna)).desk).toMatchObject({ meldingen: [], unbelieved: 1 });
    await house.goTo('2026-11-21T11:00:30Z');
    expect((await anna.openDesk()).desk).toMatchObject({ meldingen: [{}], unbelieved: 0 });
  });

  it('P2: a vault written by the server, with keys and a pin of its own', async () => {
    const honest = await anna.signIn();
    const identity = generateIdentity();
    const { vault } = honest.opened;
    const own = { ...vault, idSeed: identity.seed, genesisFp: randomBytes(20), kemSeeds: [] };
    const forgedState = await sealState({
      vault: own,
      keyring: EMPTY_KEYRING,
      vaultKey: generateVaultKey(),
      version: 9,
    });
    const lying = lyingApi(house, {
      '/api/sign-in/passkey': (answer: SignedIn) => ({ ...answer, state: stateToWire(forgedState) }),
    });
    await expect(signInWithPasskey(lying, anna.authenticator)).rejects.toThrow(VerifyError);
    const foreign = await bram.signIn();
    const otherAnchor = lyingApi(house, {
      '/api/sign-in/passkey': (answer: SignedIn) => ({ ...answer, anchor: encodeBase64url(randomBytes(108)) }),
    });
    expect(foreign.identity.fp).not.toEqual(honest.identity.fp);
    await expect(signInWithPasskey(otherAnchor, anna.authenticator)).rejects.toThrow(OpenError);
  });

  it('P2: a list with another key in it, for a melder who came by the poster', async () => {
    const other = await openHouse();
    const foreign = await staffedChannel(other, ['Mallory Vos', 'Trudy Bos']);
    const swapped = (await (
      await other.app.request(`http://localhost:3000/api/channels/${foreign.slug}/directory`)
    ).json()) as object;
    const api = lyingApi(house, { [`/api/channels/${channel.slug}/directory`]: () => swapped });
    const look = openChannel(api, { slug: channel.slug, pin: channel.pin, today: house.today() });
    await expect(look).rejects.toThrow(VerifyError);
    await other.close();
  });
});

describe('a mailbox', () => {
  it('shows a message of somebody outside the conversation as refused, never as a message', async () => {
    const { code, channel: seen } = await sendReport(house, channel, [ANNA, BRAM], { excluded: [CORA] });
    const mailbox = await openMailbox(house.api, seen, code);
    const [melding] = mailbox.meldingen;
    if (melding === undefined) throw new Error('the melder must see it');
    const session = await cora.signIn();
    const signer = { publicKey: session.identity.idPk, secretKey: session.identity.idSk };
    const { sealed } = writeMessage(melding.epoch, { type: 'text', text: 'Wie bent u?', previous: [] }, signer);
    const api = lyingApi(house, {
      '/api/mailbox/read': (contents: MailboxContents) => ({
        ...contents,
        meldingen: contents.meldingen.map((one) => ({
          ...one,
          messages: [...one.messages, { sealed: encodeBase64url(sealed), day: '2026-11-20', delivered: true }],
        })),
      }),
    });
    const [read] = (await refreshMailbox(api, mailbox.session)).meldingen;
    expect(read?.refused).toBe(1);
    expect(read?.view.events.map(({ kind }) => kind)).toEqual(['readers', 'report']);
  });
});

/** What a server says of a melding that it made up itself. */
function forged({ wire }: Awaited<ReturnType<typeof craftReport>>, meldingId: string): DeskMelding {
  const { thread, epoch } = parseMessage(decodeBase64url(wire.report));
  return {
    kind: 'whole',
    meldingId,
    receivedOn: '2026-11-20',
    ruleSet: 'nl-wbk-2023',
    shredShare: wire.shredShare,
    ending: { deskAskedOn: null, melderAskedOn: null, destroyFrom: null },
    epochs: [{ thread, epoch, envelope: wire.envelope }],
    messages: [wire.roster, wire.report].map((sealed, index) => ({ position: index + 1, day: '2026-11-20', sealed })),
  };
}
