/** The next epoch of each thread of a melding, as the wire has it: what changing readers is made of. */
import { deriveAccess, type EpochPlace } from '../../crypto/epoch.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import type { RosterContent } from '../../schema/content/messages.ts';
import { done } from '../../schema/wire/accounts.ts';
import type { NewEpochs } from '../../schema/wire/desk.ts';
import { type AdoptedEpoch, type MadeEpoch, makeEpoch } from '../shared/epoch.ts';
import type { AtDesk } from './melding-flow.ts';
import type { ReadMelding, SideThread } from './read-flow.ts';

export type ChangeWire = NewEpochs['changes'][number];

/** @throws {RequestFailed} `epoch.conflict` when a colleague was faster */
export async function postEpochs({ api, session }: AtDesk, body: NewEpochs): Promise<void> {
  await api.call({ method: 'POST', path: '/api/desk/epochs', bearer: session.token, body, answer: done });
}

export async function makeNext(
  { session, known }: AtDesk,
  { shredShare }: ReadMelding,
  place: EpochPlace,
  roster: RosterContent,
): Promise<MadeEpoch> {
  const signer = { publicKey: session.identity.idPk, secretKey: session.identity.idSk };
  return makeEpoch({ place, shredShare, roster, directory: known.directory, signer });
}

/**
 * The first roster of a thread for functionarissen, or the first again: everybody who reads the conversation.
 *
 * @param heads what was seen of the thread before it is started again, so that it is shown after that
 */
export function startOn(
  { known }: AtDesk,
  { roster, place, rosterDigest }: AdoptedEpoch,
  heads: readonly string[] = [],
): RosterContent {
  return {
    ...roster,
    // Sealed under the list as it is now: since the conversation's roster the number of slots may have changed.
    directorySeq: known.directory.head.seq,
    melders: [],
    before: null,
    previousSecret: null,
    carriesOut: [],
    standsOn: { epoch: place.epoch, digest: encodeBase64url(rosterDigest) },
    previous: [...heads],
  };
}

/** A dossier goes along with the conversation it stands on: the same readers, and those who come new as well. */
export async function nextOfSide(
  desk: AtDesk,
  melding: ReadMelding,
  { thread, read, view }: SideThread,
  conversation: AdoptedEpoch,
): Promise<ChangeWire> {
  const newest = read.epochs.at(-1) as AdoptedEpoch;
  const number = (melding.newest.get(thread) ?? newest.place.epoch) + 1;
  const start = startOn(desk, conversation, view.heads);
  // One that stopped short cannot be followed: it is started again under its next number, and that is shown.
  const isBroken = read.halt !== undefined || number !== newest.place.epoch + 1;
  const next: RosterContent = isBroken
    ? start
    : {
        ...start,
        before: { epoch: newest.place.epoch, digest: encodeBase64url(newest.rosterDigest) },
        previousSecret: isSharedSince(melding, newest, conversation) ? encodeBase64url(newest.secret) : null,
      };
  const made = await makeNext(desk, melding, { ...newest.place, epoch: number }, next);
  return changeWire(made, isBroken ? null : (await proofOf(newest)).access);
}

/** Whether everybody who came to the conversation since this dossier was last changed was given what came before. */
function isSharedSince({ conversation }: ReadMelding, dossier: AdoptedEpoch, newest: AdoptedEpoch): boolean {
  const stoodOn = dossier.roster.standsOn?.epoch ?? -1;
  return [...conversation.epochs, newest]
    .filter(({ place }) => place.epoch > stoodOn)
    .every(({ roster }) => roster.previousSecret !== null);
}

export async function proofOf({ place, secret }: AdoptedEpoch): Promise<NewEpochs['conversation']> {
  return { epoch: place.epoch, access: encodeBase64url(await deriveAccess(place, secret)) };
}

export function changeWire(
  { place, envelope, accessHash, sealedRoster }: MadeEpoch,
  access: string | null,
): ChangeWire {
  return {
    thread: place.thread,
    epoch: place.epoch,
    access,
    envelope: encodeBase64url(envelope),
    accessHash: encodeBase64url(accessHash),
    roster: encodeBase64url(sealedRoster),
  };
}
