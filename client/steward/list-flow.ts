/** The steward's work on the list: invite, compare six words, sign. */
import { type Card, type PersonDescription, type SignedCard, verifyCard } from '../../crypto/card.ts';
import { areCheckWords } from '../../crypto/check-words.ts';
import { signAdd } from '../../crypto/directory.ts';
import { encodePin } from '../../crypto/pin.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { ID_BYTES } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url, randomBytes, signKeyPair } from '../../crypto/public/sodium.ts';
import { done, type Invitation, invitations, type SignedCardWire } from '../../schema/wire/accounts.ts';
import { handlerDirectory } from '../../schema/wire/directory.ts';
import type { Api } from '../shared/api.ts';
import { entryToWire, type KnownDirectory, knowDirectory, requireNotRolledBack } from '../shared/directory.ts';
import { type AccountSession, updateAccount } from '../shared/session.ts';

/** The typed words are not those of the person who enrolled: a slip of the pen, or somebody in between. */
export class WordsDiffer extends Error {
  override readonly name = 'WordsDiffer';
}

/** @throws {VerifyError} when the chain is another one, or older than this steward saw */
export async function readList(api: Api, session: AccountSession): Promise<KnownDirectory> {
  const { genesisFp, seenHead } = session.opened.vault;
  const call = { method: 'GET', path: '/api/directory', bearer: session.token } as const;
  const { chain } = await api.call({ ...call, answer: handlerDirectory });
  const known = knowDirectory(chain, genesisFp);
  requireNotRolledBack(known, seenHead);
  return known;
}

export async function readInvitations(api: Api, session: AccountSession): Promise<readonly Invitation[]> {
  const call = { method: 'GET', path: '/api/invitations', bearer: session.token } as const;
  return (await api.call({ ...call, answer: invitations })).invitations;
}

/** Makes an invitation and gives its link, which the steward hands over in a way of their own choosing. */
export async function invite(api: Api, session: AccountSession, person: PersonDescription): Promise<string> {
  const linkToken = encodeBase64url(randomBytes(ID_BYTES));
  const call = { method: 'POST', path: '/api/invitations', bearer: session.token } as const;
  await api.call({ ...call, body: { linkToken, person }, answer: done });
  return `${api.origin}/enrol#${encodePin(session.opened.vault.genesisFp)}.${linkToken}`;
}

function cardFromWire({ card, signature }: SignedCardWire): SignedCard {
  return { card: decodeBase64url(card), signature: decodeBase64url(signature) };
}

const DESCRIBED = ['name', 'functionTitle', 'place', 'receives', 'followsUp', 'notManager', 'notRecruiter'] as const;

/** @throws {VerifyError} unless the card says of the person exactly what the steward invited */
export function requireInvited(card: Card, person: PersonDescription): void {
  if (DESCRIBED.some((field) => card[field] !== person[field])) throw new VerifyError();
}

export interface ListInput {
  readonly known: KnownDirectory;
  readonly invitation: Invitation;
  /** Six words as the person read them out, by phone or face to face. */
  readonly typedWords: string;
  readonly today: string;
}

/**
 * Signs a person into the list (step ADD), only when the typed words are those of the key that enrolled.
 *
 * @throws {WordsDiffer}
 * @throws {VerifyError} when the card is not what was invited, or cannot be listed
 * @throws {RequestFailed} `directory.conflict` when another steward signed something first
 */
export async function listPerson(api: Api, session: AccountSession, input: ListInput): Promise<void> {
  const { known, invitation, typedWords, today } = input;
  const { rootSeed, genesisFp } = session.opened.vault;
  if (rootSeed === null || invitation.signedCard === null) throw new VerifyError();
  const signed = cardFromWire(invitation.signedCard);
  const card = verifyCard(signed, genesisFp);
  requireInvited(card, invitation.person);
  if (!areCheckWords(typedWords, card.fp)) throw new WordsDiffer();
  const entry = signAdd(known.directory, signed, today, [signKeyPair(rootSeed)]);
  const { seq, digest } = known.directory.head;
  const body = {
    seq: seq + 1,
    before: encodeBase64url(digest),
    entry: entryToWire(entry),
    invitationId: invitation.invitationId,
  };
  const call = { method: 'POST', path: '/api/directory/entries', bearer: session.token } as const;
  await api.call({ ...call, body, answer: done });
  const { directory } = await readList(api, session);
  await updateAccount(api, session, ({ vault, keyring }) => ({
    vault: { ...vault, seenHead: directory.head },
    keyring,
  }));
}
