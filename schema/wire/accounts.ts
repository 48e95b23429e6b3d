import * as z from 'zod/mini';
import { MAX_WAYS_IN } from '../../crypto/public/sizes.ts';
import {
  anchor,
  bytesUpTo,
  count,
  day,
  fingerprint,
  hash,
  id,
  keyringBox,
  sealedVaultKey,
  secret,
  signature,
  signPk,
  slug,
  token,
  vaultBox,
} from './bytes.ts';
import { directoryChain, directoryEntry } from './directory.ts';

const shortText = z.string().check(z.minLength(1), z.maxLength(120));

/** What WebAuthn's own library produced and checks; the PRF results are stripped before it is sent. */
export const passkeyResponse = z.looseObject({
  id: z.string().check(z.maxLength(2_000)),
  clientExtensionResults: z.strictObject({}),
});
export const passkeyOptions = z.looseObject({ challenge: z.string() });

/** Vault, keyring and the vault key sealed to each way in, signed as one by the account's identity key. */
export const accountState = z.strictObject({
  version: count,
  vault: vaultBox,
  keyring: keyringBox,
  sealedKeys: z
    .array(z.strictObject({ wayInId: hash, sealed: sealedVaultKey }))
    .check(z.minLength(1), z.maxLength(MAX_WAYS_IN)),
  signature,
});

export const newWayIn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passkey'), wayInId: hash, anchor, response: passkeyResponse }),
  z.strictObject({ kind: z.literal('recovery'), wayInId: hash, anchor, authPk: signPk }),
]);

/** Two ways in before a person is listed: a passkey and a recovery code. */
export const newAccount = z.strictObject({
  accountId: id,
  idPk: signPk,
  state: accountState,
  waysIn: z.array(newWayIn).check(z.minLength(2), z.maxLength(MAX_WAYS_IN)),
});

/** A set-up link or an invitation link: the secret in its fragment, 16 bytes. */
export const linkToken = id;

/** POST /api/passkeys/creation-options. */
export const creationRequest = z.strictObject({ linkToken, accountId: id, userName: shortText });
export const creationAnswer = z.strictObject({ options: passkeyOptions });

/** POST /api/setup/look: is this set-up link still good? */
export const linkLook = z.strictObject({ linkToken });

/**
 * POST /api/setup: a channel and its steward, at once or not at all. `replaces`: the address has a channel already,
 * whose list nobody can sign any more; its meldingen stay readable for those who read them.
 */
export const setup = z.strictObject({
  linkToken,
  slug,
  genesis: directoryEntry,
  steward: newAccount,
  replaces: z.boolean(),
});

/** A person as the steward invites and later lists them. */
export const invitedPerson = z.strictObject({
  name: shortText,
  functionTitle: shortText,
  place: z.enum(['internal', 'external']),
  receives: z.boolean(),
  followsUp: z.boolean(),
  /** AMVB-3: attested by the steward: no manager, and not mainly recruiting or dismissing. */
  notManager: z.boolean(),
  notRecruiter: z.boolean(),
});

/** The person's own signed statement of who they are and which keys are theirs (step CARD). */
export const signedCard = z.strictObject({ card: bytesUpTo(4_096), signature });

/** Somebody who will hold a root key: another steward, or the works council. */
export const invitedSteward = z.strictObject({ name: shortText });

export const invitee = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('functionaris'), person: invitedPerson }),
  z.strictObject({ role: z.literal('steward'), person: invitedSteward }),
]);

/**
 * POST /api/setup/steward: with the set-up link from the terminal, an invitation for a new steward of a channel that is
 * there. It gives no say over the list: that takes a root key, for instance the one on paper.
 */
export const stewardSetup = z.strictObject({ linkToken, slug, invitation: linkToken, steward: invitedSteward });

/** POST /api/invitations (steward). The server keeps a hash of the token only. */
export const newInvitation = z.strictObject({ linkToken, invitee });
export const invitation = z.strictObject({
  invitationId: id,
  invitee,
  createdOn: day,
  state: z.enum(['invited', 'enrolled', 'listed']),
  /** Of a functionaris who enrolled. */
  signedCard: z.nullable(signedCard),
  /** Of a steward who enrolled: the root key to be named in the list. */
  rootPk: z.nullable(signPk),
});
/** GET /api/invitations (steward). */
export const invitations = z.strictObject({ invitations: z.array(invitation) });

/** POST /api/invitations/look. The page compares the chain with the pin in its link before anything else. */
export const invitationLook = z.strictObject({ slug, invitee, chain: directoryChain });

/** POST /api/enrolments. A functionaris with a card, a steward with a root key. */
export const enrolment = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('functionaris'), linkToken, account: newAccount, signedCard }),
  z.strictObject({ role: z.literal('steward'), linkToken, account: newAccount, rootPk: signPk }),
]);

/** POST /api/sign-in/options. The challenge in them is single use. */
export const signInOptions = z.strictObject({ options: passkeyOptions, challenge: token });
/** POST /api/sign-in/passkey. */
export const signInPasskey = z.strictObject({ challenge: token, response: passkeyResponse });
/** POST /api/sign-in/recovery: step AUTH with the key the code derives; its body is authPk. */
export const signInRecovery = z.strictObject({ authPk: signPk, challenge: token, signature });

export const signedIn = z.strictObject({
  /** Kept in the page's memory only: no cookie. */
  session: secret,
  accountId: id,
  /** Which way in was used, and its anchor: what the browser believes before it believes the vault. */
  wayInId: hash,
  anchor,
  slug,
  role: z.enum(['steward', 'functionaris']),
  state: accountState,
});

/**
 * PUT /api/account/state: compared and set on version − 1. The state is sealed to exactly the ways in that are there
 * after one was added and one was removed; removing one ends every other session of the account.
 */
export const putState = z.strictObject({ state: accountState, add: z.nullable(newWayIn), remove: z.nullable(hash) });
/** POST /api/account/passkey-options (account): options to make one more passkey with. */
export const ownCreationRequest = z.strictObject({ userName: shortText });
/** GET /api/account/state. */
export const stateAnswer = z.strictObject({ state: accountState });

/** POST /api/directory/heads (functionaris). */
export const newHead = z.strictObject({ fp: fingerprint, seq: count, digest: hash, day, signature });

export const done = z.strictObject({ done: z.literal(true) });

export type AccountStateWire = z.infer<typeof accountState>;
export type NewAccount = z.infer<typeof newAccount>;
export type Invitee = z.infer<typeof invitee>;
export type Invitation = z.infer<typeof invitation>;
export type SignedIn = z.infer<typeof signedIn>;
export type Setup = z.infer<typeof setup>;
export type Enrolment = z.infer<typeof enrolment>;
export type NewWayIn = z.infer<typeof newWayIn>;
export type SignedCardWire = z.infer<typeof signedCard>;
