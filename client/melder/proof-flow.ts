/** The proof file of an open melding, and the answer to somebody who asks who wrote it (P8). Nothing leaves the browser. */
import { openMessage, REPORT_MESSAGE_ID, type Signer } from '../../crypto/message.ts';
import { makeProof, type Proof, verifyProof } from '../../crypto/proof.ts';
import { formatProofAnswer, parseProofChallenge, signProofChallenge } from '../../crypto/proof-challenge.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { parseMessage } from '../../crypto/public/shape.ts';
import { areEqual, decodeBase64url } from '../../crypto/public/sodium.ts';
import type { ThreadMessage } from '../../schema/content/fold.ts';
import { isRefusal } from '../shared/refusal.ts';
import type { OpenedMelding } from './mailbox-flow.ts';
import type { MailboxSession } from './mailbox-session.ts';

export interface MadeProof {
  readonly file: Bytes;
  readonly proof: Proof;
}

/**
 * Makes the file from the report and from the first functionaris who said to have seen these very words; without one it
 * proves authorship and no date (step PROOF).
 *
 * @throws {VerifyError} when this browser has no report of its own to prove
 */
export function makeProofFile({ channel }: MailboxSession, melding: OpenedMelding): MadeProof {
  const report = openAgain(melding, ({ messageId }) => areEqual(decodeBase64url(messageId), REPORT_MESSAGE_ID));
  if (report === undefined) throw new VerifyError();
  for (const event of melding.view.events) {
    if ((event.kind !== 'opened' && event.kind !== 'confirmation') || !event.matches) continue;
    const statement = openAgain(melding, ({ digest }) => digest === event.message.digest);
    const made = statement && orNothing(() => proofOf(channel, report, statement));
    if (made !== undefined) return made;
  }
  return proofOf(channel, report, undefined);
}

type Opened = NonNullable<ReturnType<typeof openAgain>>;

function proofOf({ chain }: MailboxSession['channel'], report: Opened, statement: Opened | undefined): MadeProof {
  const file = makeProof({ chain, commit: report.commit, report: report.message, statement });
  return { file, proof: verifyProof(file) };
}

/** With its signature, which the conversation as it is shown no longer has. */
function openAgain({ conversation, sealed }: OpenedMelding, isIt: (message: ThreadMessage) => boolean) {
  const found = conversation.messages.find(isIt);
  const epoch = conversation.epochs.find(({ place }) => place.epoch === found?.epoch);
  if (found === undefined || epoch === undefined) return undefined;
  const messageId = decodeBase64url(found.messageId);
  for (const one of sealed) {
    const shape = parseMessage(one);
    if (shape.epoch !== found.epoch || !areEqual(shape.messageId, messageId)) continue;
    const message = orNothing(() => openMessage(one, epoch.place, epoch.epochKey, epoch.commit));
    if (message !== undefined && areEqual(message.digest, decodeBase64url(found.digest))) {
      return { message, commit: epoch.commit };
    }
  }
  return undefined;
}

/** A statement that holds in the conversation and not in a file (of somebody who is in no list) is passed over. */
function orNothing<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

export type AnswerProblem =
  /** What was pasted is no question. */
  | 'challenge'
  /** The report of this file was written with another code. */
  | 'other-code';

/**
 * Answers somebody who was given the file and asks who wrote it (step PROOF-CHALLENGE), with the code that wrote it, be
 * it one that was replaced since.
 */
export function answerChallenge(
  { keys, formerKeys }: MailboxSession,
  proof: Pick<Proof, 'genesisFp' | 'digest' | 'signerPk'>,
  typed: string,
): { readonly answer: string } | AnswerProblem {
  const writer = [keys, ...formerKeys].find(({ signPk }) => areEqual(signPk, proof.signerPk));
  if (writer === undefined) return 'other-code';
  const challenge = parsed(typed);
  if (challenge === undefined) return 'challenge';
  const signer: Signer = { publicKey: writer.signPk, secretKey: writer.signSk };
  return { answer: formatProofAnswer(signProofChallenge(challenge, proof, signer)) };
}

function parsed(typed: string): Bytes | undefined {
  try {
    return parseProofChallenge(typed);
  } catch (error) {
    if (error instanceof VerifyError) return undefined;
    throw error;
  }
}

/** A proof file that was kept, for a melding that is not here any more; undefined when it is none. */
export function readKeptProof(file: Uint8Array): Proof | undefined {
  try {
    return verifyProof(file);
  } catch (error) {
    if (error instanceof VerifyError) return undefined;
    throw error;
  }
}
