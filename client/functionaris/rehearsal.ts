/**
 * What reading takes, done beforehand with keys that nobody has: a browser makes fast what it has run before, and while
 * somebody signs in a worker has nothing else to do.
 */
import { openEnvelope, sealEnvelope } from '../../crypto/envelope.ts';
import { type EpochPlace, generateEpochSecret } from '../../crypto/epoch.ts';
import { sealMessage } from '../../crypto/message.ts';
import type { EpochKey, KemSeed, ShredShare } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { HASH_BYTES, ID_BYTES, REPORT_BUCKET, SECRET_BYTES, SEED_BYTES, THREADS } from '../../crypto/public/sizes.ts';
import {
  decodeBase64url,
  encodeBase64url,
  kemPublicKey,
  randomBytes,
  signKeyPair,
} from '../../crypto/public/sodium.ts';
import { envelopeListing } from '../../schema/wire/desk.ts';
import { parseJson } from '../shared/api.ts';
import { openContent } from '../shared/open-content.ts';

/** A quarter of a second on a laptop: after so many nothing gets faster. */
const TURNS = 24;

/** @param isWanted asked before every turn */
export async function rehearse(isWanted: () => Promise<boolean>): Promise<void> {
  const [reader, stranger] = [randomBytes(SEED_BYTES), randomBytes(SEED_BYTES)] as [KemSeed, KemSeed];
  const signer = signKeyPair(randomBytes(SEED_BYTES));
  for (let turn = 0; turn < TURNS && (await isWanted()); turn += 1) {
    const place: EpochPlace = { meldingId: randomBytes(ID_BYTES), thread: THREADS.conversation, epoch: 0 };
    const [epochKey, commit] = [randomBytes(SECRET_BYTES) as EpochKey, randomBytes(HASH_BYTES)];
    const content = utf8(JSON.stringify({ type: 'text', text: 'Repetitie', previous: [] }));
    const envelope = await sealEnvelope({
      place,
      secret: generateEpochSecret(),
      shredShare: randomBytes(SECRET_BYTES) as ShredShare,
      rosterContent: content,
      readers: [kemPublicKey(reader)],
      slotCount: 8,
      envelopeId: randomBytes(ID_BYTES),
    });
    const batch = '2026-01-01T00:00Z';
    const listed = { batch, batches: [{ batch, envelopes: [encodeBase64url(envelope)] }] };
    const { batches } = envelopeListing.parse(parseJson(JSON.stringify(listed)));
    await openEnvelope(decodeBase64url(batches[0]?.envelopes[0] ?? ''), [stranger]);
    const { sealed } = sealMessage({
      ...{ place, epochKey, commit, content, signer },
      messageId: randomBytes(ID_BYTES),
      atLeast: REPORT_BUCKET,
    });
    openContent(sealed, { place, epochKey, commit });
  }
}
