import { personFingerprint } from '../../crypto/public/hash.ts';
import { envelopeBytes, ID_BYTES, messageBytes, ROSTER_BUCKET, THREADS } from '../../crypto/public/sizes.ts';
import { done } from '../../schema/wire/accounts.ts';
import { type NewEpochs, newEpochs } from '../../schema/wire/desk.ts';
import { decode, encode, isSame } from '../base64url.ts';
import { dayOfBatch } from '../batches/rules.ts';
import { requireBatch } from '../channels/routes.ts';
import { isRosterId, readEnvelope, readMessage } from '../channels/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { requireFunctionaris } from '../passkeys/routes.ts';
import { type Route, route } from '../route.ts';
import type { Queries } from '../store.ts';
import { findNewest, findProven } from './rules.ts';
import type { StoredEpoch } from './store.ts';

/** Eight changes of envelope and roster, as base64url in JSON. */
const CHANGES_MAX_BYTES = 8 * Math.ceil(((envelopeBytes(16) + messageBytes(ROSTER_BUCKET)) * 4) / 3) + 8_192;
const ZERO_ID = new Uint8Array(ID_BYTES);

/** One thread's next readers, as far as the server can see. */
interface Change {
  readonly thread: number;
  readonly epoch: number;
  readonly access: string | null;
  readonly envelope: Uint8Array;
  readonly accessHash: Uint8Array;
  readonly roster: Uint8Array;
}

/**
 * POST /api/desk/epochs. A listed functionaris who proves the newest epoch of the conversation and of each thread
 * that goes on.
 *
 * The server sees: who changed the readers of which threads, and which accounts come new. It never sees who reads, who
 * left, nor why. Nothing in the answer depends on what a melder sent.
 */
export function changeRoute(deps: Deps): Route {
  return route({
    method: 'post',
    path: '/api/desk/epochs',
    summary: 'The next readers of a melding, over all its threads; idempotent by its envelopes',
    caller: 'functionaris',
    body: newEpochs,
    maxBodyBytes: CHANGES_MAX_BYTES,
    answer: done,
    async run({ body, bearer }) {
      const { channelKey } = (await requireFunctionaris(deps, bearer)).account;
      const meldingId = decode(body.meldingId);
      const changes = readChanges(body, meldingId);
      await deps.store.transaction(async (tx) => {
        const melding = await tx.findReleasedMelding(channelKey, meldingId);
        const epochs = await tx.listMeldingEpochs(meldingId);
        if (melding === undefined) refuse('desk.refused');
        const conversation = findProven(epochs, { thread: THREADS.conversation, ...body.conversation });
        if (conversation === undefined) refuse('desk.refused');
        for (const change of changes) requireProof(epochs, change);
        if (changes.every((change) => isStored(epochs, change))) return;
        if (findNewest(epochs, THREADS.conversation) !== conversation) refuse('epoch.conflict');
        for (const change of changes) requireNext(epochs, change);
        const added = await findAdded(tx, channelKey, body.additions);
        const day = dayOfBatch(await requireBatch(tx, channelKey));
        for (const change of changes) await storeChange(tx, { channelKey, meldingId, day, change, added });
      });
      return { done: true };
    },
  });
}

/** Every part says for itself where it belongs, and each thread comes once. */
function readChanges({ changes }: NewEpochs, meldingId: Uint8Array): readonly Change[] {
  if (new Set(changes.map(({ thread }) => thread)).size !== changes.length) refuse('request.invalid');
  return changes.map((wire) => {
    const { thread, epoch, access } = wire;
    const { bytes: roster, shape } = readMessage(wire.roster);
    const isHere = isSame(shape.meldingId, meldingId) && shape.thread === thread && shape.epoch === epoch;
    if (!isHere || !isRosterId(shape.messageId) || shape.bucket !== ROSTER_BUCKET) refuse('request.invalid');
    // The melder began the conversation, and nobody begins it anew.
    if (access === null && thread === THREADS.conversation) refuse('request.invalid');
    // Not compared with the channel's slot count: the policy may have changed since the page read it.
    const envelope = readEnvelope(wire.envelope).bytes;
    return { thread, epoch, access, envelope, accessHash: decode(wire.accessHash), roster };
  });
}

function requireProof(epochs: readonly StoredEpoch[], { thread, epoch, access }: Change): void {
  if (access === null) return;
  if (findProven(epochs, { thread, epoch: epoch - 1, access }) === undefined) refuse('desk.refused');
}

/** Stored by an earlier attempt whose answer was lost: a new one has another envelope, always. */
function isStored(epochs: readonly StoredEpoch[], { thread, epoch, envelope }: Change): boolean {
  return epochs.some((row) => row.thread === thread && row.epoch === epoch && isSame(row.envelope, envelope));
}

function requireNext(epochs: readonly StoredEpoch[], { thread, epoch }: Change): void {
  const newest = findNewest(epochs, thread);
  if (epoch !== (newest === undefined ? 0 : newest.epoch + 1)) refuse('epoch.conflict');
}

/** Account keys of those who come new. */
async function findAdded(tx: Queries, channelKey: number, fps: readonly string[]): Promise<readonly number[]> {
  if (fps.length === 0) return [];
  const listed = (await tx.listFunctionarissen(channelKey)).map(({ key, idPk }) => ({
    key,
    fp: encode(personFingerprint(idPk)),
  }));
  return [...new Set(fps)].flatMap((fp) => {
    const found = listed.filter((account) => account.fp === fp);
    return found.length > 0 ? found.map(({ key }) => key) : refuse('request.invalid');
  });
}

interface Storing {
  readonly channelKey: number;
  readonly meldingId: Uint8Array;
  readonly day: string;
  readonly change: Change;
  readonly added: readonly number[];
}

async function storeChange(tx: Queries, { channelKey, meldingId, day, change, added }: Storing): Promise<void> {
  const { thread, epoch, accessHash, envelope, roster } = change;
  const place = { meldingId, thread, epoch };
  await tx.addEpoch({ ...place, accessHash, envelope, released: false });
  const position = (await tx.findLastPosition(meldingId, thread)) + 1;
  const message = { channelKey, ...place, messageId: ZERO_ID, side: 'functionaris', released: false } as const;
  await tx.addMessage({ ...message, position, day, sealed: roster });
  for (const accountKey of added) await tx.addAddition({ accountKey, ...place });
}
