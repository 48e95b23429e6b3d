/** Ways in, anchors, account states and pairing. */
import { fromBase64url, hex, isSame, join, lp, must, ofLength, refuse, toText, u32, unpad, utf8 } from './bytes.ts';
import { derive, fingerprint, H, kemPk, open, openBox, sha256Hex, signPk, verify } from './primitives.ts';
import { bytesOf, type Fields, listOf } from './vectors.ts';
import { checkWords } from './words.ts';

export function wayIn(given: Fields) {
  const prf = given.prf === undefined ? undefined : listOf(given.prf).map((output) => ofLength(output, 32));
  const ikm = prf === undefined ? ofLength(bytesOf(given.code), 16) : join(...prf);
  const rpId = given.rpId as string;
  const name = prf === undefined ? derive(ikm, utf8('zp1/paper-id'), rpId) : bytesOf(given.credentialId);
  const wayInId = H('zp1/credential', name);
  const accountId = ofLength(bytesOf(given.accountId), 16);
  const key = (label: string) => derive(ikm, join(utf8(label), accountId, wayInId), rpId);
  return { wayInId, kemSeed: key('zp1/way-in'), anchorKey: key('zp1/anchor') };
}

export function wayInFacts(given: Fields) {
  const { wayInId, kemSeed, anchorKey } = wayIn(given);
  const kemPkSha256 = sha256Hex(kemPk(kemSeed));
  return { wayInId: hex(wayInId), kemSeed: hex(kemSeed), kemPkSha256, anchorKey: hex(anchorKey) };
}

function anchorFacts(anchor: Uint8Array) {
  const [accountId, idPk, genesisFp] = [anchor.slice(0, 16), anchor.slice(16, 48), anchor.slice(48)];
  return { accountId: hex(accountId), idPk: hex(idPk), genesisFp: hex(genesisFp) };
}

export function openAnchor(given: Fields) {
  const { wayInId, anchorKey } = wayIn(given);
  return anchorFacts(openBox(anchorKey, lp(utf8('zp1/anchor'), wayInId), ofLength(bytesOf(given.anchor), 108)));
}

interface Vault {
  readonly accountId: string;
  readonly genesisFp: string;
  readonly idSeed: string;
  readonly kemSeeds: readonly { readonly seed: string }[];
  readonly waysIn: readonly { readonly wayInId: string }[];
}

interface Keyring {
  readonly adopted: readonly { readonly secret: string }[];
  readonly ending: readonly { readonly meldingId: string; readonly from: string }[];
}

const textToHex = (text: string): string => hex(fromBase64url(text));

/** VAULT: believes what the anchor's identity signed, and then opens it. */
export function openState(given: Fields) {
  const state = given.state as Fields & { readonly sealedKeys: readonly Fields[] };
  const [accountId, idPk, number] = [bytesOf(given.accountId), bytesOf(given.idPk), u32(state.version as number)];
  const sealed = state.sealedKeys.map((one) => [bytesOf(one.wayInId), bytesOf(one.sealed)] as const);
  const sorted = [...sealed].sort(([left], [right]) => Buffer.compare(left, right));
  const boxes = [bytesOf(state.vault), bytesOf(state.keyring)] as const;
  verify(idPk, bytesOf(state.signature), 'zp1/vault-state', accountId, number, ...boxes, lp(...sorted.flat()));
  const { wayInId, kemSeed } = wayIn(given);
  const own = sealed.find(([id]) => isSame(id, wayInId)) ?? refuse();
  const info = join(lp(utf8('zp1/vault-key')), accountId, wayInId);
  const vaultKey = open(kemSeed, { info, aad: number }, own[1]);
  const [vault, keyring] = (['vault', 'keyring'] as const).map((kind, index) => {
    const aad = lp(utf8('zp1/vault-box'), accountId, utf8(kind), number);
    return JSON.parse(toText(unpad(openBox(vaultKey, aad, boxes[index] as Uint8Array))));
  }) as [Vault, Keyring];
  must(textToHex(vault.accountId) === hex(accountId) && textToHex(vault.genesisFp) === hex(bytesOf(given.genesisFp)));
  must(isSame(signPk(fromBase64url(vault.idSeed)), idPk));
  const listed = vault.waysIn.map((one) => textToHex(one.wayInId)).sort();
  must(listed.join() === sorted.map(([id]) => hex(id)).join());
  return {
    version: state.version,
    vaultKey: hex(vaultKey),
    idSeed: textToHex(vault.idSeed),
    kemSeeds: vault.kemSeeds.map(({ seed }) => textToHex(seed)),
    adopted: keyring.adopted.map(({ secret }) => textToHex(secret)),
    ending: keyring.ending.map(({ meldingId, from }) => ({ meldingId: textToHex(meldingId), from })),
  };
}

export const pairingFp = (key: Uint8Array): Uint8Array => fingerprint('zp1/pair-key', key);

export function pairingWords(key: Uint8Array, sealed: Uint8Array, idPk: Uint8Array, genesisFp: Uint8Array) {
  const transcript = fingerprint('zp1/pair-words', key, sealed, idPk, genesisFp);
  return { transcript: hex(transcript), words: checkWords(transcript) };
}

/** PAIR: what an open device sealed to the key of a new one. */
export function openPairing(given: Fields) {
  const [seed, sealed] = [bytesOf(given.seed), bytesOf(given.sealed)];
  const key = kemPk(seed);
  const sealing = { info: join(lp(utf8('zp1/pair-seal')), pairingFp(key)), aad: new Uint8Array() };
  const grant = ofLength(open(seed, sealing, sealed), 100);
  const anchor = anchorFacts(grant.slice(32));
  const { words } = pairingWords(key, sealed, bytesOf(anchor.idPk), bytesOf(anchor.genesisFp));
  return { vaultKey: hex(grant.slice(0, 32)), ...anchor, words };
}
