import type { Code } from '../../../crypto/public/brands.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import { type Anchor, deriveRecoveryAuth, deriveWayIn, encryptAnchor, type WayIn } from '../../../crypto/way-in.ts';
import type { AddedWayIn } from '../session.ts';
import type { MadePasskey } from './passkey.ts';

function publicPart({ wayInId, kind, kemPk }: WayIn): AddedWayIn['wayIn'] {
  return { wayInId, kind, kemPk };
}

/** A way in with its anchor, written here and never by the server (step ANCHOR). Sends nothing. */
export async function passkeyWayIn(anchor: Anchor, passkey: MadePasskey, rpId: string): Promise<AddedWayIn> {
  const wayIn = await deriveWayIn(passkey.source, anchor.accountId, rpId);
  const wire = {
    kind: 'passkey',
    wayInId: encodeBase64url(wayIn.wayInId),
    anchor: encodeBase64url(encryptAnchor(anchor, wayIn)),
    response: passkey.response as never,
  } as const;
  return { wayIn: publicPart(wayIn), wire };
}

/** The same for twelve words on paper, with the key by which they alone sign in (step RECOVERY-AUTH). */
export async function recoveryWayIn(anchor: Anchor, code: Code, rpId: string): Promise<AddedWayIn> {
  const wayIn = await deriveWayIn({ kind: 'recovery', code }, anchor.accountId, rpId);
  const { publicKey } = await deriveRecoveryAuth(code, rpId);
  const wire = {
    kind: 'recovery',
    wayInId: encodeBase64url(wayIn.wayInId),
    anchor: encodeBase64url(encryptAnchor(anchor, wayIn)),
    authPk: encodeBase64url(publicKey),
  } as const;
  return { wayIn: publicPart(wayIn), wire };
}
