/**
 * Which vectors there are. Inputs count up (00 01 02 …) wherever they need not be random; what holds a random nonce is
 * drawn once, when it is added, and stands in its file from then on.
 */
import type { VectorCase } from './case.ts';
import { account } from './cases-account.ts';
import { adopt } from './cases-adopt.ts';
import { derive } from './cases-derive.ts';
import { file } from './cases-file.ts';
import { list } from './cases-list.ts';
import { proof } from './cases-proof.ts';
import { seal } from './cases-seal.ts';
import { words } from './cases-words.ts';

export const VECTOR_FILES: Readonly<Record<string, readonly VectorCase[]>> = {
  derive,
  words,
  seal,
  account,
  list,
  adopt,
  proof,
  file,
};
