import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECRET_BYTES = 32;
/** One purpose, one key: a token made for one thing is never good for another. */
export type Purpose =
  | 'mailbox-challenge'
  | 'mailbox-session'
  | 'sign-in-challenge'
  | 'creation-challenge'
  | 'file-upload'
  | 'file-download'
  | 'self-check'
  | 'work'
  | 'work-key';

/** Made at the first start, readable by the server's own user only. */
export function loadSecret(dataDir: string): Uint8Array {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'server-secret');
  try {
    writeFileSync(path, randomBytes(SECRET_BYTES), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(path);
  if (secret.length !== SECRET_BYTES) throw new Error('server-secret is damaged');
  return secret;
}

export function deriveKey(secret: Uint8Array, purpose: Purpose): Buffer {
  return createHmac('sha256', secret).update(purpose).digest();
}

export function authenticate(key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

export function isAuthentic(tag: Uint8Array, key: Uint8Array, ...parts: readonly Uint8Array[]): boolean {
  const expected = authenticate(key, ...parts);
  return tag.length === expected.length && timingSafeEqual(tag, expected);
}
