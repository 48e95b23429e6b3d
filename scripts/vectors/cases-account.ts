import { identityFromSeed } from '../../crypto/functionaris-keys.ts';
import type { Code, EpochSecret, KemSeed, SignSeed, VaultKey } from '../../crypto/public/brands.ts';
import { sealState } from '../../crypto/vault.ts';
import { deriveWayIn, encryptAnchor } from '../../crypto/way-in.ts';
import { bad, counting, good, hex, type VectorCase } from './case.ts';
import { paper, passkey } from './cases-derive.ts';
import { type Fields, writeBytes } from './vector.ts';

const idSeed = counting(32, 1) as SignSeed;
const anchorFields = { accountId: hex(16), idPk: writeBytes(identityFromSeed(idSeed).idPk), genesisFp: hex(20) };
const ANCHOR = { of: 'anchor', step: 'ANCHOR' };
const VAULT = { of: 'account state', step: 'VAULT' };

/** A state sealed to the paper; who writes it without the account's identity signs with another. */
async function stateOf(signedWith: SignSeed): Promise<Fields> {
  const source = { kind: 'recovery', code: counting(16, 0xa0) as Code } as const;
  const { wayInId, kind, kemPk } = await deriveWayIn(source, counting(16), paper.rpId);
  const state = await sealState({
    vault: {
      accountId: counting(16),
      genesisFp: counting(20),
      idSeed: signedWith,
      kemSeeds: [{ generation: 0, seed: counting(32, 0x80) as KemSeed }],
      rootSeed: null,
      seenHead: { seq: 0, digest: counting(32) },
      waysIn: [{ wayInId, kind, kemPk }],
    },
    keyring: {
      adopted: [
        {
          meldingId: counting(16),
          thread: 1,
          epoch: 0,
          secret: counting(32, 0x20) as EpochSecret,
          rosterDigest: counting(32),
        },
      ],
      tried: { batch: '2025-03-15T11:00Z', generation: 0 },
      unbelieved: [],
      ending: [{ meldingId: counting(16), from: '2025-04-01' }],
    },
    vaultKey: counting(32, 0x77) as VaultKey,
    version: 5,
  });
  const sealedKeys = state.sealedKeys.map((one) => ({
    wayInId: writeBytes(one.wayInId),
    sealed: writeBytes(one.sealed),
  }));
  const { vault, keyring, signature } = state;
  const written = { vault: writeBytes(vault), keyring: writeBytes(keyring), signature: writeBytes(signature) };
  return { version: 5, ...written, sealedKeys };
}

export const account: readonly VectorCase[] = [
  good('anchor', 'ANCHOR', async () => {
    const source = { kind: 'passkey', credentialId: counting(40), prf: [counting(32, 1), counting(32, 2)] } as const;
    const wayIn = await deriveWayIn(source, counting(16), passkey.rpId);
    const anchor = { accountId: counting(16), idPk: identityFromSeed(idSeed).idPk, genesisFp: counting(20) };
    return { ...passkey, anchor: writeBytes(encryptAnchor(anchor, wayIn)) };
  }),
  bad('anchor of another account', 'OpenError', ANCHOR, { accountId: hex(16, 1) }),
  bad('anchor on another host', 'OpenError', ANCHOR, { rpId: 'elders.example' }),
  bad('anchor of another credential', 'OpenError', ANCHOR, { credentialId: hex(41) }),
  bad('anchor changed', 'OpenError', { ...ANCHOR, change: [{ field: 'anchor', flipBit: 300 }] }),
  bad('anchor longer', 'OpenError', { ...ANCHOR, change: [{ field: 'anchor', appendHex: '00' }] }),
  good('account state', 'VAULT', async () => ({ ...anchorFields, ...paper, state: await stateOf(idSeed) })),
  bad('vault written by the server', 'VerifyError', VAULT, async () => ({
    state: await stateOf(counting(32, 9) as SignSeed),
  })),
  bad('account state of another identity', 'VerifyError', VAULT, {
    idPk: writeBytes(identityFromSeed(counting(32, 9) as SignSeed).idPk),
  }),
  bad('account state in another channel', 'VerifyError', VAULT, { genesisFp: hex(20, 1) }),
  bad('account state of another account', 'VerifyError', VAULT, { accountId: hex(16, 1) }),
  bad('account state by another code', 'VerifyError', VAULT, { code: hex(16) }),
  bad('account state by a passkey it is not sealed to', 'VerifyError', VAULT, {
    credentialId: hex(40),
    prf: [hex(32), hex(32)],
  }),
  bad('account state with a changed vault', 'VerifyError', {
    ...VAULT,
    change: [{ field: 'state.vault', flipBit: 999 }],
  }),
  bad('account state with a changed keyring', 'VerifyError', {
    ...VAULT,
    change: [{ field: 'state.keyring', flipBit: 999 }],
  }),
  bad('account state with a changed signature', 'VerifyError', {
    ...VAULT,
    change: [{ field: 'state.signature', flipBit: 9 }],
  }),
];
