import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { readInWorkers } from '../../client/functionaris/read-in-workers.ts';
import { readOnPage, tryListing } from '../../client/functionaris/reading.ts';
import { RequestFailed } from '../../client/shared/api.ts';
import { endSession } from '../../client/shared/session.ts';
import { encodeBase64url } from '../../crypto/public/sodium.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { readWorkers } from '../helpers/read-worker.ts';
import { sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
/** More than go together, and not a whole number of tasks; of a listing, more than one part. */
const MELDINGEN = 53;

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;

beforeAll(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, 'Bram Jansen']);
  anna = channel.people[0] as EnrolledPerson;
  for (let sent = 0; sent < MELDINGEN; sent += 1) await sendReport(house, channel, [ANNA], { what: `Zaak ${sent}` });
  await house.goTo('2026-11-20T23:00:30Z');
}, 120_000);
afterAll(() => house.close());

async function signedIn() {
  const session = await anna.signIn();
  const { known } = await checkList(house.api, session, house.today());
  return { session, known };
}

function workersOf(onPage = readOnPage(house.api)) {
  const workers = readWorkers(house.api);
  const reading = readInWorkers({ open: workers.open, howMany: 2, onPage });
  reading.begin();
  return { workers, reading };
}

/** So that a test sees whether the page had to read by itself. */
const NOT_ON_PAGE = {
  fetchListing: () => Promise.reject(new Error('on the page')),
  tryEnvelopes: () => Promise.reject(new Error('on the page')),
  readMeldingen: () => Promise.reject(new Error('on the page')),
};

it('finds and reads in workers what the page finds and reads, in the same order', async () => {
  const { session, known } = await signedIn();
  const { workers, reading } = workersOf(NOT_ON_PAGE);
  const onPage = readOnPage(house.api);
  const progress: number[] = [];
  const listing = await tryListing(reading, session, ({ tried }) => progress.push(tried));
  expect(listing).toEqual(await tryListing(onPage, session));
  expect(listing.found.length).toBe(MELDINGEN);
  expect([progress[0], progress.at(-1), progress]).toEqual([0, MELDINGEN, progress.toSorted((a, b) => a - b)]);

  const wanted = listing.found.map(({ place, secret }) => ({ ...place, held: [{ epoch: place.epoch, secret }] }));
  const outcomes = await reading.readMeldingen(session, known, wanted);
  expect(outcomes.map(({ kind }) => kind)).toEqual(wanted.map(() => 'read'));
  expect(outcomes).toEqual(await onPage.readMeldingen(session, known, wanted));

  const reads = workers.given.flatMap(({ value }) => (value.kind === 'read' ? [value] : []));
  expect(reads.map((one) => one.wanted.length)).toEqual([10, 10, 10, 10, 10, 3]);
  // Once to each: the list is long, and its signatures are many.
  expect(reads.filter((one) => one.known !== undefined).length).toBe(2);
});

it('opens a desk through workers, and gives them no key that reading does not take', async () => {
  const { session, known } = await signedIn();
  const { workers, reading } = workersOf(NOT_ON_PAGE);
  const desk = await openDesk(house.api, session, known, { today: house.today(), reading });
  expect(desk.meldingen.map(({ view }) => view.report?.answers[0]?.value).sort()).toEqual(
    Array.from({ length: MELDINGEN }, (_, sent) => `Zaak ${sent}`).sort(),
  );
  const { vault, vaultKey } = session.opened;
  const given = JSON.stringify(workers.given, (_, value) =>
    value instanceof Uint8Array ? encodeBase64url(value) : value,
  );
  expect(given).toContain(encodeBase64url(vault.kemSeeds[0]?.seed as Uint8Array));
  for (const secret of [vault.idSeed, vaultKey]) expect(given).not.toContain(encodeBase64url(secret));
});

it('reads on the page where no worker comes, where one breaks, and where none may be opened', async () => {
  const { session, known } = await signedIn();
  const today = house.today();
  const lost = workersOf();
  lost.workers.lose();
  const refused = readInWorkers({
    open: () => {
      throw new TypeError('not a worker of ours');
    },
    howMany: 2,
    onPage: readOnPage(house.api),
  });
  refused.begin();
  for (const reading of [lost.reading, refused]) {
    expect((await openDesk(house.api, session, known, { today, reading })).meldingen.length).toBe(MELDINGEN);
  }
  expect([lost.workers.opened, lost.workers.ended]).toEqual([2, 2]);
});

it('waits for a worker that is not ready yet, and reads on the page when none ever is', async () => {
  const { session, known } = await signedIn();
  const today = house.today();
  const workers = readWorkers(house.api);
  workers.stall();
  const waits: (() => void)[] = [];
  const patience = (_ms: number, giveUp: () => void) => {
    waits.push(giveUp);
    return () => undefined;
  };
  const reading = readInWorkers({ open: workers.open, howMany: 2, onPage: readOnPage(house.api), patience });
  reading.begin();
  const opening = openDesk(house.api, session, known, { today, reading });
  expect([workers.given, waits.length]).toEqual([[], 1]);
  waits[0]?.();
  expect((await opening).meldingen.length).toBe(MELDINGEN);
  expect([workers.opened, workers.ended]).toEqual([2, 2]);
});

it('says what the server said', async () => {
  const { session } = await signedIn();
  const { reading } = workersOf(NOT_ON_PAGE);
  await endSession(house.api, session);
  await expect(reading.fetchListing(session)).rejects.toEqual(new RequestFailed('session.refused'));
});

it('ends everybody who has keys, whatever they are doing, and begins with others', async () => {
  const { session, known } = await signedIn();
  const { workers, reading } = workersOf(NOT_ON_PAGE);
  const opening = openDesk(house.api, session, known, { today: house.today(), reading });
  reading.end();
  await expect(opening).rejects.toEqual(new RequestFailed('network.failed'));
  expect([workers.opened, workers.ended]).toEqual([2, 2]);
  reading.begin();
  const again = await openDesk(house.api, session, known, { today: house.today(), reading });
  expect([again.meldingen.length, workers.opened, workers.ended]).toEqual([MELDINGEN, 4, 2]);
});
