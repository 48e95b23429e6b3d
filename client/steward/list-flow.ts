/** The steward's work on the list: invite, compare six words, sign. Several stewards sign one after another. */
import { type Card, type PersonDescription, type SignedCard, verifyCard } from '../../crypto/card.ts';
import { areCheckWords } from '../../crypto/check-words.ts';
import { type Directory, type DirectoryEntry, type Person, type RootKey, readNext } from '../../crypto/directory.ts';
import { comparableName, type Operation } from '../../crypto/directory-operations.ts';
import { signRoot, writeEntry } from '../../crypto/directory-sign.ts';
import type { Signer } from '../../crypto/message.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { ID_BYTES } from '../../crypto/public/sizes.ts';
import { areEqual, decodeBase64url, encodeBase64url, randomBytes, signKeyPair } from '../../crypto/public/sodium.ts';
import { deriveRootSeed, rootFingerprint } from '../../crypto/root-key.ts';
import type { SignedRotation } from '../../crypto/rotation.ts';
import { done, type Invitation, type Invitee, invitations, type SignedCardWire } from '../../schema/wire/accounts.ts';
import { handlerDirectory, newEntryAnswer } from '../../schema/wire/directory.ts';
import type { Api } from '../shared/api.ts';
import {
  entryFromWire,
  entryToWire,
  type KnownDirectory,
  knowDirectory,
  requireNotRolledBack,
} from '../shared/directory.ts';
import { type AccountSession, updateAccount } from '../shared/session.ts';

/** The typed words are not those of the key they were read out from: a slip of the pen, or somebody in between. */
export class WordsDiffer extends Error {
  override readonly name = 'WordsDiffer';
}

/** An entry that waits for more signatures, and what it would change. */
export interface Proposal {
  readonly entry: DirectoryEntry;
  readonly operation: Operation;
  readonly next: Directory;
  /** Whether this steward signed it already. */
  readonly isSigned: boolean;
}

export interface StewardList {
  readonly known: KnownDirectory;
  readonly proposal: Proposal | undefined;
  /** Persons' renewed keys that wait for a steward. */
  readonly rotations: readonly SignedRotation[];
}

/**
 * The list as this steward may see it.
 *
 * @throws {VerifyError} when the chain is another one, or older than this steward saw
 */
export async function readStewardList(api: Api, session: AccountSession): Promise<StewardList> {
  const { genesisFp, seenHead } = session.opened.vault;
  const call = { method: 'GET', path: '/api/directory', bearer: session.token } as const;
  const { chain, proposal, rotations } = await api.call({ ...call, answer: handlerDirectory });
  const known = knowDirectory(chain, genesisFp);
  requireNotRolledBack(known, seenHead);
  return {
    known,
    proposal: proposal === null ? undefined : readProposal(known, entryFromWire(proposal), session),
    rotations: rotations.map(({ rotation, signature }) => ({
      rotation: decodeBase64url(rotation),
      signature: decodeBase64url(signature),
    })),
  };
}

/** Undefined for what cannot follow on this list, for instance because another entry came first. */
function readProposal(
  { directory }: KnownDirectory,
  entry: DirectoryEntry,
  session: AccountSession,
): Proposal | undefined {
  try {
    const { operation, next } = readNext(directory, entry.bytes);
    const own = ownSigner(session);
    const isSigned = entry.signatures.some(({ rootPk }) => own !== undefined && areEqual(rootPk, own.publicKey));
    return { entry, operation, next, isSigned };
  } catch (error) {
    if (error instanceof VerifyError) return undefined;
    throw error;
  }
}

/** @throws {VerifyError} when the chain is another one, or older than this steward saw */
export async function readList(api: Api, session: AccountSession): Promise<KnownDirectory> {
  return (await readStewardList(api, session)).known;
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

function ownSigner({ opened }: AccountSession): Signer | undefined {
  const { rootSeed } = opened.vault;
  return rootSeed === null ? undefined : signKeyPair(rootSeed);
}

/** The key that stands on paper: to name a new steward when the account of the old one is lost (step ROOT-CODE). */
export async function rootCodeSigner(code: Code): Promise<Signer> {
  return signKeyPair(await deriveRootSeed(code));
}

/** Whether the entry is in the list now, or waits for other stewards. */
export interface Signed {
  readonly isComplete: boolean;
}

/**
 * Signs a change and sends it. Only by functions of this file that asked for the words first.
 *
 * @throws {VerifyError} when it cannot follow on this list, or this account has no root key
 * @throws {RequestFailed} `directory.conflict` when another steward signed something first
 */
async function signOperation(
  api: Api,
  session: AccountSession,
  { directory }: KnownDirectory,
  { operation, today, signers }: { operation: Operation; today: string; signers?: readonly Signer[] },
): Promise<Signed> {
  const bytes = writeEntry(directory, operation, today);
  return sendSigned(api, session, directory, { bytes, signers: signers ?? ownSigners(session) });
}

function ownSigners(session: AccountSession): readonly Signer[] {
  const own = ownSigner(session);
  if (own === undefined) throw new VerifyError();
  return [own];
}

async function sendSigned(
  api: Api,
  session: AccountSession,
  { head }: Directory,
  { bytes, signers }: { readonly bytes: Bytes; readonly signers: readonly Signer[] },
): Promise<Signed> {
  const entry = entryToWire({ bytes, signatures: signers.map((signer) => signRoot(bytes, signer)) });
  const call = { method: 'POST', path: '/api/directory/entries', bearer: session.token } as const;
  const body = { before: encodeBase64url(head.digest), entry };
  const { isComplete } = await api.call({ ...call, body, answer: newEntryAnswer });
  if (isComplete) await rememberHead(api, session);
  return { isComplete };
}

async function rememberHead(api: Api, session: AccountSession): Promise<void> {
  const { directory } = await readList(api, session);
  await updateAccount(api, session, ({ vault, keyring }) => ({
    vault: { ...vault, seenHead: directory.head },
    keyring,
  }));
}

export interface ListInput {
  readonly known: KnownDirectory;
  readonly invitation: Invitation;
  /** Six words as the person read them out, by phone or face to face. */
  readonly typedWords: string;
  readonly today: string;
  /** The removed entry of the same person, who lost their keys. */
  readonly formerly?: Bytes;
  /** The steward's word that this is another person of the same name. */
  readonly isSomebodyElse?: boolean;
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

export interface RootKeysInput {
  readonly rootKeys: readonly RootKey[];
  readonly threshold: number;
  /** The six words of each key that is new, as its holder read them out. */
  readonly typedWords: readonly { readonly publicKey: Bytes; readonly typed: string }[];
  readonly today: string;
  /** Of a code on paper, where one signs or is named. */
  readonly codes?: readonly Code[];
}

/**
 * Names who signs the list from now on (step ROTATE-ROOT). Each new key's own signature is asked for as well: until it
 * is there the entry waits.
 *
 * @throws {WordsDiffer}
 */
export async function nameRootKeys(
  api: Api,
  session: AccountSession,
  known: KnownDirectory,
  { rootKeys, threshold, typedWords, today, codes = [] }: RootKeysInput,
): Promise<Signed> {
  const { directory } = known;
  const own = ownSigner(session);
  const onPaper = await Promise.all(codes.map(rootCodeSigner));
  const ours = own === undefined ? onPaper : [own, ...onPaper];
  const isOurs = (key: Bytes) => ours.some(({ publicKey }) => areEqual(publicKey, key));
  for (const { publicKey } of rootKeys) {
    const isKnown = directory.rootKeys.some((key) => areEqual(key.publicKey, publicKey));
    if (isKnown || isOurs(publicKey)) continue;
    const words = typedWords.find((one) => areEqual(one.publicKey, publicKey));
    if (words === undefined || !areCheckWords(words.typed, rootFingerprint(publicKey))) throw new WordsDiffer();
  }
  const named = [...directory.rootKeys, ...rootKeys];
  const signers = ours.filter(({ publicKey }) => named.some((key) => areEqual(key.publicKey, publicKey)));
  const operation: Operation = { op: 'rotate-root', rootKeys, threshold };
  return signOperation(api, session, known, { operation, today, signers });
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

/**
 * Adds this steward's signature to what another one proposed, exactly as it was shown. For a person who comes new, and
 * for a new root key, the six words are typed here as well.
 *
 * @throws {WordsDiffer}
 */
export async function cosignProposal(
  api: Api,
  session: AccountSession,
  { known, proposal, typedWords }: { known: KnownDirectory; proposal: Proposal; typedWords: readonly string[] },
): Promise<Signed> {
  const fps = fingerprintsToCompare(known, proposal, session);
  const areTyped = fps.every((fp, index) => areCheckWords(typedWords[index] ?? '', fp));
  if (!areTyped) throw new WordsDiffer();
  const { bytes } = proposal.entry;
  return sendSigned(api, session, known.directory, { bytes, signers: ownSigners(session) });
}

/** Whose six words a co-signing steward types: everybody and every key that comes new with this entry. */
export function fingerprintsToCompare(
  { directory }: KnownDirectory,
  { operation, next }: Proposal,
  session: AccountSession,
): readonly Bytes[] {
  if (operation.op === 'add') return [(next.persons.at(-1) as Person).fp];
  if (operation.op !== 'rotate-root') return [];
  const own = ownSigner(session);
  const isKnown = ({ publicKey }: RootKey) =>
    directory.rootKeys.some((key) => areEqual(key.publicKey, publicKey)) ||
    (own !== undefined && areEqual(own.publicKey, publicKey));
  return operation.rootKeys.filter((key) => !isKnown(key)).map(({ publicKey }) => rootFingerprint(publicKey));
}

export async function withdrawProposal(api: Api, session: AccountSession): Promise<void> {
  await api.call({ method: 'DELETE', path: '/api/directory/proposal', bearer: session.token, answer: done });
}
