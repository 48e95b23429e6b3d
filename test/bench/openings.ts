/** Other melders: opens mailboxes at a steady pace until it is stopped, and says what pace it was. */
import { deriveMelderKeys } from '../../crypto/melder-keys.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { LABELS } from '../../crypto/public/labels.ts';
import { decodeBase64url, encodeBase64url, signDetached } from '../../crypto/public/sodium.ts';
import { authParts, signedBytes } from '../../crypto/public/verify.ts';

const { ORIGIN = '', SLUG = '', PIN = '', CODE = '', A_SECOND = '50' } = process.env;
/** A server that cannot keep up is asked no more, or every figure would be its queue. */
const WAITING_AT_MOST = 100;

const keys = await deriveMelderKeys(decodeBase64url(CODE) as Code, decodeBase64url(PIN));
const path = `${ORIGIN}/api/channels/${SLUG}/mailbox`;

async function post(url: string, body: unknown): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}

async function open(): Promise<void> {
  const { challenge } = JSON.parse(await post(`${path}/challenge`, {})) as { challenge: string };
  const signed = signedBytes(LABELS.auth, ...authParts({ origin: ORIGIN, challenge, body: keys.authPk }));
  const signature = encodeBase64url(signDetached(signed, keys.authSk));
  await post(`${path}/open`, { authPk: encodeBase64url(keys.authPk), challenge, signature });
}

let waiting = 0;
let opened = 0;
const began = performance.now();
const timer = setInterval(() => {
  // A timer that came late catches up.
  const due = Math.floor(((performance.now() - began) / 1_000) * Number(A_SECOND)) - opened - waiting;
  for (let next = 0; next < due && waiting < WAITING_AT_MOST; next += 1) {
    waiting += 1;
    void open().then(
      () => {
        waiting -= 1;
        opened += 1;
      },
      (error: unknown) => {
        process.stderr.write(`an opening failed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  }
}, 5);
process.stdout.write('listening\n');
process.once('SIGTERM', () => {
  clearInterval(timer);
  const perSecond = opened / ((performance.now() - began) / 1_000);
  process.stderr.write(`Others opened ${perSecond.toFixed(1)} mailboxes a second.\n`);
  process.exit(0);
});
