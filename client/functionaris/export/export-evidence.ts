/** The signed bytes behind an export: with them anybody verifies who signed what, without this program or a server. */
import { openMessage } from '../../../crypto/message.ts';
import { decodeUtf8 } from '../../../crypto/public/bytes.ts';
import { parseMessage } from '../../../crypto/public/shape.ts';
import { decodeBase64url, encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { Sender } from '../../../schema/content/fold.ts';
import type { DeskMelding } from '../../../schema/wire/desk.ts';
import { isRefusal } from '../../shared/refusal.ts';
import type { ReadThread } from '../../shared/thread.ts';

interface Place {
  readonly thread: number;
  readonly epoch: number;
  /** The server's day of receipt: no signature covers it. */
  readonly day: string;
  readonly sender: Sender;
  readonly digest: string;
}

export type Evidence = Place &
  (
    | {
        /** All base64url but `content`, which is the exact text that was signed. */
        readonly clear: string;
        readonly commit: string;
        readonly signerPk: string;
        readonly signature: string;
        readonly content: string;
      }
    /** `keys`: it holds keys, or may, that open more than was meant to be handed over. */
    /** `only-counted`: what the melder thought of how it went, which is shown beside no melding (LET-4). */
    | { readonly leftOut: 'trade-secret' | 'keys' | 'only-counted' }
  );

/** A roster may hold the secret of what came before, an announced file its key, and what nobody here can read either. */
const MAY_HOLD_KEYS: ReadonlySet<string> = new Set(['roster', 'files', 'newer', 'invalid']);

export interface EvidenceInput {
  readonly read: ReadThread;
  /** As the server gave them, just now. */
  readonly given: DeskMelding['messages'];
  /** Digests. */
  readonly leftOut: ReadonlySet<string>;
}

/** In the order of the thread; only what this browser had believed. */
export function evidenceOf({ read, given, leftOut }: EvidenceInput): readonly Evidence[] {
  const opened = new Map(given.flatMap(({ sealed }) => openAgain(read, decodeBase64url(sealed))));
  return read.messages.flatMap((message): readonly Evidence[] => {
    const { digest, day, sender, epoch, content } = message;
    const place = { thread: read.epochs[0]?.place.thread ?? 0, epoch, day, sender, digest };
    if (leftOut.has(digest)) return [{ ...place, leftOut: 'trade-secret' }];
    if (MAY_HOLD_KEYS.has(content.type)) return [{ ...place, leftOut: 'keys' }];
    if (content.type === 'evaluation') return [{ ...place, leftOut: 'only-counted' }];
    const signed = opened.get(digest);
    return signed === undefined ? [] : [{ ...place, ...signed }];
  });
}

type Signed = Pick<
  Extract<Evidence, { readonly content: string }>,
  'clear' | 'commit' | 'signerPk' | 'signature' | 'content'
>;

function openAgain({ epochs }: ReadThread, sealed: Uint8Array<ArrayBuffer>): readonly (readonly [string, Signed])[] {
  try {
    const { epoch: number } = parseMessage(sealed);
    const epoch = epochs.find(({ place }) => place.epoch === number);
    if (epoch === undefined) return [];
    const { clear, signerPk, signature, content, digest } = openMessage(
      sealed,
      epoch.place,
      epoch.epochKey,
      epoch.commit,
    );
    const signed = {
      clear: encodeBase64url(clear),
      commit: encodeBase64url(epoch.commit),
      signerPk: encodeBase64url(signerPk),
      signature: encodeBase64url(signature),
      content: decodeUtf8(content),
    };
    return [[encodeBase64url(digest), signed]];
  } catch (error) {
    // What nobody of the thread wrote is not in it: the page has said so already.
    if (isRefusal(error)) return [];
    throw error;
  }
}
