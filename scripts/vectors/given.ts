/** Parts that several steps are given. */
import type { DirectoryEntry } from '../../crypto/directory.ts';
import type { Bytes, Code, EpochSecret, ShredShare } from '../../crypto/public/brands.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { kemPublicKey } from '../../crypto/public/sodium.ts';
import { deriveWayIn, type WayInSource } from '../../crypto/way-in.ts';
import type { Given } from './vector.ts';

export function placeOf(given: Given) {
  return { meldingId: given.bytes('meldingId'), thread: given.number('thread'), epoch: given.number('epoch') };
}

export function envelopeOf(given: Given) {
  return {
    place: placeOf(given),
    secret: given.bytes<EpochSecret>('secret'),
    shredShare: given.bytes<ShredShare>('shredShare'),
    rosterContent: utf8(given.text('rosterContent')),
    readers: given.bytesList('readerSeeds').map(kemPublicKey),
  };
}

export function wayInOf(given: Given) {
  return deriveWayIn(sourceOf(given), given.bytes('accountId'), given.text('rpId'));
}

function readEntry(entry: Given): DirectoryEntry {
  const signatures = entry.innerList('signatures');
  return {
    bytes: utf8(entry.text('text')),
    signatures: signatures.map((one) => ({ rootPk: one.bytes('rootPk'), signature: one.bytes('signature') })),
  };
}

/** A chain; or the first ones that are kept of another vector's, and more behind them. */
export function entriesOf(given: Given, name = 'entries'): readonly DirectoryEntry[] {
  const entries = given.innerList(name).map(readEntry);
  if (name !== 'entries' || !given.has('keep')) return entries;
  return [...entries.slice(0, given.number('keep')), ...given.innerList('more').map(readEntry)];
}

function sourceOf(given: Given): WayInSource {
  if (!given.has('prf')) return { kind: 'recovery', code: given.bytes<Code>('code') };
  const [first, second] = given.bytesList('prf') as [Bytes, Bytes];
  return { kind: 'passkey', credentialId: given.bytes('credentialId'), prf: [first, second] };
}
