/** A report and what functionarissen stated about it, opened as in a mailbox: what a proof file is made of. */
import { commitment, type EpochPlace } from '../../crypto/epoch.ts';
import { deriveMelderKeys } from '../../crypto/melder-keys.ts';
import { type OpenedMessage, openMessage, REPORT_MESSAGE_ID, type Signer, sealMessage } from '../../crypto/message.ts';
import type { ProofInput } from '../../crypto/proof.ts';
import type { Bytes, EpochKey, EpochSecret, ShredShare } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { counting } from './crypto-bytes.ts';
import type { FixtureChannel, FixturePerson } from './crypto-channel.ts';
import { CODE, CONVERSATION, melderSigner } from './crypto-melding.ts';

export const REPORT_TEXT = 'In de kantine wordt met rekeningen geknoeid.';

export interface Letter {
  readonly content?: unknown;
  readonly signer: Signer;
  readonly place?: EpochPlace;
  readonly messageId?: Bytes;
  readonly commit?: Bytes;
}

export const COMMIT = commitment(
  CONVERSATION,
  counting(32, 0x20) as EpochSecret,
  counting(32, 0x60) as ShredShare,
  utf8('{"type":"roster"}'),
);

/** Sealed and opened again, so that it is a message as a reader has it. */
export function openedLetter({ content, signer, place = CONVERSATION, messageId, commit = COMMIT }: Letter) {
  const epochKey = counting(32, 0x30) as EpochKey;
  const written = typeof content === 'string' ? content : JSON.stringify(content);
  const fixed = { nonce: counting(24, 0xc0), messageId: messageId ?? counting(16, 0x90) };
  const { sealed } = sealMessage({ place, epochKey, commit, content: utf8(written), signer, ...fixed });
  return openMessage(sealed, place, epochKey, commit);
}

export function reportContent(value = REPORT_TEXT) {
  const answers = [{ question: 'what', version: 1, type: 'text', value }];
  return { type: 'report', language: 'nl', answers, previous: [encodeBase64url(counting(32, 0x0d))] };
}

export function openedContent({ digest }: OpenedMessage) {
  return {
    type: 'opened',
    reportDigest: encodeBase64url(digest),
    receivedOn: '2025-03-15',
    commit: encodeBase64url(COMMIT),
    previous: [encodeBase64url(digest)],
  };
}

export function confirmationContent(report: OpenedMessage) {
  const { previous, ...stated } = openedContent(report);
  return { ...stated, type: 'confirmation', sentOn: '2025-03-18', text: 'Wij hebben uw melding ontvangen.', previous };
}

export interface FixtureProof {
  readonly melder: Signer;
  readonly reader: FixturePerson;
  readonly report: OpenedMessage;
  /** With the `opened` of the first functionaris. */
  readonly input: ProofInput;
}

export async function fixtureProof(channel: FixtureChannel): Promise<FixtureProof> {
  const melder = melderSigner(await deriveMelderKeys(CODE, channel.pin));
  const reader = channel.people[0] as FixturePerson;
  const report = openedLetter({ content: reportContent(), signer: melder, messageId: REPORT_MESSAGE_ID });
  const message = openedLetter({ content: openedContent(report), signer: reader.signer });
  const input = { chain: channel.chain, commit: COMMIT, report, statement: { message, commit: COMMIT } };
  return { melder, reader, report, input };
}
