/** What somebody does with a proof file who was given one. Nothing of it leaves the browser. */
import { PROOF_MAX_BYTES, type Proof, verifyProof } from '../../crypto/proof.ts';
import { parseProofAnswer, verifyProofChallenge } from '../../crypto/proof-challenge.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { decodeUtf8 } from '../../crypto/public/bytes.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { parseContent, type Report } from '../../schema/content/messages.ts';

export interface ReadProof {
  readonly proof: Proof;
  /** As it stands in the file. */
  readonly written: string;
  /** Undefined for a report that this version cannot read. */
  readonly report: Report | undefined;
}

/** What is wrong with a file, as far as it can be said. */
export type FileProblem = 'refused' | 'unreadable';

/** @returns `refused` for whatever is no proof, in full or in part */
export function readProof(file: Uint8Array, pin?: Bytes): ReadProof | 'refused' {
  try {
    const proof = verifyProof(file, pin);
    const written = decodeUtf8(proof.content);
    const { content } = parseContent(written);
    return { proof, written, report: content.type === 'report' ? content : undefined };
  } catch (error) {
    if (error instanceof VerifyError) return 'refused';
    throw error;
  }
}

export async function openProofFile(file: Blob): Promise<ReadProof | FileProblem> {
  // A film by mistake must not fill the memory of a phone.
  if (file.size > PROOF_MAX_BYTES) return 'refused';
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes === undefined ? 'unreadable' : readProof(new Uint8Array(bytes));
}

/** Whether the answer that was typed or pasted shows who wrote the report. */
export function isAnswer(typed: string, challenge: Uint8Array, proof: Proof): boolean {
  try {
    verifyProofChallenge(parseProofAnswer(typed), challenge, proof);
    return true;
  } catch (error) {
    if (error instanceof VerifyError) return false;
    throw error;
  }
}
