import type { AccountStateWire, Invitation, InvitedPerson, NewAccount, NewWayIn } from '../../schema/wire/accounts.ts';
import { decode, encode } from '../base64url.ts';
import { dayAfter } from '../batches/rules.ts';
import { refuse } from '../errors.ts';
import type { Account, WayIn } from '../passkeys/store.ts';
import type { StoredInvitation, StoredState } from './store.ts';

const INVITATION_DAYS = 14;

export function isOpenInvitation(
  invitation: StoredInvitation | undefined,
  today: string,
): invitation is StoredInvitation {
  return invitation?.state === 'invited' && today <= dayAfter(invitation.createdOn, INVITATION_DAYS);
}

export function formatInvitation({
  invitationId,
  person,
  createdOn,
  state,
  card,
  cardSignature,
}: StoredInvitation): Invitation {
  return {
    invitationId: encode(invitationId),
    person: JSON.parse(person) as InvitedPerson,
    createdOn,
    state,
    signedCard:
      card === null || cardSignature === null ? null : { card: encode(card), signature: encode(cardSignature) },
  };
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
