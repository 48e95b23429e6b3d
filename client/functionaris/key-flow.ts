/** A functionaris's own X-Wing key: renewing it, and letting go of what it replaced. */
import { daysBetween } from '../../crypto/days.ts';
import { newestKem, type Person } from '../../crypto/directory.ts';
import { generateKem, kemGenerationFromSeed } from '../../crypto/functionaris-keys.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { signRotation } from '../../crypto/rotation.ts';
import type { Vault } from '../../crypto/vault.ts';
import { done } from '../../schema/wire/accounts.ts';
import type { Api } from '../shared/api.ts';
import { fpText } from '../shared/directory.ts';
import { type AccountSession, updateAccount } from '../shared/session.ts';
import type { CheckedList } from './list-flow.ts';
import type { ReadMelding } from './read-flow.ts';

/** Whether the newest key of the vault is the one in the list, or waits for a steward. */
export type KeyState = 'current' | 'waiting';

export function keyState(session: AccountSession, checked: CheckedList): KeyState {
  const person = selfOf(checked);
  return person !== undefined && newestGeneration(session) > newestKem(person).generation ? 'waiting' : 'current';
}

function selfOf({ self }: CheckedList): Person | undefined {
  return self.state === 'waiting' ? undefined : self.person;
}

function newestGeneration({ opened }: AccountSession): number {
  return opened.vault.kemSeeds.at(-1)?.generation ?? -1;
}

/**
 * Makes the next key, keeps it in the vault first, and asks the stewards to list it (step ROTATE). Asked again while
 * one waits, it sends that one again.
 *
 * @throws {VerifyError} when this account is not on the list
 * @throws {RequestFailed}
 */
export async function rotateKey(api: Api, session: AccountSession, checked: CheckedList): Promise<void> {
  const { self } = checked;
  if (self.state !== 'listed') throw new VerifyError();
  const next = generateKem(newestKem(self.person).generation + 1);
  await updateAccount(api, session, ({ vault, keyring }) =>
    // Made before, here or on another device: a second key for one number would leave one of the two unread.
    (vault.kemSeeds.at(-1)?.generation ?? -1) >= next.generation
      ? undefined
      : { vault: withSeed(vault, { generation: next.generation, seed: next.seed }), keyring },
  );
  await askForRotation(api, session);
}

function withSeed(vault: Vault, seed: Vault['kemSeeds'][number]): Vault {
  return { ...vault, kemSeeds: [...vault.kemSeeds, seed] };
}

async function askForRotation(api: Api, session: AccountSession): Promise<void> {
  const { rotation, signature } = signedRotation(session);
  const body = { rotation: encodeBase64url(rotation), signature: encodeBase64url(signature) };
  await api.call({ method: 'POST', path: '/api/directory/rotations', bearer: session.token, body, answer: done });
}

function signedRotation({ identity, opened }: AccountSession) {
  const newest = opened.vault.kemSeeds.at(-1);
  if (newest === undefined) throw new VerifyError();
  return signRotation(identity, kemGenerationFromSeed(newest.generation, newest.seed), opened.vault.genesisFp);
}

/**
 * At sign-in: a page that was closed between the vault and the request left a key of which no steward knows.
 *
 * @throws {RequestFailed}
 */
export async function resumeRotation(api: Api, session: AccountSession, checked: CheckedList): Promise<void> {
  if (keyState(session, checked) === 'current') return;
  const asked = encodeBase64url(signedRotation(session).rotation);
  if (checked.rotations.some(({ rotation }) => rotation === asked)) return;
  await askForRotation(api, session);
}

/** Generations of this person's key to which the newest epoch of a melding is sealed. */
export function generationsInUse({ identity }: AccountSession, meldingen: readonly ReadMelding[]): readonly number[] {
  const own = fpText(identity);
  return meldingen
    .flatMap(({ epoch, others }) => [epoch, ...others.flatMap(({ read }) => read.epochs.at(-1) ?? [])])
    .flatMap(({ roster }) => roster.readers.filter(({ fp }) => fp === own))
    .map(({ generation }) => generation);
}

/** As long as something sealed to it may still be on its way, or stands in a melding nobody opened. */
export const KEPT_AFTER_ROTATION_DAYS = 90;

export interface DropOptions {
  readonly today: string;
  /** Generations of this person's key to which an epoch of a melding in the keyring is still sealed. */
  readonly inUse: readonly number[];
}

/**
 * Deletes the seeds of keys that were replaced 90 days ago, as the signed list says, and to which nothing is sealed any
 * more; never the newest. After that nothing recorded earlier opens with this account.
 *
 * @throws {RequestFailed}
 */
export async function dropOldSeeds(
  api: Api,
  session: AccountSession,
  checked: CheckedList,
  { today, inUse }: DropOptions,
): Promise<void> {
  const person = selfOf(checked);
  if (person === undefined) return;
  const isOld = (generation: number) => {
    const replacedBy = person.generations.find((known) => known.generation === generation + 1);
    const isReplaced = replacedBy !== undefined && daysBetween(replacedBy.sinceDay, today) >= KEPT_AFTER_ROTATION_DAYS;
    return isReplaced && !inUse.includes(generation);
  };
  await updateAccount(api, session, ({ vault, keyring }) => {
    const kemSeeds = vault.kemSeeds.filter(({ generation }) => !isOld(generation));
    return kemSeeds.length === vault.kemSeeds.length ? undefined : { vault: { ...vault, kemSeeds }, keyring };
  });
}
