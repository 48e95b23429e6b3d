/** The proof file, and who wrote it. */
import { base64url, fromBase64url, hex, isSame, must, ofLength, utf8 } from './bytes.ts';
import { readClear, type Signed, verifyMessage, writeMessage } from './epoch.ts';
import { isBytes, isDay, isList, isObject, isOneOf, orNull, parse, type Read, read, type Shape } from './json.ts';
import { type Entry, entriesOf, type List, verifyChain } from './list.ts';
import { fingerprint, sha256Hex, sign, verify } from './primitives.ts';
import { bytesOf, type Fields } from './vectors.ts';

const MESSAGE: Shape = {
  clear: isBytes(67),
  signerPk: isBytes(32),
  content: isBytes(1, 262_043),
  signature: isBytes(64),
  commit: isBytes(32),
};
const PROOF: Shape = {
  v: isOneOf(1),
  chain: isList(
    isObject({
      bytes: isBytes(1, 32_768),
      signatures: isList(isObject({ rootPk: isBytes(32), signature: isBytes(64) }), 0, 16),
    }),
    1,
    8_192,
  ),
  report: isObject(MESSAGE),
  statement: orNull(isObject(MESSAGE)),
};
const NAMES = ['v', 'chain', 'report', 'statement'];

function signedOf(given: Read): Signed & { readonly commit: Uint8Array } {
  const part = (name: string) => fromBase64url(given[name]);
  const [clear, signerPk, content] = [part('clear'), part('signerPk'), part('content')];
  return { clear, signerPk, content, signature: part('signature'), commit: part('commit') };
}

/** Each name once and each value of its kind; others may stand beside them. */
function facts(content: Uint8Array, shape: Shape): Read {
  const value = parse(content) as Read;
  must(typeof value === 'object' && value !== null && !Array.isArray(value));
  for (const [name, check] of Object.entries(shape)) must(Object.hasOwn(value, name) && check(value[name]));
  return value;
}

function verifyStatement(statement: Read, report: ReturnType<typeof signedOf>, digest: Uint8Array, list: List) {
  const stated = signedOf(statement);
  const [at, about] = [readClear(stated.clear), readClear(report.clear)];
  must(isSame(at.meldingId, about.meldingId) && at.thread === about.thread);
  must(at.epoch > 0 || isSame(stated.commit, report.commit));
  verifyMessage(stated, stated.commit);
  const fp = hex(fingerprint('zp1/id', stated.signerPk));
  const person = list.persons.find((one) => one.fp === fp);
  must(person !== undefined);
  const type = isOneOf('opened', 'confirmation');
  const named = { type, reportDigest: isBytes(32), receivedOn: isDay, commit: isBytes(32) };
  const said = facts(stated.content, named);
  must(said.reportDigest === base64url(digest) && said.commit === base64url(report.commit));
  if (said.type === 'confirmation') facts(stated.content, { sentOn: isDay });
  return { person, said };
}

export function verifyProof(file: Uint8Array, pin?: Uint8Array) {
  must(file.length <= 4 * 1024 * 1024);
  const { chain, report, statement, ...rest } = read(file, PROOF) as Read & { chain: readonly Read[]; report: Read };
  must(rest.v === 1 && Object.keys(JSON.parse(Buffer.from(file).toString())).join() === NAMES.join());
  for (const message of [report, statement])
    if (message) must(Object.keys(message).join() === Object.keys(MESSAGE).join());
  const entries = chain.map(({ bytes, signatures }) => ({
    written: fromBase64url(bytes),
    signatures: (signatures as readonly Read[]).map((one) => ({
      rootPk: hex(fromBase64url(one.rootPk)),
      signature: fromBase64url(one.signature),
    })),
  }));
  const list = verifyChain(entries, pin);
  const written = signedOf(report);
  const at = readClear(written.clear);
  must(at.thread === 1 && at.epoch === 0 && hex(at.messageId) === `${'00'.repeat(15)}01`);
  must(list.persons.every((person) => person.idPk !== hex(written.signerPk)));
  const digest = verifyMessage(written, written.commit);
  facts(written.content, { type: isOneOf('report') });
  const about = titlesOf(entries);
  const base = {
    genesisFp: list.genesisFp,
    organisation: about.organisation,
    signerPk: hex(written.signerPk),
    content: Buffer.from(written.content).toString(),
    digest: hex(digest),
  };
  if (!statement) return { ...base, statement: null };
  const { person, said } = verifyStatement(statement as Read, written, digest, list);
  const { receivedOn, type: kind } = said;
  const sentOn = kind === 'confirmation' ? said.sentOn : null;
  const who = { fp: person.fp, name: person.name, functionTitle: about.functions.get(person.fp) };
  return { ...base, statement: { ...who, kind, receivedOn, sentOn } };
}

interface Titles {
  readonly organisation: string;
  readonly functions: ReadonlyMap<string, string>;
}

/** What the list says in words, of a chain that was verified. */
function titlesOf(entries: readonly Entry[]): Titles {
  const bodies = entries.map(({ written }) => JSON.parse(Buffer.from(written).toString()));
  const cards = bodies
    .filter(({ op }) => op === 'add')
    .map(({ body }) => JSON.parse(Buffer.from(body.card, 'base64url').toString()));
  const functions = cards.map(
    ({ idPk, functionTitle }) => [hex(fingerprint('zp1/id', fromBase64url(idPk))), functionTitle] as const,
  );
  return { organisation: bodies[0].body.organisation, functions: new Map(functions) };
}

function written(given: Fields) {
  const place = Buffer.concat([bytesOf(given.meldingId), Uint8Array.of(given.thread as number), epochBytes(given)]);
  const letter = {
    place: new Uint8Array(place),
    commit: bytesOf(given.commit),
    messageId: bytesOf(given.messageId),
    nonce: bytesOf(given.nonce),
    content: utf8(given.content as string),
    signSeed: bytesOf(given.signSeed),
  };
  const { clear, signerPk, content, signature } = writeMessage(letter);
  return { clear, signerPk, content, signature, commit: letter.commit };
}

function epochBytes(given: Fields): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(given.epoch as number);
  return bytes;
}

/** PROOF: makes the file and verifies it. */
export function makeProof(given: Fields) {
  const entries = entriesOf(given);
  const chain = entries.map(({ written: bytes, signatures }) => ({
    bytes,
    signatures: signatures.map(({ rootPk, signature }) => ({ rootPk: bytesOf(rootPk), signature })),
  }));
  const report = written(given.report as Fields);
  const statement = given.statement ? written(given.statement as Fields) : null;
  const plain = (_: string, part: unknown) => (part instanceof Uint8Array ? base64url(part) : part);
  const file = utf8(JSON.stringify({ v: 1, chain, report, statement }, plain));
  return { fileSha256: sha256Hex(file), length: file.length, ...verifyProof(file) };
}

function challengeParts(given: Fields, challenge: Uint8Array): readonly Uint8Array[] {
  const [genesisFp, digest] = [ofLength(bytesOf(given.genesisFp), 20), ofLength(bytesOf(given.digest), 32)];
  return [genesisFp, digest, ofLength(challenge, 32)];
}

export function answerChallenge(given: Fields) {
  const challenge = bytesOf(given.challenge);
  const answer = sign(bytesOf(given.signSeed), 'zp1/proof-challenge', ...challengeParts(given, challenge));
  return { challengeText: `zp1.challenge.${base64url(challenge)}`, answerText: `zp1.answer.${base64url(answer)}` };
}

function unwrap(text: unknown, start: string): Uint8Array {
  must(typeof text === 'string' && text.startsWith(start));
  return fromBase64url(text.slice(start.length));
}

export function verifyAnswer(given: Fields) {
  const challenge = unwrap(given.challengeText, 'zp1.challenge.');
  const answer = ofLength(unwrap(given.answerText, 'zp1.answer.'), 64);
  verify(bytesOf(given.signerPk), answer, 'zp1/proof-challenge', ...challengeParts(given, challenge));
  return { holds: true };
}
