/** What functionarissen do with one melding, as their browsers do it. */
import type { Desk, ReadMelding } from '../../client/functionaris/desk-flow.ts';
import { type AtDesk, send } from '../../client/functionaris/melding-flow.ts';
import { type OpenedMailbox, openMailbox } from '../../client/melder/mailbox-flow.ts';
import type { Api } from '../../client/shared/api.ts';
import { openEnvelope } from '../../crypto/envelope.ts';
import type { KemSeed } from '../../crypto/public/brands.ts';
import { SLOT_BYTES } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { ConversationView } from '../../schema/content/fold.ts';
import { newEpochs } from '../../schema/wire/desk.ts';
import { flipBit } from './crypto-bytes.ts';
import type { House, OpenedChannel } from './house.ts';
import type { EnrolledPerson } from './people.ts';
import { type SentReport, visit } from './report.ts';

export interface AtMelding {
  readonly at: AtDesk;
  readonly desk: Desk;
  readonly melding: ReadMelding;
}

export interface OpenOptions {
  /** The only one on the desk unless told. */
  readonly meldingId?: string;
}

/** Signs in and finds a melding. */
export async function openAt(person: EnrolledPerson, { meldingId }: OpenOptions = {}): Promise<AtMelding> {
  const { at, desk } = await person.openDesk();
  const found = desk.meldingen.find((one) => meldingId === undefined || one.meldingId === meldingId);
  if (found === undefined) throw new Error(`${person.name} has no such melding`);
  return { at, desk, melding: found };
}

/** The melder comes back, by the list as it is by then. */
export async function comeBack(house: House, opened: OpenedChannel, { code }: SentReport): Promise<OpenedMailbox> {
  return openMailbox(house.api, await visit(house, opened), code);
}

export function fpOf({ fp }: Pick<EnrolledPerson, 'fp'>): string {
  return encodeBase64url(fp);
}

/** Fingerprints of who reads, as `sortedFps` has them: a first roster has the order of the bytes, later ones of the texts. */
export function readersOf({ epoch }: Pick<ReadMelding, 'epoch'>): readonly string[] {
  return epoch.roster.readers.map(({ fp }) => fp).sort();
}

export function sortedFps(...people: readonly EnrolledPerson[]): readonly string[] {
  return people.map(fpOf).sort();
}

/** What was said, without what happened. */
export function textsOf({ events }: ConversationView): readonly string[] {
  return events.flatMap((event) => (event.kind === 'text' ? [event.text] : []));
}

/** A colleague who changes readers, and on the way garbles one slot of a thread's next envelope: not their own, and not `sparing`'s. */
export async function garbling(at: AtDesk, thread: number, sparing: EnrolledPerson): Promise<AtDesk> {
  const spared = [at.session, await sparing.signIn()].map(({ opened }) =>
    opened.vault.kemSeeds.map(({ seed }) => seed),
  );
  const api: Api = {
    ...at.api,
    async call(call) {
      const changed = newEpochs.safeParse(call.body);
      if (!changed.success) return at.api.call(call);
      const changes = await Promise.all(
        changed.data.changes.map(async (change) =>
          change.thread === thread ? { ...change, envelope: await garbled(change.envelope, spared) } : change,
        ),
      );
      return at.api.call({ ...call, body: { ...changed.data, changes } });
    },
  };
  return { ...at, api };
}

async function garbled(envelope: string, spared: readonly (readonly KemSeed[])[]): Promise<string> {
  const honest = decodeBase64url(envelope);
  for (const slot of [0, 1, 2]) {
    const bytes = flipBit(honest, (honest.length - slot * SLOT_BYTES - 1) * 8);
    const opened = await Promise.all(spared.map((seeds) => openEnvelope(bytes, seeds)));
    if (opened.every((one) => one !== undefined)) return encodeBase64url(bytes);
  }
  throw new Error('of three slots one must be somebody else’s');
}

/** Closes a melding, and tells its melder from which day it may be destroyed. */
export function closeMelding(at: AtDesk, melding: ReadMelding, destroyFrom: string): Promise<ReadMelding> {
  const ending = { kind: 'date', on: destroyFrom } as const;
  return send(at, melding, { type: 'closed', ground: 'other', destroyFrom, text: '' }, { ending });
}
