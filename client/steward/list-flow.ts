/** The steward's work on the list: read it, invite, compare six words, sign. */
import { type Card, type PersonDescription, type SignedCard, verifyCard } from '../../crypto/card.ts';
import { areCheckWords } from '../../crypto/check-words.ts';
import { type Directory, type Person, samePerson } from '../../crypto/directory.ts';
import { comparableName, type Operation } from '../../crypto/directory-operations.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { ID_BYTES } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { type SignedRotation, verifyRotation } from '../../crypto/rotation.ts';
import { done, type Invitation, type Invitee, invitations, type SignedCardWire } from '../../schema/wire/accounts.ts';
import { readOwnList } from '../shared/account/read-list.ts';
import type { Api } from '../shared/api.ts';
import { entryFromWire, type KnownDirectory } from '../shared/directory.ts';
import type { AccountSession } from '../shared/session.ts';
import { type Proposal, readProposal } from './proposal-flow.ts';
import { type Signed, signOperation } from './signing-flow.ts';
import { WordsDiffer } from './words-differ.ts';

/** A person's new key, signed by that person, which waits for a steward. */
export interface WaitingRenewal {
  readonly signed: SignedRotation;
  readonly person: Person;
}

export interface StewardList {
  readonly known: KnownDirectory;
  readonly proposal: Proposal | undefined;
  readonly renewals: readonly WaitingRenewal[];
}

/**
 * The list as this steward may see it.
 *
 * @throws {OlderThanSeen} when it is behind what this device saw
 * @throws {VerifyError} when the chain is another one, or older than this steward or this device saw
 */
export async function readStewardList(api: Api, session: AccountSession): Promise<StewardList> {
  const { known, answer } = await readOwnList(api, session);
  const { proposal, rotations } = answer;
  const signed = rotations.map((one) => ({
    rotation: decodeBase64url(one.rotation),
    signature: decodeBase64url(one.signature),
  }));
  return {
    known,
    proposal: proposal === null ? undefined : readProposal(known, entryFromWire(proposal), session),
    renewals: signed.flatMap((one) => readRenewal(known, one) ?? []),
  };
}

/** Undefined for what its person did not sign, or what is not their next key. */
function readRenewal({ directory }: KnownDirectory, signed: SignedRotation): WaitingRenewal | undefined {
  try {
    const { fp, generation } = verifyRotation(signed, directory);
    const person = directory.persons.find((one) => areEqual(one.fp, fp));
    if (person === undefined || person.state === 'removed') return undefined;
    return generation === person.generations.length ? { signed, person } : undefined;
  } catch (error) {
    if (error instanceof VerifyError) return undefined;
    throw error;
  }
}

/** @throws {VerifyError} when the chain is another one, or older than this steward saw */
export async function readList(api: Api, session: AccountSession): Promise<KnownDirectory> {
  return (await readOwnList(api, session)).known;
}

export async function readInvitations(api: Api, session: AccountSession): Promise<readonly Invitation[]> {
  const call = { method: 'GET', path: '/api/invitations', bearer: session.token } as const;
  return (await api.call({ ...call, answer: invitations })).invitations;
}

/** Makes an invitation and gives its link, which the steward hands over in a way of their own choosing. */
export async function invite(api: Api, session: AccountSession, invitee: Invitee): Promise<string> {
  const linkToken = encodeBase64url(randomBytes(ID_BYTES));
  const call = { method: 'POST', path: '/api/invitations', bearer: session.token } as const;
  await api.call({ ...call, body: { linkToken, invitee }, answer: done });
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
  /** The removed entry of the same person, who lost their keys. */
  readonly formerly?: Bytes | undefined;
  /** The steward's word that this is another person than those who have this name already. */
  readonly isSomebodyElse?: boolean | undefined;
}

/**
 * Signs a person into the list (step ADD), only when the typed words are those of the key that enrolled.
 *
 * @throws {WordsDiffer}
 * @throws {VerifyError} when the card is not what was invited, or cannot be listed
 * @throws {RequestFailed} `directory.conflict` when another steward signed something first
 */
export async function listPerson(api: Api, session: AccountSession, input: ListInput): Promise<Signed> {
  const { known, invitation, typedWords, today, formerly = null, isSomebodyElse = false } = input;
  const { invitee, signedCard } = invitation;
  if (invitee.role !== 'functionaris' || signedCard === null) throw new VerifyError();
  const signed = cardFromWire(signedCard);
  const card = verifyCard(signed, session.opened.vault.genesisFp);
  requireInvited(card, invitee.person);
  if (!areCheckWords(typedWords, card.fp)) throw new WordsDiffer();
  const operation: Operation = { op: 'add', signed, formerly, isSomebodyElse };
  return signOperation(api, session, known, { operation, today });
}

/** Who in the list has this name already: somebody who lost their keys, or somebody else. */
export function namesakes({ directory }: KnownDirectory, name: string): readonly Person[] {
  return directory.persons.filter((person) => comparableName(person.name) === comparableName(name));
}

/** Whom somebody new may turn out to be: removed, and under no new keys yet. */
export function formerPersons({ directory }: KnownDirectory): readonly Person[] {
  const { persons } = directory;
  const isTakenUp = ({ fp }: Person) => persons.some(({ formerly }) => formerly !== null && areEqual(formerly, fp));
  return persons.filter((person) => person.state === 'removed' && !isTakenUp(person));
}

/** Those of this name who are not the person that `formerly` names: the list wants to be told that this is somebody else. */
export function otherNamesakes(known: KnownDirectory, name: string, formerly: Bytes | undefined): readonly Person[] {
  const selves = formerly === undefined ? [] : samePerson(known.directory, formerly);
  return namesakes(known, name).filter(({ fp }) => !selves.some((self) => areEqual(self.fp, fp)));
}

/** Takes somebody out of office for a while, back in, or off the list for good. Their session ends at once. */
export function changePerson(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  change: { readonly op: 'suspend' | 'resume' | 'remove'; readonly fp: Bytes; readonly today: string },
): Promise<Signed> {
  const { op, fp, today } = change;
  return signOperation(api, session, known, { operation: { op, fp }, today });
}

/** Signs a person's renewed key into the list: their own signature is in it, so no words are read out (step ROTATE). */
export function renewKey(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  { signed, today }: { readonly signed: SignedRotation; readonly today: string },
): Promise<Signed> {
  return signOperation(api, session, known, { operation: { op: 'rotate', signed }, today });
}

/** Changes batch hours, the number of places in an envelope, rules and how long a mark stays. */
export function changePolicy(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  { policy, today }: { readonly policy: Directory['policy']; readonly today: string },
): Promise<Signed> {
  return signOperation(api, session, known, { operation: { op: 'policy', policy }, today });
}
