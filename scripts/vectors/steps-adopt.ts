import { type AdoptionInput, type KnownEpoch, requireAdoptable } from '../../crypto/adopt.ts';
import { verifyDirectory } from '../../crypto/directory.ts';
import { sealEnvelope } from '../../crypto/envelope.ts';
import { commitment, deriveEpochKey } from '../../crypto/epoch.ts';
import { deriveMelderKeys } from '../../crypto/melder-keys.ts';
import { openMessage, sealMessage } from '../../crypto/message.ts';
import type { Code, EpochSecret } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { ROSTER_BUCKET, type SlotCount } from '../../crypto/public/sizes.ts';
import { encodeBase64url, signKeyPair } from '../../crypto/public/sodium.ts';
import type { Roster } from '../../crypto/roster.ts';
import { applyWishes, type MelderPart, type Wish, wishesCarriedOut } from '../../crypto/wishes.ts';
import { staleReaders } from '../../crypto/writable.ts';
import { entriesOf, envelopeOf } from './given.ts';
import { type Fields, type Given, type Json, type Step, sha256, writeBytes } from './vector.ts';

function knownOf(given: Given): KnownEpoch {
  const roster = JSON.parse(given.text('roster')) as Roster;
  return { epoch: given.number('epoch'), digest: given.bytes('digest'), roster };
}

function wishesOf(given: Given): readonly Wish[] {
  return given.fields.wishes as unknown as readonly Wish[];
}

/** What this browser adopted, knows and holds; each is left out where the vector does not name it. */
async function rememberedOf(given: Given): Promise<Partial<AdoptionInput>> {
  const pin = given.bytes('pin');
  const before = given.has('before') ? given.inner('before') : undefined;
  const notes = given.has('ownNotes') ? { ownNotes: given.bytes('ownNotes') } : {};
  const own = given.has('ownCodes') ? given.bytesList<Code>('ownCodes') : undefined;
  return {
    ...notes,
    ...(before === undefined ? {} : { before: { ...knownOf(before), secret: before.bytes<EpochSecret>('secret') } }),
    ...(given.has('conversation') ? { conversation: given.innerList('conversation').map(knownOf) } : {}),
    ...(given.has('watcher') ? { watcher: encodeBase64url(given.bytes('watcher')) } : {}),
    ...(given.has('wishes') ? { wishes: wishesOf(given) } : {}),
    ...(given.has('isWholeThreadKnown') ? { isWholeThreadKnown: given.fields.isWholeThreadKnown as boolean } : {}),
    ...(own === undefined ? {} : { ownMelder: await Promise.all(own.map((code) => deriveMelderKeys(code, pin))) }),
  };
}

export const ADOPT_STEPS: Readonly<Record<string, Step>> = {
  ADOPT: async (given) => {
    const made = envelopeOf(given);
    const { place, secret, shredShare } = made;
    const committed = utf8(given.text(given.has('committed') ? 'committed' : 'rosterContent'));
    const slotCount = given.number('slotCount') as SlotCount;
    const sealing = { ...made, rosterContent: committed, slotCount, envelopeId: given.bytes('envelopeId') };
    const envelope = await sealEnvelope(sealing);
    const commit = commitment(place, secret, shredShare, committed);
    const epochKey = await deriveEpochKey(place, secret, shredShare);
    const signer = signKeyPair(given.bytes('signSeed'));
    const letter = {
      place,
      epochKey,
      commit,
      messageId: given.bytes('messageId'),
      content: made.rosterContent,
      signer,
    };
    const { sealed } = sealMessage({ ...letter, atLeast: ROSTER_BUCKET, nonce: given.bytes('nonce') });
    const message = openMessage(sealed, place, epochKey, commit);
    const roster = JSON.parse(given.text('rosterContent')) as Roster;
    const believing = { chain: entriesOf(given), pin: given.bytes('pin'), ...(await rememberedOf(given)) };
    await requireAdoptable({ place, secret, shredShare, envelope, message, roster, ...believing });
    return { rosterDigest: writeBytes(message.digest), envelopeSha256: sha256(envelope) };
  },
  WISHES: (given) => {
    const before = given.fields.before as unknown as MelderPart;
    const carriedOut = wishesCarriedOut(given.fields.carriesOut as readonly string[], wishesOf(given));
    return applyWishes(before, carriedOut) as unknown as Fields;
  },
  WRITE: (given) => {
    const roster = JSON.parse(given.text('roster')) as Roster;
    const stale = staleReaders(roster, verifyDirectory(entriesOf(given), undefined), given.text('today'));
    return { stale: stale as unknown as Json };
  },
};
