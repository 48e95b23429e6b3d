import { decodeBase64url } from '../../../crypto/public/sodium.ts';

/** Without letters that are taken for figures. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NUMBER_BYTES = 5;

/**
 * The number of a melding in the register: the same for everybody who can read the report, and for nobody else. It is
 * taken from the report's digest and not from the melding's id, because the server knows the id: a register that
 * leaves this page must not say which row of the server's tables an entry is.
 *
 * @param reportDigest base64url of 32 bytes
 */
export function registerNumber(reportDigest: string): string {
  const bits = [...decodeBase64url(reportDigest).slice(0, NUMBER_BYTES)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
