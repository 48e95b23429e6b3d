/** What a melder says besides plain words: answers to what was asked, and word of how things stand with them. */
import { findPerson, newestKem } from '../../crypto/directory.ts';
import { sealIdentity } from '../../crypto/identity.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import { foldConversation, type ThreadMessage } from '../../schema/content/fold.ts';
import { type Content, parseContent } from '../../schema/content/messages.ts';
import type { Api } from '../shared/api.ts';
import { SettledError } from './failure.ts';
import type { OpenedMailbox, OpenedMelding } from './mailbox-flow.ts';
import type { MailboxSession } from './mailbox-session.ts';
import { type MelderContent, type MelderWord, writeToMelding } from './mailbox-writing.ts';

export interface TellOptions {
  /** An earlier try ended without an answer: it may have arrived, and must not arrive twice. */
  readonly isAgain?: boolean;
}

/**
 * Sends one word of the melder, when it fits where the conversation stands now. Delivered at the next batch hour, so that
 * nobody learns when it was written; short words are all equally long, whatever they say.
 *
 * @param word made anew for each try, from the melding as it is by then
 * @throws {SettledError} when it does not fit, and was not said before
 * @throws {RequestFailed}
 */
export function tell(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  word: MelderWord | ((melding: OpenedMelding) => Promise<MelderWord>),
  { isAgain = false }: TellOptions = {},
): Promise<OpenedMailbox> {
  return writeToMelding(api, session, meldingId, async (melding) => {
    const wanted = typeof word === 'function' ? await word(melding) : word;
    const isFitting = fits(melding, wanted);
    const isWaiting = () => melding.view.events.some(({ message }) => !message.delivered && isSame(message, wanted));
    if ((isAgain || !isFitting) && isWaiting()) return undefined;
    if (!isFitting) throw new SettledError();
    return wanted;
  });
}

export interface ToldIdentity {
  /** Fingerprint of the reader it is for. */
  readonly to: string;
  readonly purpose: string;
  readonly text: string;
}

/**
 * Tells one reader who the melder is, for one purpose (crypto/README.md, step IDENTITY). The list is the one this page
 * has: fetching it anew just then would tell the server what is written.
 *
 * @throws {VerifyError} when that person does not read the melding, or is not listed
 * @throws {InvalidInputError} for a text that is empty, or longer than `IDENTITY_TEXT_MAX_BYTES`
 * @throws {RequestFailed}
 */
export function revealIdentity(
  api: Api,
  session: MailboxSession,
  meldingId: string,
  { to, purpose, text }: ToldIdentity,
  options?: TellOptions,
): Promise<OpenedMailbox> {
  const seal = async ({ epoch }: OpenedMelding): Promise<MelderWord> => {
    const person = findPerson(session.channel.directory, decodeBase64url(to));
    const isReader = epoch.roster.readers.some(({ fp }) => fp === to);
    if (person?.state !== 'listed' || !isReader) throw new VerifyError();
    const place = { meldingId: decodeBase64url(meldingId), to: person.fp, purpose };
    const sealed = await sealIdentity(text, place, newestKem(person).kemPk);
    return { type: 'identity', to, purpose, sealed: encodeBase64url(sealed) };
  };
  return tell(api, session, meldingId, seal, options);
}

/** Whether the fold would take it, said now: the same rule by which every reader's browser will look at it. */
function fits({ view, epoch, regime }: OpenedMelding, word: MelderContent): boolean {
  const said = view.events.map(({ message }) => message);
  const next: ThreadMessage = {
    messageId: '_'.repeat(22),
    digest: '_'.repeat(43),
    previous: view.heads,
    sender: { kind: 'melder', place: 0 },
    epoch: epoch.place.epoch,
    day: said.at(-1)?.day ?? '',
    delivered: false,
    content: linked(word, view.heads),
  };
  const { events } = foldConversation([...said, next], { profile: regime.profile });
  return events.find(({ message }) => message.digest === next.digest)?.kind !== 'invalid';
}

function linked(word: MelderContent, previous: readonly string[]): Content {
  return { ...word, previous: [...previous] } as Content;
}

/** What was sealed is other bytes at each try, so it does not count. */
function isSame({ content, sender }: ThreadMessage, word: MelderWord): boolean {
  if (sender.kind !== 'melder' || content.type !== word.type) return false;
  const comparable = (one: object) => {
    const read = parseContent(JSON.stringify({ ...one, previous: [] })).content;
    return JSON.stringify('sealed' in read ? { ...read, sealed: '' } : read);
  };
  return comparable(content) === comparable(word);
}
