/** Files, on a secretstream made from its definition: libsodium's documentation says how, and noble has none. */
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import { createView, u32 as words } from '@noble/ciphers/utils.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { hex, isSame, join, lp, must, ofLength, refuse, u8, utf8 } from './bytes.ts';
import { sha256Hex } from './primitives.ts';
import { bytesOf, type Fields } from './vectors.ts';

const CHUNK = 262_144;
const FINAL = 3;
const SIGMA = words(utf8('expand 32-byte k'));

const u64le = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  createView(bytes).setBigUint64(0, BigInt(value), true);
  return bytes;
};
const u64be = (value: number): Uint8Array => u64le(value).reverse();

function fill(bytes: Uint8Array): Uint8Array {
  return new Uint8Array((16 - (bytes.length % 16)) % 16);
}

/** One direction: `push` with the plaintext and its tag, `pull` with what came. */
function secretStream(key: Uint8Array, header: Uint8Array) {
  const subkey = new Uint32Array(8);
  hchacha(SIGMA, words(ofLength(key, 32)), words(ofLength(header, 24).slice(0, 16)), subkey);
  const k = new Uint8Array(subkey.buffer);
  let counter = 1;
  let inner = header.slice(16);

  const nonce = () => join(u64le(counter).slice(0, 4), inner);
  const stream = (input: Uint8Array, block: number) => chacha20(k, nonce(), input, undefined, block);

  function mac(aad: Uint8Array, tagBlock: Uint8Array, ciphertext: Uint8Array): Uint8Array {
    const oneTimeKey = stream(new Uint8Array(64), 0).slice(0, 32);
    // Its padding of the ciphertext is as many bytes as it is over sixteen, not as many as it lacks.
    const quirk = new Uint8Array(ciphertext.length % 16);
    const lengths = join(u64le(aad.length), u64le(64 + ciphertext.length));
    return poly1305(join(aad, fill(aad), tagBlock, ciphertext, quirk, lengths), oneTimeKey);
  }

  function advance(authenticator: Uint8Array): void {
    inner = inner.map((byte, index) => byte ^ (authenticator[index] as number));
    counter += 1;
  }

  return {
    push(plaintext: Uint8Array, aad: Uint8Array, tag: number): Uint8Array {
      const tagBlock = stream(join(u8(tag), new Uint8Array(63)), 1);
      const ciphertext = stream(plaintext, 2);
      const authenticator = mac(aad, tagBlock, ciphertext);
      advance(authenticator);
      return join(tagBlock.slice(0, 1), ciphertext, authenticator);
    },
    pull(sealed: Uint8Array, aad: Uint8Array): { plaintext: Uint8Array; tag: number } {
      must(sealed.length >= 17);
      const [first, ciphertext] = [sealed.slice(0, 1), sealed.slice(1, -16)];
      const opened = stream(join(first, new Uint8Array(63)), 1);
      const tagBlock = join(first, opened.slice(1));
      const authenticator = mac(aad, tagBlock, ciphertext);
      must(isSame(authenticator, sealed.slice(-16)));
      const plaintext = stream(ciphertext, 2);
      advance(authenticator);
      return { plaintext, tag: opened[0] as number };
    },
  };
}

/** Padmé by its bits: of the length only the highest ones stay. */
function paddedLength(byteLength: number): number {
  const length = BigInt(byteLength + 8);
  if (length <= BigInt(CHUNK)) return CHUNK;
  const exponent = length.toString(2).length - 1;
  const dropped = BigInt(exponent - exponent.toString(2).length);
  const mask = (1n << dropped) - 1n;
  return Number((length + mask) & ~mask);
}

const isPadded = (length: number) => length >= CHUNK && paddedLength(length - 8) === length;
function counting(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) bytes[index] = index;
  return bytes;
}

interface Place {
  readonly meldingId: Uint8Array;
  readonly fileId: Uint8Array;
}

const aadOf = ({ meldingId, fileId }: Place, index: number, last: number) =>
  join(lp(utf8('zp1/file')), ofLength(meldingId, 16), ofLength(fileId, 16), u64be(index), u8(last));

const headerOf = (fileId: Uint8Array, streamHeader: Uint8Array) => join(utf8('ZP1F'), u8(1), fileId, streamHeader);

const digestOf = (header: Uint8Array, chunks: readonly Uint8Array[]) =>
  blake2b(join(lp(utf8('zp1/digest-of-file'), header), ...chunks), { dkLen: 32 });

/** With what a dishonest sender does otherwise in `craft`. */
function seal(given: Fields, craft: Fields = {}) {
  const place = { meldingId: bytesOf(given.meldingId), fileId: bytesOf(given.fileId) };
  const byteLength = given.byteLength as number;
  must(byteLength <= 2 ** 31);
  const paddedBytes = paddedLength(byteLength);
  const plaintext = new Uint8Array(paddedBytes).fill((craft.padding as number | undefined) ?? 0);
  plaintext.set(u64be((craft.length as number | undefined) ?? byteLength));
  plaintext.set(counting(byteLength), 8);
  const stream = secretStream(bytesOf(given.key), bytesOf(given.streamHeader));
  const count = Math.ceil(paddedBytes / CHUNK);
  const chunks = Array.from({ length: count }, (_, index) => {
    const isLast = index === count - 1;
    const flag = isLast ? ((craft.flag as number | undefined) ?? 1) : 0;
    const tag = isLast && craft.finalTag !== 0 ? FINAL : 0;
    return stream.push(plaintext.slice(index * CHUNK, (index + 1) * CHUNK), aadOf(place, index, flag), tag);
  });
  return { ...place, paddedBytes, chunks, header: headerOf(place.fileId, bytesOf(given.streamHeader)) };
}

function damage(chunk: Uint8Array, index: number, done: Fields | undefined): Uint8Array {
  if (done?.chunk !== index) return chunk;
  const bytes = join(chunk, new Uint8Array((done.append as number | undefined) ?? 0));
  const bit = done.flipBit as number | undefined;
  if (bit !== undefined) bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
  return bytes.slice(0, bytes.length - ((done.drop as number | undefined) ?? 0));
}

function arriving(given: Fields, chunks: readonly Uint8Array[]): readonly Uint8Array[] {
  const order = (given.deliver as readonly number[] | undefined) ?? chunks.map((_, index) => index);
  return order.map((index) => damage(chunks[index] as Uint8Array, index, given.damage as Fields | undefined));
}

export function fileLength(given: Fields) {
  const paddedBytes = paddedLength(given.byteLength as number);
  return { paddedBytes, chunks: Math.ceil(paddedBytes / CHUNK) };
}

export function fileFacts(given: Fields) {
  const { header, paddedBytes, chunks } = seal(given);
  const sizes = { paddedBytes, lengths: chunks.map(({ length }) => length) };
  return { header: hex(header), ...sizes, chunksSha256: chunks.map(sha256Hex), digest: hex(digestOf(header, chunks)) };
}

export function openFile(given: Fields) {
  const honest = seal(given);
  const made = given.craft === undefined ? honest : seal(given, given.craft as Fields);
  const other = (name: string, own: Uint8Array) => (given[name] === undefined ? own : bytesOf(given[name]));
  const place = { meldingId: other('asMeldingId', honest.meldingId), fileId: other('asFileId', honest.fileId) };
  const paddedBytes = (given.asPaddedBytes as number | undefined) ?? honest.paddedBytes;
  const header = ofLength(other('asHeader', honest.header), 45);
  must(isPadded(paddedBytes) && isSame(header.slice(0, 21), headerOf(place.fileId, new Uint8Array())));
  const stream = secretStream(other('asKey', bytesOf(given.key)), header.slice(21));
  const count = Math.ceil(paddedBytes / CHUNK);
  const chunks = arriving(given, made.chunks);
  must(chunks.length === count);
  const plaintext = join(
    ...chunks.map((chunk, index) => {
      const last = Number(index === count - 1);
      must(chunk.length === Math.min(CHUNK, paddedBytes - index * CHUNK) + 17);
      const { plaintext: part, tag } = stream.pull(chunk, aadOf(place, index, last));
      return tag === (last === 1 ? FINAL : 0) ? part : refuse();
    }),
  );
  const length = Number(createView(plaintext).getBigUint64(0, false));
  must(length <= 2 ** 31 && paddedLength(length) === paddedBytes);
  must(plaintext.subarray(8 + length).every((byte) => byte === 0));
  const file = plaintext.slice(8, 8 + length);
  return { byteLength: file.length, sha256: sha256Hex(file) };
}

export function verifyFile(given: Fields) {
  const { header, chunks } = seal(given);
  const told = given.asDigest === undefined ? digestOf(header, chunks) : bytesOf(given.asDigest);
  const came = digestOf(given.asHeader === undefined ? header : bytesOf(given.asHeader), arriving(given, chunks));
  must(isSame(came, told));
  return { holds: true };
}
