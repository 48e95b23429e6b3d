/**
 * What each entry of the directory does to the list: pure, from one list to the next.
 *
 * @see crypto/README.md, "Directory"
 */
import { type SignedCard, verifyCard } from './card.ts';
import type { Directory, Person, Policy, RootKey } from './directory.ts';
import { readPolicy, writtenPolicy } from './policy.ts';
import type { Bytes } from './public/brands.ts';
import { VerifyError } from './public/errors.ts';
import { FINGERPRINT_BYTES, MAX_ROOT_KEYS, SIGN_PK_BYTES, SIGNATURE_BYTES } from './public/sizes.ts';
import { areEqual, encodeBase64url } from './public/sodium.ts';
import { type SignedRotation, verifyRotation } from './rotation.ts';
import { bytes, bytesUpTo, flag, integer, list, nullable, object, type Reader, text } from './strict-json.ts';

/** A change to the list, as a root key signs it. */
export type Operation =
  | {
      readonly op: 'add';
      readonly signed: SignedCard;
      /** The fingerprint this person had before losing their keys; it must be removed first. */
      readonly formerly: Bytes | null;
      /** "Another person of the same name": said by the steward, shown to everyone who confirms the list. */
      readonly isSomebodyElse: boolean;
    }
  | { readonly op: 'rotate'; readonly signed: SignedRotation }
  | { readonly op: 'suspend' | 'resume' | 'remove'; readonly fp: Bytes }
  | { readonly op: 'rotate-root'; readonly rootKeys: readonly RootKey[]; readonly threshold: number }
  | { readonly op: 'policy'; readonly policy: Policy };

export type OperationName = Operation['op'];
export const OPERATIONS = ['add', 'rotate', 'suspend', 'resume', 'remove', 'rotate-root', 'policy'] as const;

const rootKeysAndThreshold = {
  rootKeys: list(object({ publicKey: bytes(SIGN_PK_BYTES), holder: text({ max: 120 }) }), {
    min: 1,
    max: MAX_ROOT_KEYS,
  }),
  threshold: integer,
};

const readGenesis = object({ organisation: text({ max: 120 }), ...rootKeysAndThreshold, policy: readPolicy });
const readAdd = object({
  card: bytesUpTo(4_096),
  signature: bytes(SIGNATURE_BYTES),
  formerly: nullable(bytes(FINGERPRINT_BYTES)),
  isSomebodyElse: flag,
});
const readRotate = object({ rotation: bytesUpTo(4_096), signature: bytes(SIGNATURE_BYTES) });
const readPerson = object({ fp: bytes(FINGERPRINT_BYTES) });
const readRootKeys = object(rootKeysAndThreshold);
const readPolicyBody = object({ policy: readPolicy });

export type GenesisBody = ReturnType<typeof readGenesis>;

function requireThat(holds: boolean): asserts holds {
  if (!holds) throw new VerifyError();
}

function areDistinct(keys: readonly Bytes[]): boolean {
  return new Set(keys.map(encodeBase64url)).size === keys.length;
}

function requireRootKeys({ rootKeys, threshold }: Pick<GenesisBody, 'rootKeys' | 'threshold'>): void {
  requireThat(threshold >= 1 && threshold <= rootKeys.length);
  requireThat(areDistinct(rootKeys.map(({ publicKey }) => publicKey)));
}

/** @throws {VerifyError} */
export function readGenesisBody(body: unknown): GenesisBody {
  const genesis = readGenesis(body);
  requireRootKeys(genesis);
  return genesis;
}

const BODY_READERS: Readonly<Record<OperationName, Reader<unknown>>> = {
  add: readAdd,
  rotate: readRotate,
  suspend: readPerson,
  resume: readPerson,
  remove: readPerson,
  'rotate-root': readRootKeys,
  policy: readPolicyBody,
};

/** @throws {VerifyError} */
export function readOperation(op: OperationName, body: unknown): Operation {
  const read = BODY_READERS[op](body);
  switch (op) {
    case 'add': {
      const { card, signature, formerly, isSomebodyElse } = read as ReturnType<typeof readAdd>;
      return { op, signed: { card, signature }, formerly, isSomebodyElse };
    }
    case 'rotate':
      return { op, signed: read as SignedRotation };
    case 'suspend':
    case 'resume':
    case 'remove':
      return { op, ...(read as ReturnType<typeof readPerson>) };
    case 'rotate-root':
      return { op, ...(read as ReturnType<typeof readRootKeys>) };
    case 'policy':
      return { op, ...(read as ReturnType<typeof readPolicyBody>) };
  }
}

/** The body of an entry, as `writeJson` writes it. */
export function operationBody(operation: Operation): unknown {
  switch (operation.op) {
    case 'add': {
      const { signed, formerly, isSomebodyElse } = operation;
      return { card: signed.card, signature: signed.signature, formerly, isSomebodyElse };
    }
    case 'rotate':
      return { rotation: operation.signed.rotation, signature: operation.signed.signature };
    case 'suspend':
    case 'resume':
    case 'remove':
      return { fp: operation.fp };
    case 'rotate-root': {
      const rootKeys = operation.rootKeys.map(({ publicKey, holder }) => ({ publicKey, holder }));
      return { rootKeys, threshold: operation.threshold };
    }
    case 'policy':
      return { policy: writtenPolicy(operation.policy) };
  }
}

/** What an operation changes, and whom it is about. */
export interface Effect {
  readonly change: Pick<Directory, 'rootKeys' | 'threshold' | 'policy' | 'persons'>;
  readonly fp: Bytes | null;
}

/** @throws {VerifyError} when it cannot follow on this list */
export function applyOperation(directory: Directory, operation: Operation, seq: number, day: string): Effect {
  const { rootKeys, threshold, policy, persons } = directory;
  const change = { rootKeys, threshold, policy, persons };
  switch (operation.op) {
    case 'add': {
      const person = addedPerson(directory, operation, seq, day);
      return { change: { ...change, persons: [...persons, person] }, fp: person.fp };
    }
    case 'rotate':
      return withPerson(change, rotatedPerson(directory, operation.signed, seq, day));
    case 'suspend':
      return withPerson(change, inState(directory, operation.fp, { from: ['listed'], to: 'suspended', seq }));
    case 'resume':
      return withPerson(change, inState(directory, operation.fp, { from: ['suspended'], to: 'listed', seq }));
    case 'remove':
      return withPerson(
        change,
        inState(directory, operation.fp, { from: ['listed', 'suspended'], to: 'removed', seq }),
      );
    case 'rotate-root':
      requireRootKeys(operation);
      requireThat(operation.rootKeys.every(({ publicKey }) => persons.every(({ idPk }) => !areEqual(idPk, publicKey))));
      return { change: { ...change, rootKeys: operation.rootKeys, threshold: operation.threshold }, fp: null };
    case 'policy':
      return { change: { ...change, policy: operation.policy }, fp: null };
  }
}

function withPerson(change: Effect['change'], changed: Person): Effect {
  const persons = change.persons.map((person) => (areEqual(person.fp, changed.fp) ? changed : person));
  return { change: { ...change, persons }, fp: changed.fp };
}

function requirePerson({ persons }: Directory, fp: Uint8Array): Person {
  const person = persons.find((candidate) => areEqual(candidate.fp, fp));
  requireThat(person !== undefined);
  return person;
}

interface Transition {
  readonly from: readonly Person['state'][];
  readonly to: Person['state'];
  readonly seq: number;
}

function inState(directory: Directory, fp: Bytes, { from, to, seq }: Transition): Person {
  const person = requirePerson(directory, fp);
  requireThat(from.includes(person.state));
  return { ...person, state: to, changedSeq: seq };
}

function rotatedPerson(directory: Directory, signed: SignedRotation, seq: number, day: string): Person {
  const { fp, generation, kemPk } = verifyRotation(signed, directory);
  const person = requirePerson(directory, fp);
  requireThat(person.state !== 'removed' && generation === person.generations.length);
  requireNewKem(directory, kemPk);
  const generations = [...person.generations, { generation, kemPk, sinceSeq: seq, sinceDay: day }];
  return { ...person, generations, changedSeq: seq };
}

type Addition = Extract<Operation, { op: 'add' }>;

function addedPerson(directory: Directory, addition: Addition, seq: number, day: string): Person {
  const { genesisFp: _, generation, kemPk, ...card } = verifyCard(addition.signed, directory.genesisFp);
  requireThat(generation === 0 && comparableName(card.name) !== '');
  requireThat(directory.persons.every(({ idPk }) => !areEqual(idPk, card.idPk)));
  requireThat(directory.rootKeys.every(({ publicKey }) => !areEqual(publicKey, card.idPk)));
  requireNewKem(directory, kemPk);
  const { formerly, isSomebodyElse } = addition;
  const own = formerly === null ? [] : formerSelves(directory, formerly);
  // Said exactly when it is so: a statement that is always there is read by nobody.
  const isShared = directory.persons.some(
    (person) => comparableName(person.name) === comparableName(card.name) && !own.includes(person),
  );
  requireThat(isSomebodyElse === isShared);
  const generations = [{ generation, kemPk, sinceSeq: seq, sinceDay: day }];
  return { ...card, generations, changedSeq: seq, listedOn: day, state: 'listed', formerly, isSomebodyElse };
}

/** The fingerprints a person had before, newest first: each removed, and taken up by nobody else. */
function formerSelves(directory: Directory, fp: Bytes): readonly Person[] {
  const former = requirePerson(directory, fp);
  requireThat(former.state === 'removed');
  requireThat(directory.persons.every(({ formerly }) => formerly === null || !areEqual(formerly, fp)));
  const selves: Person[] = [];
  for (let self: Person | undefined = former; self !== undefined; ) {
    selves.push(self);
    self = self.formerly === null ? undefined : requirePerson(directory, self.formerly);
  }
  return selves;
}

function requireNewKem({ persons }: Directory, kemPk: Bytes): void {
  requireThat(persons.every(({ generations }) => generations.every((known) => !areEqual(known.kemPk, kemPk))));
}

/** Two people who look the same in a list are one too many: case, spaces and punctuation make no other name. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}
