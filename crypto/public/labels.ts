/**
 * Every domain label of suite zp1, in one place. No label is a prefix of another one (a test says so), because
 * some are followed directly by other bytes in a salt.
 *
 * @see crypto/README.md, "Labels"
 */
export const LABELS = {
  accessHash: 'zp1/access',
  anchor: 'zp1/anchor',
  auth: 'zp1/auth',
  body: 'zp1/body',
  card: 'zp1/card',
  commitment: 'zp1/commit',
  credential: 'zp1/credential',
  directoryEntry: 'zp1/directory',
  entryDigest: 'zp1/entry-digest',
  epoch: 'zp1/epoch',
  fileChunk: 'zp1/file',
  fileDigest: 'zp1/digest-of-file',
  genesis: 'zp1/genesis',
  head: 'zp1/head',
  id: 'zp1/id',
  mailboxId: 'zp1/mailbox-id',
  melder: 'zp1/melder',
  messageDigest: 'zp1/digest-of-message',
  messageSignature: 'zp1/message',
  notesBox: 'zp1/notes-box',
  notesHash: 'zp1/notes-hash',
  pairKey: 'zp1/pair-key',
  pairSeal: 'zp1/pair-seal',
  pairWords: 'zp1/pair-words',
  paperId: 'zp1/paper-id',
  prf: 'zp1/prf',
  proofChallenge: 'zp1/proof-challenge',
  recoveryAuth: 'zp1/recovery-auth',
  revealIdentity: 'zp1/reveal-identity',
  rootCode: 'zp1/root-code',
  rootId: 'zp1/root-id',
  rotateKem: 'zp1/rotate-kem',
  slotCoins: 'zp1/slot-coins',
  slotFiller: 'zp1/slot-filler',
  slotSeal: 'zp1/slot-seal',
  unsavedExport: 'zp1/unsaved-export',
  vaultBox: 'zp1/vault-box',
  vaultKey: 'zp1/vault-key',
  vaultState: 'zp1/vault-state',
  wayIn: 'zp1/way-in',
} as const;

export type Label = (typeof LABELS)[keyof typeof LABELS];
