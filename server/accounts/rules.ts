import { compareBytes, lengthPrefixed, u32 } from '../../crypto/public/bytes.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { verifySignature } from '../../crypto/public/verify.ts';
import type { AccountStateWire, Invitation, Invitee, NewAccount, NewWayIn } from '../../schema/wire/accounts.ts';
import { decode, encode } from '../base64url.ts';
import { dayAfter, dayOf } from '../batches/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { tokenHash } from '../passkeys/rules.ts';
import type { Account, WayIn } from '../passkeys/store.ts';
import type { StoredInvitation, StoredState } from './store.ts';

const INVITATION_DAYS = 14;

export function isOpenInvitation(
  invitation: StoredInvitation | undefined,
  today: string,
): invitation is StoredInvitation {
  return invitation?.state === 'invited' && today <= dayAfter(invitation.createdOn, INVITATION_DAYS);
}

interface NewInvitationInput {
  readonly linkToken: string;
  readonly channelKey: number;
  readonly invitee: Invitee;
}

/** Of the link's token a hash only. */
export function newInvitationRow({ random, clock }: Deps, { linkToken, channelKey, invitee }: NewInvitationInput) {
  return {
    invitationId: random.bytes(16),
    tokenHash: tokenHash(linkToken),
    channelKey,
    role: invitee.role,
    person: JSON.stringify(invitee.person),
    createdOn: dayOf(clock.now()),
    state: 'invited',
    card: null,
    cardSignature: null,
    rootPk: null,
    accountKey: null,
  } as const;
}

export function formatInvitation(stored: StoredInvitation): Invitation {
  const { invitationId, createdOn, state, card, cardSignature, rootPk } = stored;
  return {
    invitationId: encode(invitationId),
    invitee: formatInvitee(stored),
    createdOn,
    state,
    signedCard:
      card === null || cardSignature === null ? null : { card: encode(card), signature: encode(cardSignature) },
    rootPk: rootPk === null ? null : encode(rootPk),
  };
}

export function formatInvitee({ role, person }: StoredInvitation): Invitee {
  return { role, person: JSON.parse(person) as Invitee['person'] } as Invitee;
}

export function formatState(account: Account, ways: readonly WayIn[]): AccountStateWire {
  return {
    version: account.version,
    vault: encode(account.vault),
    keyring: encode(account.keyring),
    sealedKeys: ways.map(({ wayInId, sealedKey }) => ({ wayInId: encode(wayInId), sealed: encode(sealedKey) })),
    signature: encode(account.stateSignature),
  };
}

export function readState(state: AccountStateWire): StoredState {
  return {
    version: state.version,
    vault: decode(state.vault),
    keyring: decode(state.keyring),
    stateSignature: decode(state.signature),
  };
}

/**
 * Signed by the account's own identity key, over the same bytes as in crypto/vault.ts: the ways in by id, whatever order
 * they come in. Every browser of the account demands this; a state that none would take must not replace one they do.
 *
 * @throws {VerifyError}
 */
export function requireSignedState(state: AccountStateWire, owner: Pick<Account, 'accountId' | 'idPk'>): void {
  const { version, vault, keyring, stateSignature } = readState(state);
  const keys = state.sealedKeys
    .map(({ wayInId, sealed }) => [decode(wayInId), decode(sealed)] as const)
    .sort(([left], [right]) => compareBytes(left, right));
  const parts = [owner.accountId, u32(version), vault, keyring, lengthPrefixed(...keys.flat())];
  verifySignature({ label: LABELS.vaultState, parts, signature: stateSignature, publicKey: owner.idPk });
}

/** A way in without a sealed key would open nothing; a sealed key without a way in would be a hidden one. */
export function requireSameWays(state: AccountStateWire, wayInIds: readonly string[]): void {
  const sealed = new Set(state.sealedKeys.map(({ wayInId }) => wayInId));
  const isSame =
    sealed.size === state.sealedKeys.length &&
    sealed.size === wayInIds.length &&
    new Set(wayInIds).size === wayInIds.length &&
    wayInIds.every((id) => sealed.has(id));
  if (!isSame) refuse('request.invalid');
}

export function requirePasskey(waysIn: NewAccount['waysIn']): void {
  if (!waysIn.some(({ kind }: NewWayIn) => kind === 'passkey')) refuse('request.invalid');
}
