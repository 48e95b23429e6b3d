import { LABELS } from '../../crypto/public/labels.ts';
import { signKeyPair } from '../../crypto/public/sodium.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import { writeBytes } from './vector.ts';

export const melder = { code: hex(16, 0xa0), genesisFp: hex(20) };
export const place = { meldingId: hex(16), thread: 1, epoch: 0 };
export const epoch = { ...place, secret: hex(32, 0x20), shredShare: hex(32, 0x60) };
export const passkey = {
  credentialId: hex(40),
  prf: [hex(32, 1), hex(32, 2)],
  accountId: hex(16),
  rpId: 'meldpunt.example',
};
export const paper = { code: hex(16, 0xa0), accountId: hex(16), rpId: 'meldpunt.example' };

export const derive: readonly VectorCase[] = [
  ...Object.keys(LABELS).map((label) => good(`hash ${label}`, 'HASH', { label, parts: [hex(3), '', hex(32, 7)] })),
  good('hash of no parts', 'HASH', { label: 'body', parts: [] }),
  good('hashes of one', 'HASHES-OF-ONE', { bytes: hex(32) }),
  good('melder keys', 'MELDER-KEYS', melder),
  good('melder keys in another channel', 'MELDER-KEYS', { ...melder, genesisFp: hex(20, 1) }),
  bad(
    'melder keys from a short code',
    'InvalidInputError',
    { of: 'melder keys', step: 'MELDER-KEYS' },
    { code: hex(15) },
  ),
  bad(
    'melder keys with a whole hash',
    'InvalidInputError',
    { of: 'melder keys', step: 'MELDER-KEYS' },
    { genesisFp: hex(32) },
  ),
  good('functionaris keys', 'FUNCTIONARIS-KEYS', { idSeed: hex(32, 0x40), kemSeed: hex(32, 0x80) }),
  good('epoch key', 'EPOCH-KEY', epoch),
  good('epoch key of the dossier', 'EPOCH-KEY', { ...epoch, thread: 2 }),
  good('epoch key of a later epoch', 'EPOCH-KEY', { ...epoch, epoch: 0x0102_0304 }),
  bad('epoch key without a share', 'InvalidInputError', { of: 'epoch key', step: 'EPOCH-KEY' }, { shredShare: '' }),
  bad(
    'epoch key of half a melding',
    'InvalidInputError',
    { of: 'epoch key', step: 'EPOCH-KEY' },
    { meldingId: hex(8) },
  ),
  bad('epoch key of no thread', 'InvalidInputError', { of: 'epoch key', step: 'EPOCH-KEY' }, { thread: 256 }),
  good('commitment', 'COMMIT', { ...epoch, rosterContent: '{"type":"roster"}', readerSeeds: [] }),
  good('commitment to another roster', 'COMMIT', { rosterContent: '{"type":"rosteR"}' }, 'commitment'),
  good('way in by passkey', 'WAY-IN', passkey),
  good('way in by paper', 'WAY-IN', paper),
  good('way in by another paper', 'WAY-IN', { code: hex(16, 0xa1) }, 'way in by paper'),
  good('way in by paper of another account', 'WAY-IN', { accountId: hex(16, 1) }, 'way in by paper'),
  good('way in by paper on another host', 'WAY-IN', { rpId: 'elders.example' }, 'way in by paper'),
  bad('way in by half a paper', 'InvalidInputError', { of: 'way in by paper', step: 'WAY-IN' }, { code: hex(8) }),
  bad(
    'way in to half an account',
    'InvalidInputError',
    { of: 'way in by paper', step: 'WAY-IN' },
    { accountId: hex(8) },
  ),
  bad(
    'way in with half an output',
    'InvalidInputError',
    { of: 'way in by passkey', step: 'WAY-IN' },
    { prf: [hex(32), hex(16)] },
  ),
  good('recovery sign-in', 'RECOVERY-AUTH', { code: hex(16, 0xa0), rpId: 'meldpunt.example' }),
  bad(
    'recovery sign-in with a short code',
    'InvalidInputError',
    { of: 'recovery sign-in', step: 'RECOVERY-AUTH' },
    { code: hex(12) },
  ),
  good('root code', 'ROOT-CODE', { code: hex(16, 0xa0) }),
  bad('root code too short', 'InvalidInputError', { of: 'root code', step: 'ROOT-CODE' }, { code: hex(15) }),
  bad('root code of a whole seed', 'InvalidInputError', { of: 'root code', step: 'ROOT-CODE' }, { code: hex(32) }),
  good('root words', 'ROOT-WORDS', { rootPk: writeBytes(signKeyPair(counting(32, 0x10)).publicKey) }),
  good('pairing key', 'PAIR-KEY', { seed: hex(32, 0x55) }),
  good('padding of nothing', 'PAD', { bytes: '', length: 8 }),
  good('padding of what ends in padding', 'PAD', { bytes: '018000', length: 8 }),
  bad('padding of what fills it', 'InvalidInputError', { of: 'padding of nothing', step: 'PAD' }, { bytes: hex(8) }),
  good('unpadding', 'UNPAD', { padded: '0180008000000000' }),
  bad('unpadding zeros', 'OpenError', { of: 'unpadding', step: 'UNPAD' }, { padded: '0000000000000000' }),
  bad('unpadding another mark', 'OpenError', { of: 'unpadding', step: 'UNPAD' }, { padded: '0181000000000000' }),
  bad('unpadding nothing', 'OpenError', { of: 'unpadding', step: 'UNPAD' }, { padded: '' }),
];
