/** Epochs, slots and messages. */
import { hex, isSame, join, lp, must, ofLength, pad, Refusal, refuse, u8, u32, unpad, utf8 } from './bytes.ts';
import { decrypt, derive, encrypt, H, kemPk, open, seal, sign, signPk, verify } from './primitives.ts';
import { bytesOf, type Fields, listOf } from './vectors.ts';

export interface Epoch {
  readonly meldingId: Uint8Array;
  readonly thread: number;
  readonly epoch: number;
  readonly place: Uint8Array;
  readonly secret: Uint8Array;
  readonly share: Uint8Array;
}

export function epochOf(given: Fields): Epoch {
  const meldingId = ofLength(bytesOf(given.meldingId), 16);
  const [thread, epoch] = [given.thread as number, given.epoch as number];
  const place = join(meldingId, u8(thread), u32(epoch));
  const [secret, share] = [ofLength(bytesOf(given.secret), 32), ofLength(bytesOf(given.shredShare), 32)];
  return { meldingId, thread, epoch, place, secret, share };
}

export function epochKeys({ place, secret, share }: Epoch) {
  const salt = join(utf8('zp1/epoch'), place);
  const access = derive(secret, salt, 'access');
  return { key: derive(join(secret, share), salt, 'key'), access, accessHash: H('zp1/access', access) };
}

export function commitment({ meldingId, thread, epoch, secret, share }: Epoch, rosterContent: string): Uint8Array {
  return H('zp1/commit', meldingId, u8(thread), u32(epoch), secret, share, utf8(rosterContent));
}

const header = (id: Uint8Array, commit: Uint8Array, count: number) => join(utf8('ZP1E'), u8(1), id, commit, u8(count));
const slotInfo = (id: Uint8Array, commit: Uint8Array) => join(lp(utf8('zp1/slot-seal')), id, commit);

export interface Envelope {
  readonly of: Epoch;
  readonly rosterContent: string;
  /** X-Wing public keys, in the order of the roster. */
  readonly readers: readonly Uint8Array[];
  readonly count: number;
  readonly id: Uint8Array;
}

export function makeEnvelope({ of, rosterContent, readers, count, id }: Envelope): Uint8Array {
  must(readers.length > 0 && readers.length <= count);
  const commit = commitment(of, rosterContent);
  const clear = header(ofLength(id, 16), commit, count);
  const sealing = { info: slotInfo(id, commit), aad: clear };
  const slots = Array.from({ length: count }, (_, index) => {
    const coins = derive(of.secret, join(utf8('zp1/slot-coins'), id), u8(index), 64);
    const reader = readers[index];
    if (reader !== undefined) return seal(reader, sealing, join(of.place, of.secret), coins);
    const filler = derive(of.secret, join(utf8('zp1/slot-filler'), id), u8(index));
    return seal(kemPk(filler), sealing, new Uint8Array(53), coins);
  });
  return join(clear, ...slots.sort((left, right) => Buffer.compare(left, right)));
}

export function envelopeOf(given: Fields): Envelope {
  return {
    of: epochOf(given),
    rosterContent: given.rosterContent as string,
    readers: listOf(given.readerSeeds).map(kemPk),
    count: given.slotCount as number,
    id: bytesOf(given.envelopeId),
  };
}

function takeApart(envelope: Uint8Array) {
  const count = envelope[53] ?? 0;
  must((count === 8 || count === 16) && envelope.length === 54 + count * 1189);
  must(isSame(envelope.slice(0, 5), join(utf8('ZP1E'), u8(1))));
  const slots = Array.from({ length: count }, (_, index) => envelope.slice(54 + index * 1189, 54 + (index + 1) * 1189));
  must(slots.every((slot, index) => index === 0 || Buffer.compare(slots[index - 1] as Uint8Array, slot) < 0));
  return { clear: envelope.slice(0, 54), id: envelope.slice(5, 21), commit: envelope.slice(21, 53), slots };
}

/** REBUILD: the same secret, share, roster and readers make the same bytes. */
export function rebuild(envelope: Uint8Array, made: Omit<Envelope, 'id'>): void {
  const { id } = takeApart(envelope);
  must(isSame(makeEnvelope({ ...made, id }), envelope));
}

export function openEnvelope(envelope: Uint8Array, seeds: readonly Uint8Array[]) {
  const { clear, id, commit, slots } = takeApart(envelope);
  for (const seed of seeds) {
    for (const slot of slots) {
      const opened = attempt(() => open(seed, { info: slotInfo(id, commit), aad: clear }, slot));
      if (opened === undefined) continue;
      ofLength(opened, 53);
      const epoch = Buffer.from(opened).readUInt32BE(17);
      return { meldingId: hex(opened.slice(0, 16)), thread: opened[16], epoch, secret: hex(opened.slice(21)) };
    }
  }
  return { opened: false };
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const BUCKETS = [4_096, 16_384, 65_536, 262_144];

export interface Letter {
  readonly place: Uint8Array;
  readonly commit: Uint8Array;
  readonly messageId: Uint8Array;
  readonly nonce: Uint8Array;
  readonly content: Uint8Array;
  readonly signSeed: Uint8Array;
  readonly atLeast?: number;
}

/** A message before it is encrypted, and its digest. */
export function writeMessage({ place, commit, messageId, nonce, content, signSeed, atLeast = 0 }: Letter) {
  must(place.length === 21 && commit.length === 32 && messageId.length === 16);
  const bucket = BUCKETS.findIndex((length, index) => index >= atLeast && content.length + 100 < length);
  must(bucket >= 0);
  const clear = join(utf8('ZP1M'), u8(1), place, messageId, u8(bucket), nonce);
  const signerPk = signPk(signSeed);
  const signature = sign(signSeed, 'zp1/message', clear, signerPk, content, commit);
  const padded = pad(join(signerPk, signature, lp(content)), BUCKETS[bucket] as number);
  return { clear, signerPk, content, signature, padded, digest: digestOf({ clear, signerPk, content, signature }) };
}

export interface Signed {
  readonly clear: Uint8Array;
  readonly signerPk: Uint8Array;
  readonly content: Uint8Array;
  readonly signature: Uint8Array;
}

export function digestOf({ clear, signerPk, content, signature }: Signed): Uint8Array {
  return H('zp1/digest-of-message', clear, signerPk, content, signature);
}

export function verifyMessage(signed: Signed, commit: Uint8Array): Uint8Array {
  const { clear, signerPk, content, signature } = signed;
  verify(signerPk, signature, 'zp1/message', clear, signerPk, content, commit);
  return digestOf(signed);
}

export function sealMessage(letter: Letter, key: Uint8Array) {
  const { clear, padded, digest } = writeMessage(letter);
  return { sealed: join(clear, encrypt(key, letter.nonce, clear, padded)), digest };
}

/** Of a message's clear part: where it belongs. */
export function readClear(clear: Uint8Array) {
  must(clear.length === 67 && isSame(clear.slice(0, 5), join(utf8('ZP1M'), u8(1))));
  const bucket = BUCKETS[clear[42] as number] ?? refuse();
  const epoch = Buffer.from(clear).readUInt32BE(22);
  return {
    place: clear.slice(5, 26),
    meldingId: clear.slice(5, 21),
    thread: clear[21],
    epoch,
    messageId: clear.slice(26, 42),
    bucket,
  };
}

export function openMessage(sealed: Uint8Array, place: Uint8Array, key: Uint8Array, commit: Uint8Array) {
  const clear = sealed.slice(0, 67);
  const at = readClear(clear);
  must(sealed.length === 67 + at.bucket + 16 && isSame(at.place, place));
  const inside = unpad(decrypt(key, clear.slice(43), clear, sealed.slice(67)));
  must(inside.length >= 100);
  const [signerPk, signature, content] = [inside.slice(0, 32), inside.slice(32, 96), inside.slice(100)];
  must(isSame(inside.slice(96, 100), u32(content.length)));
  const digest = verifyMessage({ clear, signerPk, content, signature }, commit);
  return { messageId: at.messageId, content, signerPk, digest };
}
