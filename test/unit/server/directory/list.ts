/** The list as stewards' browsers write it, and the accounts that come to be in it. */
import { signCard } from '../../../../crypto/card.ts';
import { type Directory, type DirectoryEntry, verifyDirectory } from '../../../../crypto/directory.ts';
import type { Operation } from '../../../../crypto/directory-operations.ts';
import { signRoot, writeEntry } from '../../../../crypto/directory-sign.ts';
import {
  generateIdentity,
  generateKem,
  type Identity,
  type KemGeneration,
} from '../../../../crypto/functionaris-keys.ts';
import { entryDigest } from '../../../../crypto/public/hash.ts';
import { decodeBase64url, encodeBase64url } from '../../../../crypto/public/sodium.ts';
import type { DirectoryChainWire, DirectoryEntryWire } from '../../../../schema/wire/directory.ts';
import { tokenHash } from '../../../../server/passkeys/rules.ts';
import {
  type Answer,
  addChannel,
  addHandler,
  b64,
  type Handler,
  type OpenChannel,
  openRoom,
  type Room,
  type SignPair,
} from '../room.ts';

export interface Person extends Handler {
  readonly identity: Identity;
  readonly kem: KemGeneration;
  readonly add: Operation;
}

/** Enrolled by an invitation, and not in the list yet. */
export async function addPerson(room: Room, channel: OpenChannel, name = 'Bram Jansen'): Promise<Person> {
  const identity = generateIdentity();
  const kem = generateKem(0);
  const keys = { publicKey: identity.idPk, secretKey: identity.idSk };
  const handler = await addHandler(room, channel, { listed: false, keys });
  const roles = { receives: true, followsUp: true, notManager: true, notRecruiter: true };
  const description = { name, functionTitle: 'Vertrouwenspersoon', place: 'internal', ...roles } as const;
  const signed = signCard(description, identity, kem, new Uint8Array(channel.genesisFp));
  await addInvitation(room, channel, { role: 'functionaris', accountKey: handler.accountKey });
  return { ...handler, identity, kem, add: { op: 'add', signed, formerly: null, isSomebodyElse: false } };
}

interface Invited {
  readonly role: 'functionaris' | 'steward';
  readonly accountKey: number;
  readonly rootPk?: Uint8Array;
}

export async function addInvitation(room: Room, channel: OpenChannel, { role, accountKey, rootPk }: Invited) {
  await room.deps.store.addInvitation({
    invitationId: decodeBase64url(b64(16)),
    tokenHash: decodeBase64url(b64(32)),
    channelKey: channel.key,
    role,
    person: '{}',
    createdOn: '2026-11-20',
    state: 'enrolled',
    card: null,
    cardSignature: null,
    rootPk: rootPk ?? null,
    accountKey,
  });
}

export function readChain({ entries }: DirectoryChainWire): readonly DirectoryEntry[] {
  return entries.map(({ bytes, signatures }) => ({
    bytes: decodeBase64url(bytes),
    signatures: signatures.map(({ rootPk, signature }) => ({
      rootPk: decodeBase64url(rootPk),
      signature: decodeBase64url(signature),
    })),
  }));
}

/** As a handler's browser believes it: throws when what the server keeps is no chain. */
export async function readDirectory(room: Room, handler: Handler): Promise<Directory> {
  const { json } = await room.call('GET', '/api/directory', { bearer: handler.session });
  return verifyDirectory(readChain(json.chain), undefined);
}

/** What a melder's browser would be given, and believe. */
export async function readPublicDirectory(room: Room): Promise<Directory> {
  const { json } = await room.call('GET', '/api/channels/voorbeeld/directory');
  return verifyDirectory(readChain(json.chains[0]), undefined);
}

export function wireEntry(bytes: Uint8Array<ArrayBuffer>, signers: readonly SignPair[]): DirectoryEntryWire {
  const signatures = signers.map((signer) => signRoot(bytes, signer));
  return {
    bytes: encodeBase64url(bytes),
    signatures: signatures.map(({ rootPk, signature }) => ({
      rootPk: encodeBase64url(rootPk),
      signature: encodeBase64url(signature),
    })),
  };
}

/** Written by an honest browser, whatever the server will say to it. */
export async function writeNext(room: Room, handler: Handler, operation: Operation) {
  return writeEntry(await readDirectory(room, handler), operation, '2026-11-20');
}

export async function post(room: Room, handler: Handler, entry: DirectoryEntryWire, before?: string): Promise<Answer> {
  const entries = await room.deps.store.listEntries((await room.deps.store.getAccount(handler.accountKey)).channelKey);
  const head = encodeBase64url(entryDigest(entries.at(-1)?.entry ?? new Uint8Array()));
  const body = { before: before ?? head, entry };
  return room.call('POST', '/api/directory/entries', { body, bearer: handler.session });
}

/** A channel with a steward, and a person who enrolled. */
export interface List {
  readonly room: Room;
  readonly channel: OpenChannel;
  readonly steward: Handler;
  readonly person: Person;
  /** As the steward's browser would, signed by the first root key or by those that are named. */
  send(operation: Operation, signers?: readonly SignPair[]): Promise<Answer>;
  /** What the server answers about the list. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects and fails otherwise
  directory(by?: Handler): Promise<any>;
  seqNow(): Promise<number>;
}

export interface ListOptions {
  readonly rootCount?: number;
  readonly threshold?: number;
  readonly fraction?: () => number;
}

export async function openList({ fraction = () => 0, ...options }: ListOptions = {}): Promise<List> {
  const room = await openRoom({ fraction });
  const channel = await addChannel(room, 'voorbeeld', options);
  const steward = await addHandler(room, channel, { role: 'steward', listed: false });
  return {
    room,
    channel,
    steward,
    person: await addPerson(room, channel),
    async send(operation, signers = [channel.root]) {
      return post(room, steward, wireEntry(await writeNext(room, steward, operation), signers));
    },
    async directory(by = steward) {
      return (await room.call('GET', '/api/directory', { bearer: by.session })).json;
    },
    async seqNow() {
      return (await readDirectory(room, steward)).head.seq;
    },
  };
}

export async function addSession({ deps }: Room, { accountKey }: Handler): Promise<string> {
  const session = b64(32);
  const expiresMinute = Math.floor(deps.clock.now().getTime() / 60_000) + 60;
  await deps.store.addSession({ tokenHash: tokenHash(session), accountKey, expiresMinute });
  return session;
}

export const codeOf = ({ json }: Answer): string | undefined => json.error?.code;

export function about(op: 'suspend' | 'resume' | 'remove', { fp }: Handler): Operation {
  return { op, fp };
}
