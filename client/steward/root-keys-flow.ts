/** Who signs the list from now on: stewards, and codes on paper. */
import { areCheckWords } from '../../crypto/check-words.ts';
import type { RootKey } from '../../crypto/directory.ts';
import type { Operation } from '../../crypto/directory-operations.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { rootFingerprint } from '../../crypto/root-key.ts';
import type { Api } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { AccountSession } from '../shared/session.ts';
import { ownSigner, rootCodeSigner, type Signed, signOperation } from './signing-flow.ts';
import { WordsDiffer } from './words-differ.ts';

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
 * Names who signs the list from now on (step ROTATE-ROOT). Each named key's own signature is asked for as well: until it
 * is there the entry waits. A steward whose key is not in the list takes over with the code on paper.
 *
 * @throws {WordsDiffer}
 * @throws {VerifyError} when it cannot follow on this list, or nobody here may sign it
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
  const isOneOf = (keys: readonly { readonly publicKey: Bytes }[], publicKey: Bytes) =>
    keys.some((key) => areEqual(key.publicKey, publicKey));
  for (const { publicKey } of rootKeys) {
    if (isOneOf(directory.rootKeys, publicKey) || isOneOf(ours, publicKey)) continue;
    const words = typedWords.find((one) => areEqual(one.publicKey, publicKey));
    if (words === undefined || !areCheckWords(words.typed, rootFingerprint(publicKey))) throw new WordsDiffer();
  }
  const signers = ours.filter(({ publicKey }) => isOneOf([...directory.rootKeys, ...rootKeys], publicKey));
  if (!signers.some(({ publicKey }) => isOneOf(directory.rootKeys, publicKey))) throw new VerifyError();
  const operation: Operation = { op: 'rotate-root', rootKeys, threshold };
  return signOperation(api, session, known, { operation, today, signers });
}
