import { beforeAll, describe, expect, it } from 'vitest';
import { encryptBox } from '../../../crypto/box.ts';
import { identityFromSeed } from '../../../crypto/functionaris-keys.ts';
import { hpkeContext, hpkeSeal } from '../../../crypto/hpke.ts';
import { EMPTY_KEYRING, type Keyring } from '../../../crypto/keyring.ts';
import { pad } from '../../../crypto/padding.ts';
import type { Bytes, Code, EpochSecret, KemSeed, SignSeed, VaultKey } from '../../../crypto/public/brands.ts';
import { concat, lengthPrefixed, u32, utf8 } from '../../../crypto/public/bytes.ts';
import { InvalidInputError, OpenError, VerifyError } from '../../../crypto/public/errors.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { signDetached } from '../../../crypto/public/sodium.ts';
import { signedBytes } from '../../../crypto/public/verify.ts';
import { writeJson } from '../../../crypto/strict-json.ts';
import {
  type AccountState,
  generateVaultKey,
  openState,
  openStateWithKey,
  sealState,
  type Vault,
} from '../../../crypto/vault.ts';
import { type Anchor, deriveWayIn, type WayIn } from '../../../crypto/way-in.ts';
import { counting, flipBit, toHex } from '../../helpers/crypto-bytes.ts';

const accountId = counting(16);
const genesisFp = counting(20);
const idSeed = counting(32, 1) as SignSeed;
const { idPk } = identityFromSeed(idSeed);
const anchor: Anchor = { accountId, idPk, genesisFp };
const vaultKey = counting(32, 0x77) as VaultKey;
const keyring: Keyring = {
  adopted: [
    {
      meldingId: counting(16),
      thread: 1,
      epoch: 0,
      secret: counting(32) as EpochSecret,
      rosterDigest: counting(32, 8),
    },
  ],
  tried: { batch: '2025-03-15T11:00Z', generation: 0 },
  unbelieved: [counting(16, 3)],
  ending: [{ meldingId: counting(16), from: '2025-04-01' }],
};

let wayIns: readonly [WayIn, WayIn];
let stranger: WayIn;
let vault: Vault;
let state: AccountState;

beforeAll(async () => {
  const passkey = { kind: 'passkey', credentialId: counting(40), prf: [counting(32, 1), counting(32, 2)] } as const;
  const paper = { kind: 'recovery', code: counting(16, 0xa0) as Code } as const;
  wayIns = [await deriveWayIn(passkey, accountId, 'a.example'), await deriveWayIn(paper, accountId, 'a.example')];
  stranger = await deriveWayIn({ ...passkey, credentialId: counting(41) }, accountId, 'a.example');
  vault = {
    accountId,
    genesisFp,
    idSeed,
    kemSeeds: [{ generation: 0, seed: counting(32, 2) as KemSeed }],
    rootSeed: null,
    seenHead: { seq: 3, digest: counting(32, 4) },
    waysIn: wayIns.map(({ wayInId, kind, kemPk }) => ({ wayInId, kind, kemPk })),
  };
  state = await sealState({ vault, keyring, vaultKey, version: 5 });
});

function expectRefused(changed: Partial<AccountState>, by: Anchor = anchor, way: WayIn = wayIns[0]) {
  return expect(openState({ ...state, ...changed }, by, way)).rejects.toBeInstanceOf(VerifyError);
}

/** What only the holder of an identity can make: any state, well signed. */
function sign(unsigned: Omit<AccountState, 'signature'>, seed: SignSeed = idSeed): AccountState {
  const { version, vault: vaultBox, keyring: keyringBox, sealedKeys } = unsigned;
  const keys = lengthPrefixed(...sealedKeys.flatMap(({ wayInId, sealed }) => [wayInId, sealed]));
  const parts = [accountId, u32(version), vaultBox, keyringBox, keys];
  const message = signedBytes(LABELS.vaultState, ...parts);
  return { ...unsigned, signature: signDetached(message, identityFromSeed(seed).idSk) };
}

function boxed(kind: string, plaintext: Bytes, length: number, version = 5): Bytes {
  const aad = lengthPrefixed(utf8(LABELS.vaultBox), accountId, utf8(kind), u32(version));
  return encryptBox(pad(plaintext, length), vaultKey, aad);
}

function withVault(changed: object): AccountState {
  return sign({ ...state, vault: boxed('vault', writeJson({ v: 1, ...vault, ...changed }), 16_384) });
}

describe("an account's state", () => {
  it('opens with each way in', async () => {
    for (const wayIn of wayIns) {
      const opened = await openState(state, anchor, wayIn);
      expect(opened.vault).toEqual(vault);
      expect(opened.keyring).toEqual(keyring);
      expect(opened.version).toBe(5);
      expect(toHex(opened.vaultKey)).toBe(toHex(vaultKey));
    }
  });

  it('opens again with the vault key, for a page that is open already', () => {
    expect(openStateWithKey(state, anchor, vaultKey).vault).toEqual(vault);
  });

  it('opens as the tests below forge it, when nothing is forged', async () => {
    expect((await openState(withVault({}), anchor, wayIns[1])).vault).toEqual(vault);
  });

  it("keeps a steward's root key", async () => {
    const steward = { ...vault, kemSeeds: [], rootSeed: counting(32, 6) as SignSeed };
    const sealed = await sealState({ vault: steward, keyring: EMPTY_KEYRING, vaultKey, version: 0 });
    expect((await openState(sealed, anchor, wayIns[0])).vault).toEqual(steward);
  });

  it('has lengths in steps, whatever is in it', async () => {
    const empty = await sealState({ vault: { ...vault, kemSeeds: [] }, keyring: EMPTY_KEYRING, vaultKey, version: 1 });
    expect(empty.vault.length).toBe(state.vault.length);
    expect(empty.keyring.length).toBe(state.keyring.length);
    expect([state.vault.length, state.keyring.length]).toEqual([16_384 + 40, 65_536 + 40]);
    const many = Array.from({ length: 400 }, (_, epoch) => ({
      ...(keyring.adopted[0] as Keyring['adopted'][0]),
      epoch,
    }));
    const large = await sealState({ vault, keyring: { ...keyring, adopted: many }, vaultKey, version: 1 });
    expect(large.keyring).toHaveLength(2 * 65_536 + 40);
    expect((await openState(large, anchor, wayIns[0])).keyring.adopted).toHaveLength(400);
  });

  it('does not open for a way in that it is not sealed to', async () => {
    await expectRefused({}, anchor, stranger);
    const disguised = { ...stranger, wayInId: wayIns[0].wayInId };
    await expect(openState(state, anchor, disguised)).rejects.toBeInstanceOf(OpenError);
  });

  it('does not open with another vault key', () => {
    expect(() => openStateWithKey(state, anchor, generateVaultKey())).toThrow(OpenError);
  });
});

describe('what a server may try', () => {
  it('a vault it wrote itself, with keys of its own, is refused', async () => {
    const own = counting(32, 0x55) as SignSeed;
    const forged = await sealState({ vault: { ...vault, idSeed: own }, keyring: EMPTY_KEYRING, vaultKey, version: 6 });
    await expectRefused(forged);
    expect((await openState(forged, { ...anchor, idPk: identityFromSeed(own).idPk }, wayIns[0])).version).toBe(6);
  });

  it('the state of another account, or of another identity, is refused', async () => {
    await expectRefused({}, { ...anchor, accountId: counting(16, 1) });
    await expectRefused({}, { ...anchor, idPk: identityFromSeed(counting(32, 9) as SignSeed).idPk });
    await expectRefused({}, { ...anchor, genesisFp: counting(20, 1) });
  });

  it('a keyring, a vault, or sealed keys of an older version are refused', async () => {
    const older = await sealState({ vault, keyring: EMPTY_KEYRING, vaultKey, version: 4 });
    await expectRefused({ keyring: older.keyring });
    await expectRefused({ vault: older.vault });
    await expectRefused({ sealedKeys: older.sealedKeys });
    await expectRefused({ version: 4 });
    await expectRefused({ version: 6 });
  });

  it('any flipped bit is refused', async () => {
    for (const name of ['vault', 'keyring', 'signature'] as const)
      for (const bit of [0, 333, 511]) await expectRefused({ [name]: flipBit(state[name], bit) });
    const [first, second] = state.sealedKeys as [AccountState['sealedKeys'][0], AccountState['sealedKeys'][0]];
    await expectRefused({ sealedKeys: [{ ...first, sealed: flipBit(first.sealed, 9000) }, second] });
    await expectRefused({ sealedKeys: [first, { ...second, wayInId: flipBit(second.wayInId, 7) }] });
  });

  it('is refused on a page that is open already, too', async () => {
    const older = await sealState({ vault, keyring: EMPTY_KEYRING, vaultKey, version: 4 });
    const [first, second] = state.sealedKeys as [AccountState['sealedKeys'][0], AccountState['sealedKeys'][0]];
    const swapped = [{ ...first, sealed: second.sealed }, second];
    const forged = [
      { ...state, sealedKeys: older.sealedKeys },
      { ...state, sealedKeys: swapped },
    ];
    const unsigned = { ...state, signature: new Uint8Array(64) };
    for (const one of [...forged, unsigned]) expect(() => openStateWithKey(one, anchor, vaultKey)).toThrow(VerifyError);
  });

  it('sealed keys in another order are the same state', async () => {
    const sealedKeys = [...state.sealedKeys].reverse();
    expect((await openState({ ...state, sealedKeys }, anchor, wayIns[0])).version).toBe(5);
  });

  it('sealed keys of which there is one more, one fewer, one twice or none are refused', async () => {
    const [first, second] = state.sealedKeys as [AccountState['sealedKeys'][0], AccountState['sealedKeys'][0]];
    for (const sealedKeys of [[first], [first, first], [first, second, second], []])
      await expectRefused({ sealedKeys });
  });

  it('a whole older state still opens: that it is older is for the caller to see by its version', async () => {
    const older = await sealState({ vault, keyring: EMPTY_KEYRING, vaultKey, version: 4 });
    expect((await openState(older, anchor, wayIns[0])).version).toBe(4);
  });
});

describe('a state that its own identity signed is refused all the same', () => {
  const refused = (forged: AccountState) =>
    expect(openState(forged, anchor, wayIns[0])).rejects.toBeInstanceOf(VerifyError);

  it('when the vault inside is of another account, channel or identity', async () => {
    await refused(withVault({ accountId: counting(16, 1) }));
    await refused(withVault({ genesisFp: counting(20, 1) }));
    await refused(withVault({ idSeed: counting(32, 9) }));
  });

  it('when its list of ways in is another than it is sealed to', async () => {
    const [first, second] = vault.waysIn as [Vault['waysIn'][0], Vault['waysIn'][0]];
    await refused(withVault({ waysIn: [first] }));
    await refused(withVault({ waysIn: [first, first] }));
    await refused(withVault({ waysIn: [first, { ...second, wayInId: counting(32) }] }));
    await refused(withVault({ waysIn: [first, second, first] }));
  });

  it('when the vault inside is malformed', async () => {
    await refused(withVault({ v: 2 }));
    await refused(withVault({ note: 'x' }));
    await refused(withVault({ waysIn: [] }));
    await refused(withVault({ rootSeed: counting(31) }));
    await refused(sign({ ...state, keyring: boxed('keyring', utf8('{}'), 65_536) }));
  });

  it('when vault and keyring changed places, or versions', async () => {
    const keyringAsVault = sign({ ...state, vault: state.keyring, keyring: state.vault });
    await expect(openState(keyringAsVault, anchor, wayIns[0])).rejects.toBeInstanceOf(OpenError);
    const old = boxed('vault', writeJson({ v: 1, ...vault }), 16_384, 4);
    await expect(openState(sign({ ...state, vault: old }), anchor, wayIns[0])).rejects.toBeInstanceOf(OpenError);
  });

  it('when the sealed key is of another version, or of another way in', async () => {
    const seal = async (wayInId: Bytes, version: number) => {
      const context = await hpkeContext(concat(lengthPrefixed(utf8(LABELS.vaultKey)), accountId, wayInId));
      const { kemPk, wayInId: own } = wayIns[0];
      const sealed = await hpkeSeal({ recipient: kemPk, context, aad: u32(version), plaintext: vaultKey });
      return sign({ ...state, sealedKeys: [{ wayInId: own, sealed }, ...state.sealedKeys.slice(1)] });
    };
    expect((await openState(await seal(wayIns[0].wayInId, 5), anchor, wayIns[0])).version).toBe(5);
    for (const forged of [await seal(wayIns[0].wayInId, 4), await seal(wayIns[1].wayInId, 5)])
      await expect(openState(forged, anchor, wayIns[0])).rejects.toBeInstanceOf(OpenError);
  });
});

describe('sealing a state', () => {
  const sealing = (changed: object) => sealState({ vault: { ...vault, ...changed }, keyring, vaultKey, version: 1 });

  it('is refused when nobody could open it again', async () => {
    await expect(sealing({ waysIn: [] })).rejects.toBeInstanceOf(VerifyError);
    await expect(sealing({ waysIn: Array.from({ length: 9 }, () => vault.waysIn[0]) })).rejects.toBeInstanceOf(
      VerifyError,
    );
    await expect(sealing({ kemSeeds: Array.from({ length: 17 }, () => vault.kemSeeds[0]) })).rejects.toBeInstanceOf(
      VerifyError,
    );
    await expect(sealing({ seenHead: undefined })).rejects.toBeInstanceOf(VerifyError);
    const bad = { ...keyring, tried: { batch: 'x'.repeat(18), generation: 0 } };
    await expect(sealState({ vault, keyring: bad, vaultKey, version: 1 })).rejects.toBeInstanceOf(VerifyError);
  });

  it('is refused for a version that is none', async () => {
    for (const version of [-1, 1.5, 2 ** 32])
      await expect(sealState({ vault, keyring, vaultKey, version })).rejects.toBeInstanceOf(InvalidInputError);
  });
});
