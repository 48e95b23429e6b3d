/** The real app on real files, with a clock and chance that the test decides, and sealed bytes of the right shape. */
import { randomBytes as systemRandom } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import Database from 'better-sqlite3';
import { concat, u8, u32, utf8 } from '../../../crypto/public/bytes.ts';
import { makeDecoy } from '../../../crypto/public/decoy.ts';
import { accessHash, genesisFingerprint, mailboxId, personFingerprint } from '../../../crypto/public/hash.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { MESSAGE_MAGIC } from '../../../crypto/public/shape.ts';
import { BUCKET_BYTES, type Bucket, NOTES_BOX_BYTES, SUITE } from '../../../crypto/public/sizes.ts';
import { encodeBase64url, randomBytes, signDetached, signKeyPair } from '../../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../../crypto/public/verify.ts';
import type { DeskEnding, NewEpochs } from '../../../schema/wire/desk.ts';
import type { MailboxContents } from '../../../schema/wire/mailbox.ts';
import type { Submission } from '../../../schema/wire/submission.ts';
import { createApp } from '../../../server/app.ts';
import { releaseDue } from '../../../server/batches/release.ts';
import { dayOf, runningBatch } from '../../../server/batches/rules.ts';
import type { Channel } from '../../../server/channels/store.ts';
import { readConfig } from '../../../server/config.ts';
import type { Deps } from '../../../server/deps.ts';
import { createLog } from '../../../server/log.ts';
import { tokenHash } from '../../../server/passkeys/rules.ts';
import { openSqliteShredStore } from '../../../server/shred-store.ts';
import { openSqliteStore } from '../../../server/store.ts';

export const ORIGIN = 'http://localhost:3000';
const ZERO_ID = new Uint8Array(16);

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects and fails otherwise
  readonly json: any;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly bearer?: string;
  readonly headers?: Record<string, string>;
}

export interface Room {
  readonly deps: Deps;
  readonly app: ReturnType<typeof createApp>;
  readonly dataDir: string;
  readonly logged: string[];
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Sets the clock; batch hours do their work only in `goTo`. */
  setClock(instant: string): void;
  goTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

export interface RoomOptions {
  readonly now?: string;
  readonly fraction?: () => number;
  readonly change?: (deps: Deps) => Deps;
  /** A folder with databases in it; a new one unless told. Closing takes either away. */
  readonly dataDir?: string;
}

/** A Friday; its first batch began at 23:00Z the day before. */
export async function openRoom({
  now = '2026-11-20T09:00:00Z',
  fraction = () => 0,
  change = (deps) => deps,
  dataDir = mkdtempSync(join(tmpdir(), 'zegelpost-server-')),
}: RoomOptions = {}): Promise<Room> {
  const logged: string[] = [];
  let instant = new Date(now);
  const deps = change({
    config: readConfig({ DATA_DIR: dataDir }),
    store: openSqliteStore(join(dataDir, 'zegelpost.sqlite')),
    shredStore: openSqliteShredStore(join(dataDir, 'shred.sqlite')),
    clock: { now: () => instant },
    random: { bytes: (length) => new Uint8Array(systemRandom(length)), fraction },
    log: createLog((line) => logged.push(line)),
    secret: new Uint8Array(systemRandom(32)),
  });
  const app = createApp(deps);
  return {
    deps,
    app,
    dataDir,
    logged,
    async call(method, path, { body, bearer, headers = {} } = {}) {
      const response = await app.request(`${ORIGIN}${path}`, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
          ...headers,
        },
        body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, text, headers: response.headers, json: JSON.parse(text) };
    },
    setClock(next) {
      instant = new Date(next);
    },
    async goTo(next) {
      instant = new Date(next);
      await releaseDue(deps);
    },
    async close() {
      await deps.store.close();
      await deps.shredStore.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface SignPair {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly secretKey: Uint8Array<ArrayBuffer>;
}

export function newKeys(): SignPair {
  return signKeyPair(randomBytes(32));
}

export function b64(length: number): string {
  return encodeBase64url(randomBytes(length));
}

export interface EntryInput {
  readonly seq: number;
  readonly op: string;
  readonly prev?: string | null;
  readonly day?: string;
  readonly body?: unknown;
}

/** An entry of any words whatever, as the wire has it. */
export function signedEntry(root: SignPair | readonly SignPair[], input: EntryInput) {
  const { seq, op, prev = null, day = '2026-11-20', body = {} } = input;
  const bytes = utf8(JSON.stringify({ v: 1, seq, prev, day, op, body }));
  const message = signedBytes(LABELS.directoryEntry, bytes);
  const signatures = [root].flat().map(({ publicKey, secretKey }) => ({
    rootPk: encodeBase64url(publicKey),
    signature: encodeBase64url(signDetached(message, secretKey)),
  }));
  return { bytes: encodeBase64url(bytes), signatures };
}

export interface GenesisOptions {
  readonly policy?: object;
  readonly threshold?: number;
  readonly day?: string;
  /** When others sign it than those it names. */
  readonly signers?: readonly SignPair[];
}

export function signedGenesis(root: SignPair | readonly SignPair[], options: GenesisOptions = {}) {
  const { policy = {}, threshold = 1, day = '2026-11-20', signers = [root].flat() } = options;
  const rootKeys = [root]
    .flat()
    .map(({ publicKey }) => ({ publicKey: encodeBase64url(publicKey), holder: 'beheerder' }));
  const all = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365, ...policy };
  const body = { organisation: 'Voorbeeld BV', rootKeys, threshold, policy: all };
  return signedEntry(signers, { seq: 0, op: 'genesis', day, body });
}

export interface OpenChannel extends Channel {
  readonly root: SignPair;
  readonly roots: readonly SignPair[];
}

export async function addChannel(
  room: Room,
  slug = 'voorbeeld',
  { rootCount = 1, threshold = 1 }: { rootCount?: number; threshold?: number } = {},
): Promise<OpenChannel> {
  const { store, clock } = room.deps;
  const roots = Array.from({ length: rootCount }, newKeys);
  const { bytes, signatures } = signedGenesis(roots, { threshold });
  const entry = new Uint8Array(Buffer.from(bytes, 'base64url'));
  const row = { slug, genesisFp: genesisFingerprint(entry), batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023' };
  const channel = await store.addChannel(row);
  if (channel === undefined) throw new Error('slug taken');
  await store.addBatch({ channelKey: channel.key, startsAt: runningBatch(clock.now(), 720) });
  await store.addEntry({
    channelKey: channel.key,
    seq: 0,
    entry,
    signatures: JSON.stringify(signatures),
    shownAfter: '',
  });
  return { ...channel, root: roots[0] as SignPair, roots };
}

export interface Handler {
  readonly session: string;
  readonly accountKey: number;
  readonly keys: SignPair;
  readonly fp: Uint8Array<ArrayBuffer>;
}

/** Straight into the tables: passkeys are the subject of other tests. */
export async function addHandler(
  room: Room,
  channel: Channel,
  {
    role = 'functionaris',
    listed = true,
    keys = newKeys(),
  }: { role?: 'functionaris' | 'steward'; listed?: boolean; keys?: SignPair } = {},
): Promise<Handler> {
  const { store, clock } = room.deps;
  const account = await store.addAccount({
    accountId: randomBytes(16),
    channelKey: channel.key,
    role,
    idPk: keys.publicKey,
    listed,
    version: 1,
    vault: randomBytes(16_424),
    keyring: randomBytes(65_576),
    stateSignature: randomBytes(64),
  });
  const session = b64(32);
  const expiresMinute = Math.floor(clock.now().getTime() / 60_000) + 1_000_000;
  await store.addSession({ tokenHash: tokenHash(session), accountKey: account.key, expiresMinute });
  return { session, accountKey: account.key, keys, fp: personFingerprint(keys.publicKey) };
}

export interface MessageInput {
  readonly meldingId: Uint8Array;
  readonly messageId?: Uint8Array;
  readonly thread?: number;
  readonly epoch?: number;
  readonly bucket?: Bucket;
  readonly suite?: number;
}

/** What a sealed message looks like to whoever cannot open it. */
export function sealedBytes(input: MessageInput): Uint8Array<ArrayBuffer> {
  const { meldingId, messageId = randomBytes(16), thread = 1, epoch = 0, bucket = 0, suite = SUITE } = input;
  const clear = [MESSAGE_MAGIC, u8(suite), meldingId, u8(thread), u32(epoch), messageId, u8(bucket), randomBytes(24)];
  return concat(...clear, randomBytes(BUCKET_BYTES[bucket] + 16));
}

export function sealed(input: MessageInput): string {
  return encodeBase64url(sealedBytes(input));
}

export interface Melder {
  readonly meldingId: Uint8Array<ArrayBuffer>;
  readonly auth: SignPair;
  readonly access: Uint8Array<ArrayBuffer>;
  readonly reportId: Uint8Array<ArrayBuffer>;
  readonly submission: Submission;
}

export async function solveWork(room: Room, slug: string, meldingId: string): Promise<Submission['work']> {
  const { json } = await room.call('POST', `/api/channels/${slug}/challenge`, { body: { meldingId } });
  const challenge = JSON.parse(Buffer.from(json.challenge, 'base64url').toString('utf8'));
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error('unsolved');
  return {
    challenge: json.challenge,
    counter: String(solution.counter).padStart(10, '0'),
    derivedKey: solution.derivedKey,
  };
}

export async function currentBatch(room: Room, slug = 'voorbeeld'): Promise<string> {
  return (await room.call('GET', `/api/channels/${slug}/directory`)).json.batch;
}

/** Its slots are the same each time, for speed; the id in its header is not. */
const someEnvelope = makeDecoy(8);
export function newEnvelope(): string {
  return encodeBase64url(concat(someEnvelope.slice(0, 5), randomBytes(48), someEnvelope.slice(53)));
}

/** A report ready to be sent. */
export async function newMelder(room: Room, { slug = 'voorbeeld', auth = newKeys() } = {}): Promise<Melder> {
  const meldingId = randomBytes(16);
  const access = randomBytes(32);
  const reportId = randomBytes(16);
  const submission: Submission = {
    suite: 1,
    meldingId: encodeBase64url(meldingId),
    batch: await currentBatch(room, slug),
    shredShare: b64(32),
    envelope: newEnvelope(),
    accessHash: encodeBase64url(accessHash(access)),
    roster: sealed({ meldingId, messageId: ZERO_ID, bucket: 1 }),
    report: sealed({ meldingId, messageId: reportId, bucket: 2 }),
    mailboxes: [{ authPk: encodeBase64url(auth.publicKey), notesBox: b64(NOTES_BOX_BYTES) }],
    work: await solveWork(room, slug, encodeBase64url(meldingId)),
  };
  return { meldingId, auth, access, reportId, submission };
}

export type PlacedMelder = Omit<Melder, 'submission'> & { readonly submission: Omit<Submission, 'work' | 'batch'> };

/**
 * Straight into the tables, as a submission leaves it: proof of work takes a second, and is the subject of other tests.
 */
export async function placeMelding(room: Room, channel: Channel, { auth = newKeys() } = {}): Promise<PlacedMelder> {
  const meldingId = randomBytes(16);
  const access = randomBytes(32);
  const reportId = randomBytes(16);
  const submission = {
    suite: 1 as const,
    meldingId: encodeBase64url(meldingId),
    shredShare: b64(32),
    envelope: newEnvelope(),
    accessHash: encodeBase64url(accessHash(access)),
    roster: sealed({ meldingId, messageId: ZERO_ID, bucket: 1 }),
    report: sealed({ meldingId, messageId: reportId, bucket: 2 }),
    mailboxes: [{ authPk: encodeBase64url(auth.publicKey), notesBox: b64(NOTES_BOX_BYTES) }],
  };
  const { store, shredStore, clock } = room.deps;
  const day = dayOf(clock.now());
  await shredStore.keepShare(meldingId, bytesOf(submission.shredShare), day);
  const row = { channelKey: channel.key, meldingId, released: false } as const;
  const place = { meldingId, thread: 1, epoch: 0 };
  const message = { ...row, ...place, side: 'melder', position: null, day } as const;
  await store.transaction(async (tx) => {
    await tx.addMelding({ ...row, receivedOn: day, ruleSet: channel.ruleSet });
    const envelope = bytesOf(submission.envelope);
    await tx.addEpoch({ ...place, accessHash: accessHash(access), envelope, released: false });
    const notesBox = bytesOf(submission.mailboxes[0]?.notesBox ?? '');
    await tx.joinMailbox({ mailboxId: mailboxId(auth.publicKey), channelKey: channel.key, notesBox }, meldingId);
    await tx.addMessage({ ...message, messageId: ZERO_ID, sealed: bytesOf(submission.roster) });
    await tx.addMessage({ ...message, messageId: reportId, sealed: bytesOf(submission.report) });
  });
  return { meldingId, auth, access, reportId, submission };
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

export interface NextReaders {
  /** What proves the epoch that is made here. */
  readonly access: Uint8Array<ArrayBuffer>;
  readonly change: NewEpochs['changes'][number];
}

/** The next epoch of a thread, as a functionaris's browser sends it. */
export function nextReaders(
  { meldingId }: Pick<Melder, 'meldingId'>,
  { thread = 1, epoch = 1, before }: { thread?: number; epoch?: number; before: Uint8Array | null },
): NextReaders {
  const access = randomBytes(32);
  const change = {
    thread,
    epoch,
    access: before === null ? null : encodeBase64url(before),
    envelope: newEnvelope(),
    accessHash: encodeBase64url(accessHash(access)),
    roster: sealed({ meldingId, messageId: ZERO_ID, thread, epoch, bucket: 1 }),
  };
  return { access, change };
}

export interface ChangeInput {
  readonly changes: readonly NewEpochs['changes'][number][];
  /** Proof of the conversation's newest epoch; the first unless told. */
  readonly proof?: { readonly epoch: number; readonly access: Uint8Array };
  readonly additions?: readonly Uint8Array[];
}

export function changeReaders(
  room: Room,
  handler: Pick<Handler, 'session'>,
  melder: Pick<Melder, 'meldingId' | 'access'>,
  { changes, proof = { epoch: 0, access: melder.access }, additions = [] }: ChangeInput,
): Promise<Answer> {
  const body = {
    meldingId: encodeBase64url(melder.meldingId),
    conversation: { epoch: proof.epoch, access: encodeBase64url(proof.access) },
    changes,
    additions: additions.map((fp) => encodeBase64url(fp)),
  };
  return room.call('POST', '/api/desk/epochs', { body, bearer: handler.session });
}

export function submit(room: Room, submission: object, slug = 'voorbeeld'): Promise<Answer> {
  return room.call('POST', `/api/channels/${slug}/meldingen`, { body: submission });
}

export async function report(room: Room, options: { slug?: string; auth?: SignPair } = {}): Promise<Melder> {
  const melder = await newMelder(room, options);
  const answer = await submit(room, melder.submission, options.slug);
  if (answer.status !== 200) throw new Error(answer.text);
  return melder;
}

export function signChallenge(auth: SignPair, challenge: string, origin = ORIGIN): string {
  const request = { origin, challenge, body: auth.publicKey };
  return encodeBase64url(signDetached(signedBytes(LABELS.auth, ...authParts(request)), auth.secretKey));
}

export async function askChallenge(room: Room, slug = 'voorbeeld'): Promise<string> {
  return (await room.call('POST', `/api/channels/${slug}/mailbox/challenge`)).json.challenge;
}

export async function openMailbox(room: Room, auth: SignPair, slug = 'voorbeeld'): Promise<Answer> {
  const challenge = await askChallenge(room, slug);
  const body = { authPk: encodeBase64url(auth.publicKey), challenge, signature: signChallenge(auth, challenge) };
  return room.call('POST', `/api/channels/${slug}/mailbox/open`, { body });
}

export async function readMailbox(room: Room, auth: SignPair): Promise<MailboxContents> {
  return (await openMailbox(room, auth)).json;
}

export function mailboxOf(melder: Pick<Melder, 'auth'>): Uint8Array {
  return mailboxId(melder.auth.publicKey);
}

/** In the mailbox's words, whatever came of it. */
export async function writeAsMelder(
  room: Room,
  { auth }: Pick<Melder, 'auth'>,
  message: string,
  ending: 'none' | 'asks' | 'stop' = 'none',
): Promise<Answer> {
  const { session, batch } = await readMailbox(room, auth);
  return room.call('POST', '/api/mailbox/messages', {
    body: { batch, sealed: message, ending, files: [] },
    bearer: session,
  });
}

/** How many rows of every table, in both databases: what was refused left nothing. */
export function countAllRows(room: Pick<Room, 'dataDir'>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const file of ['zegelpost.sqlite', 'shred.sqlite']) {
    const connection = new Database(join(room.dataDir, file), { readonly: true });
    const tables = connection.prepare("select name from sqlite_schema where type = 'table'").all() as {
      name: string;
    }[];
    for (const { name } of tables) counts[name] = connection.prepare(`select rowid from ${name}`).all().length;
    connection.close();
  }
  return counts;
}

/** What the desk gets for a melding whose access it has. */
export function readAtDesk(
  room: Room,
  handler: Handler,
  melder: Pick<Melder, 'meldingId' | 'access'>,
  after = 0,
  { thread = 1, epoch = 0 }: { thread?: number; epoch?: number } = {},
): Promise<Answer> {
  const asked = {
    meldingId: encodeBase64url(melder.meldingId),
    thread,
    epoch,
    access: encodeBase64url(melder.access),
    after,
  };
  return room.call('POST', '/api/desk/read', { body: { meldingen: [asked] }, bearer: handler.session });
}

export function writeAtDesk(
  room: Room,
  handler: Handler,
  melder: Pick<Melder, 'access'>,
  message: string,
  { epoch = 0, ending = { kind: 'none' } }: { epoch?: number; ending?: DeskEnding } = {},
): Promise<Answer> {
  const body = { epoch, access: encodeBase64url(melder.access), sealed: message, ending, files: [] };
  return room.call('POST', '/api/desk/messages', { body, bearer: handler.session });
}
