/** Mailbox and desk without a screen: the flows in Node against the server on loopback, beside libsodium alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { type CheckedList, checkList } from '../../client/functionaris/list-flow.ts';
import { type OpenedMailbox, openMailbox } from '../../client/melder/mailbox-flow.ts';
import { type Api, createApi } from '../../client/shared/api.ts';
import { openChannel } from '../../client/shared/channel.ts';
import { dayOf } from '../../client/shared/days.ts';
import type { AccountSession } from '../../client/shared/session.ts';
import { signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { parseEnvelope, parseMessage } from '../../crypto/public/shape.ts';
import { KEM_ENCAPSULATION_BYTES, SIGN_PK_BYTES, SIGNATURE_BYTES } from '../../crypto/public/sizes.ts';
import {
  decodeBase64url,
  encodeBase64url,
  isSignature,
  kemDecapsulate,
  xchacha20Poly1305Decrypt,
} from '../../crypto/public/sodium.ts';
import { envelopeListing } from '../../schema/wire/desk.ts';
import type { MailboxContents } from '../../schema/wire/mailbox.ts';
import { type Figure, formatMs, formatTimes, median } from './figures.ts';
import {
  copyFolder,
  freePort,
  type Program,
  removeFolder,
  startBare,
  startZegelpost,
  temporaryFolder,
} from './programs.ts';
import { ENVELOPES, MESSAGES, NEW_MELDINGEN, type ReadingHouse } from './reading-house.ts';

const DESK_RUNS = 3;
const MAILBOX_RUNS = 15;
const SLOTS = 8;
const today = () => dayOf(new Date());

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function repeated(times: number, work: () => unknown): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < times; run += 1) {
    took.push(await timed(work));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return median(took);
}

export function startOthers(origin: string, { slug, pin, melderCode }: ReadingHouse): Promise<Program> {
  const settings = { ORIGIN: origin, SLUG: slug, PIN: encodeBase64url(pin), CODE: encodeBase64url(melderCode) };
  return startBare('openings.js', settings);
}

function figure(name: string, ours: number, bare: number | undefined, goalMs: number, goal: string): Figure {
  return {
    name,
    ours: formatMs(ours),
    bare: bare === undefined ? '' : formatMs(bare),
    ratio: bare === undefined ? '' : formatTimes(ours / bare),
    goal,
    isReached: ours <= goalMs,
  };
}

async function measureMailbox(house: ReadingHouse): Promise<readonly Figure[]> {
  const dataDir = copyFolder(house.hundredNew);
  const server = await startZegelpost(dataDir, house.port);
  try {
    const { contents, api } = listeningApi(server.origin);
    const { slug, pin, melderCode } = house;
    const channel = await openChannel(api, { slug, pin, today: today() });
    const open = () => openMailbox(api, channel, melderCode);
    const opened = await open();
    const bare = await measureBareMailbox(contents(), opened);
    const alone = await repeated(MAILBOX_RUNS, open);
    const others = await startOthers(server.origin, house);
    const besides = await repeated(MAILBOX_RUNS, open);
    await others.stop();
    const title = `Mailbox in Node, ${MESSAGES} messages`;
    return [
      figure(`${title}, alone, p50`, alone, bare, 150, '≤ 150 ms (browser)'),
      figure(`${title}, 50 openings/s from others, p50`, besides, bare, 300, '≤ 300 ms (browser)'),
    ];
  } finally {
    await server.stop();
    removeFolder(dataDir);
  }
}

/** Keeps the last answer as it came, for the bare counterpart. */
function listeningApi(origin: string): { readonly api: Api; readonly contents: () => string } {
  let last = '';
  const listening = async (input: string, init: RequestInit) => {
    const response = await fetch(input, init);
    last = await response.clone().text();
    return response;
  };
  return { api: createApi({ origin, fetch: listening as typeof fetch }), contents: () => last };
}

async function measureBareMailbox(contents: string, opened: OpenedMailbox): Promise<number> {
  const [melding] = opened.meldingen;
  if (melding === undefined) throw new Error('the mailbox is empty');
  const folder = temporaryFolder();
  const file = join(folder, 'contents.json');
  writeFileSync(file, contents);
  const port = await freePort();
  const server = await startBare('bare-contents.js', { FILE: file, PORT: String(port) });
  const key = melding.epoch.epochKey;
  const took = await repeated(MAILBOX_RUNS, async () => {
    const given = JSON.parse(await (await fetch(server.origin)).text()) as MailboxContents;
    for (const { messages } of given.meldingen) {
      for (const { sealed } of messages) {
        const { ciphertext, nonce, clear } = parseMessage(decodeBase64url(sealed));
        const inside = xchacha20Poly1305Decrypt(ciphertext, { key, nonce, aad: clear });
        const signature = inside.subarray(SIGN_PK_BYTES, SIGN_PK_BYTES + SIGNATURE_BYTES);
        // Over other bytes than were signed: the same work.
        isSignature(signature, clear, inside.subarray(0, SIGN_PK_BYTES));
      }
    }
  });
  await server.stop();
  removeFolder(folder);
  return took;
}

interface SignedIn {
  readonly api: Api;
  readonly session: AccountSession;
  readonly list: CheckedList;
}

async function signIn(origin: string, code: Code): Promise<SignedIn> {
  const api = createApi({ origin, fetch: globalThis.fetch });
  const session = await signInWithRecovery(api, code);
  return { api, session, list: await checkList(api, session, today()) };
}

async function withServer<T>(folder: string, port: number, work: (origin: string) => Promise<T>): Promise<T> {
  const dataDir = copyFolder(folder);
  const server = await startZegelpost(dataDir, port);
  try {
    return await work(server.origin);
  } finally {
    await server.stop();
    removeFolder(dataDir);
  }
}

/** Decapsulates as many slots of new envelopes as the share says: half of them until one's own is found, all of another's. */
async function measureBareDesk({ api, session }: SignedIn, slotsEach: (index: number) => number): Promise<number> {
  const { batch } = session.opened.keyring.tried;
  const path = `/api/desk/envelopes?after=${encodeURIComponent(batch)}`;
  const listing = await api.call({ method: 'GET', path, bearer: session.token, answer: envelopeListing });
  const envelopes = listing.batches.flatMap((one) => one.envelopes);
  const seed = session.opened.vault.kemSeeds[0]?.seed;
  if (seed === undefined) throw new Error('no key to try');
  return timed(() => {
    for (const [index, envelope] of envelopes.entries()) {
      const { slots } = parseEnvelope(decodeBase64url(envelope));
      for (const slot of slots.slice(0, slotsEach(index)))
        kemDecapsulate(slot.subarray(0, KEM_ENCAPSULATION_BYTES), seed);
    }
  });
}

async function measureDesk(house: ReadingHouse): Promise<readonly Figure[]> {
  const fresh: number[] = [];
  const freshBare: number[] = [];
  const known: number[] = [];
  const tried: number[] = [];
  const triedBare: number[] = [];
  for (let run = 0; run < DESK_RUNS; run += 1) {
    await withServer(house.hundredNew, house.port, async (origin) => {
      const first = await signIn(origin, house.reader);
      freshBare.push(await measureBareDesk(first, (index) => (index % SLOTS) + 1));
      fresh.push(await timed(() => requireDesk(first, NEW_MELDINGEN + 1)));
      const second = await signIn(origin, house.reader);
      known.push(await timed(() => requireDesk(second, NEW_MELDINGEN + 1)));
    });
    await withServer(house.thousandTried, house.port, async (origin) => {
      const outsider = await signIn(origin, house.outsider);
      triedBare.push(await measureBareDesk(outsider, () => SLOTS));
      tried.push(await timed(() => requireDesk(outsider, 0)));
    });
  }
  return [
    figure(`Desk in Node, ${NEW_MELDINGEN} new meldingen opened`, median(fresh), median(freshBare), 1_000, '≤ 1 s'),
    figure(`Desk in Node, ${ENVELOPES} envelopes tried`, median(tried), median(triedBare), 6_000, '≤ 6 s'),
    figure(`Desk in Node, ${NEW_MELDINGEN} known meldingen listed`, median(known), undefined, 1_000, '≤ 1 s'),
  ];
}

async function requireDesk({ api, session, list }: SignedIn, expected: number): Promise<void> {
  const desk = await openDesk(api, session, list.known, { today: dayOf(new Date()) });
  if (desk.meldingen.length !== expected || desk.unbelieved > 0) {
    throw new Error(`${desk.meldingen.length} meldingen on the desk, not ${expected}`);
  }
}

export async function measureReading(house: ReadingHouse): Promise<readonly Figure[]> {
  return [...(await measureMailbox(house)), ...(await measureDesk(house))];
}
