import { encode } from '../base64url.ts';
import type { Deps } from '../deps.ts';
import { tokenHash } from '../passkeys/rules.ts';

/**
 * A new link at each start until the first channel is there, and afterwards only when the operator asks for it: only
 * its hash is kept, so the old one cannot be shown. One that was asked for at an earlier start and not used is gone.
 */
export async function renewSetupLink({ store, config, random }: Deps): Promise<string | undefined> {
  if ((await store.listChannels()).length > 0 && !config.newSetupLink) {
    await store.deleteSetupLinks();
    return undefined;
  }
  const token = encode(random.bytes(16));
  await store.replaceSetupLink(tokenHash(token));
  return `${config.origin}/setup#${token}`;
}
