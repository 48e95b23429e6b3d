declare const brand: unique symbol;

/** Plain bytes over an ArrayBuffer of their own: what WebCrypto and libsodium both take. */
export type Bytes = Uint8Array<ArrayBuffer>;
type Branded<Name extends string> = Bytes & { readonly [brand]: Name };

/** The melder's code, 16 bytes. Never leaves the browser (P6). */
export type Code = Branded<'Code'>;
/** ES_e: the secret of one epoch of one thread, 32 bytes. */
export type EpochSecret = Branded<'EpochSecret'>;
/** The half of an epoch's key that the server keeps apart and destroys, 32 bytes (P5). */
export type ShredShare = Branded<'ShredShare'>;
/** K_e, 32 bytes. */
export type EpochKey = Branded<'EpochKey'>;
/** Of one file, 32 bytes: stands in the message that announces it. */
export type FileKey = Branded<'FileKey'>;
/** VK, 32 bytes. */
export type VaultKey = Branded<'VaultKey'>;
/** Seed of an Ed25519 key, 32 bytes. */
export type SignSeed = Branded<'SignSeed'>;
/** Seed of an X-Wing key, 32 bytes. It is also that key's secret form. */
export type KemSeed = Branded<'KemSeed'>;
/** Key of the melder's notes box, 32 bytes. */
export type NotesKey = Branded<'NotesKey'>;
/** Key of a way in's anchor, 32 bytes. */
export type AnchorKey = Branded<'AnchorKey'>;
