/** Threads as the server gives them to who shows that they read them; nothing of them is believed yet. */
import { openEnvelope } from '../../crypto/envelope.ts';
import { deriveAccess } from '../../crypto/epoch.ts';
import type { Keyring } from '../../crypto/keyring.ts';
import type { Bytes, KemSeed } from '../../crypto/public/brands.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { OpenedState } from '../../crypto/vault.ts';
import { type PackedEpochs, type PackedMelding, packedReadAnswer } from '../../schema/wire/desk.ts';
import type { Api } from '../shared/api.ts';
import { isRefusal } from '../shared/refusal.ts';
import type { AccountSession } from '../shared/session.ts';
import type { HeldSecret } from '../shared/thread-secrets.ts';

/** What is known of one melding before it is read. */
export interface Wanted {
  readonly meldingId: Bytes;
  readonly thread: number;
  readonly held: readonly HeldSecret[];
}

/** Of a session, what reading takes: nothing but bytes and names, so that a worker can be given it. */
export interface ReadingSession extends Pick<AccountSession, 'token'> {
  readonly identity: Pick<AccountSession['identity'], 'fp'>;
  readonly opened: {
    readonly vault: Pick<OpenedState['vault'], 'kemSeeds' | 'genesisFp'>;
    readonly keyring: Pick<Keyring, 'adopted' | 'tried'>;
  };
}

/** A thread as the server gave it, with what was needed to get it. */
export interface Fetched {
  readonly wire: PackedMelding;
  readonly held: readonly HeldSecret[];
}
export type Given = Fetched | 'closed' | 'gone' | 'refused';

/** Colleagues who change readers faster than this are not to be waited for: the next look has it. */
const MOST_ROUNDS = 5;

/** Asks with the newest secret known; who is still a reader finds a newer one in the envelopes that come back. */
export async function fetchThreads(
  api: Api,
  session: ReadingSession,
  wanted: readonly Wanted[],
): Promise<readonly Given[]> {
  const seeds = session.opened.vault.kemSeeds.map(({ seed }) => seed);
  const given: Given[] = wanted.map(() => 'gone');
  let open = wanted.map((one, index) => ({ index, one }));
  for (let round = 0; round < MOST_ROUNDS && open.length > 0; round += 1) {
    const asking = open;
    const answers = await fetchOnce(
      api,
      session,
      asking.map(({ one }) => one),
    );
    open = [];
    for (const [place, { index, one }] of asking.entries()) {
      const answer = answers[place] ?? null;
      if (answer?.kind === 'whole') given[index] = { wire: answer, held: one.held };
      if (answer?.kind !== 'later') continue;
      const later = await laterSecret(answer, one, seeds);
      if (later === undefined) given[index] = 'closed';
      else open.push({ index, one: { ...one, held: [...one.held, later] } });
    }
  }
  return given;
}

/** The newest of the later epochs that has a slot for us. */
export async function laterSecret(
  { epochs }: PackedEpochs,
  { meldingId, thread }: Wanted,
  seeds: readonly KemSeed[],
): Promise<HeldSecret | undefined> {
  const id = encodeBase64url(meldingId);
  for (const { envelope } of [...epochs].sort((left, right) => right.epoch - left.epoch)) {
    const opened = await openOrNothing(envelope, seeds);
    if (opened === undefined || encodeBase64url(opened.place.meldingId) !== id) continue;
    if (opened.place.thread === thread) return { epoch: opened.place.epoch, secret: opened.secret };
  }
  return undefined;
}

async function openOrNothing(envelope: string | Bytes, seeds: readonly KemSeed[]) {
  try {
    return await openEnvelope(plain(envelope), seeds);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

async function fetchOnce(api: Api, session: ReadingSession, wanted: readonly Wanted[]) {
  const answers: (PackedMelding | PackedEpochs | null)[] = [];
  while (answers.length < wanted.length) {
    const part = wanted.slice(answers.length);
    const meldingen = await Promise.all(part.map(asked));
    const call = { method: 'POST', path: '/api/desk/read', bearer: session.token, isPacked: true } as const;
    // Fewer than asked when there is much to read; never none.
    const given = (await api.call({ ...call, body: { meldingen }, answer: packedReadAnswer })).meldingen;
    answers.push(...given.slice(0, part.length));
  }
  return answers;
}

export function plain(given: string | Bytes): Bytes {
  return typeof given === 'string' ? decodeBase64url(given) : given;
}

async function asked({ meldingId, thread, held }: Wanted) {
  const { epoch, secret } = newestOf(held) as HeldSecret;
  const access = encodeBase64url(await deriveAccess({ meldingId, thread, epoch }, secret));
  return { meldingId: encodeBase64url(meldingId), thread, epoch, access, after: 0 };
}

function newestOf(held: readonly HeldSecret[]): HeldSecret | undefined {
  return [...held].sort((left, right) => right.epoch - left.epoch)[0];
}
