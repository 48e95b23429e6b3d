import { type DirectoryEntry, verifyDirectory } from '../../crypto/directory.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { signDetached, signKeyPair } from '../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../crypto/public/verify.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import { operations } from './cases-directory.ts';
import { chain, identityOf, person, pin, root, signedCard, writeChain } from './channel.ts';
import { writeBytes } from './vector.ts';

const auth = {
  seed: hex(32),
  origin: 'https://meldpunt.example',
  challenge: 'c29tZQ.1742000000.bWFj',
  body: '{"v":1}',
};

const [genesis, anna, bram] = chain() as [DirectoryEntry, DirectoryEntry, DirectoryEntry];

function resigned(turn: (text: string) => string): readonly DirectoryEntry[] {
  const bytes = utf8(turn(Buffer.from(bram.bytes).toString()));
  const signature = signDetached(signedBytes(LABELS.directoryEntry, bytes), root.secretKey);
  return [genesis, anna, { bytes, signatures: [{ rootPk: root.publicKey, signature }] }];
}

const DIRECTORY = { of: 'directory', step: 'DIRECTORY' };
const CARD = { of: 'card verified', step: 'CARD-VERIFY' };
const AUTH = { of: 'sign-in verified', step: 'AUTH-VERIFY' };

const signed: readonly VectorCase[] = [
  good('sign-in', 'AUTH', auth),
  good('sign-in verified', 'AUTH-VERIFY', () => {
    const { publicKey, secretKey } = signKeyPair(counting(32));
    const { seed: _, ...request } = auth;
    const parts = authParts({ ...request, body: utf8(auth.body) });
    const signature = signDetached(signedBytes(LABELS.auth, ...parts), secretKey);
    return { ...request, publicKey: writeBytes(publicKey), signature: writeBytes(signature) };
  }),
  bad('sign-in on another host', 'VerifyError', AUTH, { origin: 'https://meldpunt.example.net' }),
  bad('sign-in with another challenge', 'VerifyError', AUTH, { challenge: 'c29tZQ.1742000001.bWFj' }),
  bad('sign-in with another body', 'VerifyError', AUTH, { body: '{"v":2}' }),
  bad('sign-in with another key', 'VerifyError', { ...AUTH, change: [{ field: 'publicKey', flipBit: 1 }] }),
  good('card', 'CARD', {
    description: person,
    idSeed: hex(32, 0x40),
    kemSeed: hex(32, 0x80),
    generation: 0,
    genesisFp: hex(20),
  }),
  good('card verified', 'CARD-VERIFY', () => {
    const { card, signature } = signedCard(0, counting(20));
    return { card: Buffer.from(card).toString(), signature: writeBytes(signature), genesisFp: hex(20) };
  }),
  bad('card of another channel', 'VerifyError', CARD, { genesisFp: hex(20, 1) }),
  bad('card with a changed signature', 'VerifyError', { ...CARD, change: [{ field: 'signature', flipBit: 500 }] }),
  good('directory', 'DIRECTORY', () => ({ ...writeChain(chain()), pin })),
  bad('directory under another pin', 'VerifyError', DIRECTORY, { pin: hex(20) }),
  bad('directory with a gap', 'VerifyError', DIRECTORY, writeChain([genesis, bram])),
  bad('directory without its first entry', 'VerifyError', DIRECTORY, writeChain([anna, bram])),
  bad('directory of nothing', 'VerifyError', DIRECTORY, { entries: [] }),
  bad('directory with an entry twice', 'VerifyError', DIRECTORY, writeChain([genesis, anna, anna])),
  bad('directory with an unsigned entry', 'VerifyError', DIRECTORY, writeChain([genesis, { ...anna, signatures: [] }])),
  bad(
    "directory with another entry's signature",
    'VerifyError',
    DIRECTORY,
    writeChain([genesis, { ...anna, signatures: bram.signatures }]),
  ),
  bad(
    'directory with an unknown operation',
    'VerifyError',
    DIRECTORY,
    writeChain(resigned((text) => text.replace('"add"', '"del"'))),
  ),
  bad(
    'directory with another version',
    'VerifyError',
    DIRECTORY,
    writeChain(resigned((text) => text.replace('"v":1', '"v":2'))),
  ),
  bad(
    'directory with a name twice in an entry',
    'VerifyError',
    DIRECTORY,
    writeChain(resigned((text) => text.replace('{"v":1', '{"v":1,"v":1'))),
  ),
  bad(
    'directory with a day that is none',
    'VerifyError',
    DIRECTORY,
    writeChain(resigned((text) => text.replace('2025-01-02', '2025-02-30'))),
  ),
  good('head', 'HEAD', () => ({ ...writeChain([genesis, anna]), idSeed: hex(32, 0x40), day: '2025-03-15' })),
  good('head verified', 'HEAD-VERIFY', () => {
    const directory = verifyDirectory([genesis, anna], undefined);
    const identity = identityOf(0);
    const parts = [directory.genesisFp, Uint8Array.of(0, 0, 0, 1), directory.head.digest, utf8('2025-03-15')];
    const signature = signDetached(signedBytes(LABELS.head, ...parts), identity.idSk);
    const head = { fp: writeBytes(identity.fp), seq: 1, digest: writeBytes(directory.head.digest), day: '2025-03-15' };
    return { ...writeChain([genesis, anna]), ...head, signature: writeBytes(signature) };
  }),
  good('head on another day does not hold', 'HEAD-VERIFY', { day: '2025-03-16' }, 'head verified'),
  good('head at another entry does not hold', 'HEAD-VERIFY', { seq: 0 }, 'head verified'),
  good('head by somebody else does not hold', 'HEAD-VERIFY', { fp: hex(20) }, 'head verified'),
];

export const list: readonly VectorCase[] = [...signed, ...operations];
