import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { findDossier, startThread, writeNote } from '../../client/functionaris/dossier-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { replyToMelder, reread } from '../../client/functionaris/melding-flow.ts';
import { changeReaders } from '../../client/functionaris/readers-flow.ts';
import type { Api } from '../../client/shared/api.ts';
import { signInWithPasskey, signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import { changePolicy, readList } from '../../client/steward/list-flow.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import type { EnvelopeListing } from '../../schema/wire/desk.ts';
import type { HandlerDirectory } from '../../schema/wire/directory.ts';
import { fpOf, openAt, textsOf } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import { type EnrolledPerson, enrolPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const NEXT_BATCH = '2026-11-20T23:00:30Z';
const LATER = '2026-11-21T11:00:30Z';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
});
afterEach(() => house.close());

async function deskThrough(api: Api, person: EnrolledPerson) {
  const session = await signInWithPasskey(api, person.authenticator);
  const { known } = await checkList(api, session, house.today());
  return openDesk(api, session, known, { today: house.today() });
}

describe('a page that was open while the list grew', () => {
  it('P4: believes a colleague’s roster that stands on the newer list, and goes on under that', async () => {
    await sendReport(house, channel, [ANNA, BRAM]);
    const dirk = await enrolPerson(house, channel, 'Dirk Bos');
    await house.goTo(NEXT_BATCH);
    const atBram = await openAt(bram);
    const before = atBram.at.known.directory.head.seq;
    channel = { ...channel, steward: await signInWithRecovery(house.api, channel.stewardCode) };
    const eva = await enrolPerson(house, channel, 'Eva Mol');
    const atAnna = await openAt(anna);
    await changeReaders(atAnna.at, atAnna.melding, { add: [fpOf(dirk), fpOf(eva)], withHistory: true });

    const seen = await reread(atBram.at, atBram.melding);
    expect(seen.conversation.halt).toBeUndefined();
    expect(atBram.at.known.directory.head.seq).toBeGreaterThan(before);
    const changed = await changeReaders(atBram.at, await replyToMelder(atBram.at, seen, 'Dank.'), {
      remove: [fpOf(dirk)],
    });
    expect(changed.conversation.halt).toBeUndefined();
    expect(textsOf((await openAt(anna)).melding.view)).toEqual(['Dank.']);
  });

  it('reads a melding that was sent under the newer list', async () => {
    const session = await bram.signIn();
    const { known } = await checkList(house.api, session, house.today());
    await enrolPerson(house, channel, 'Dirk Bos');
    await house.goTo(NEXT_BATCH);
    await sendReport(house, channel, [ANNA, BRAM]);
    await house.goTo(LATER);
    const later = await bram.signIn();
    const desk = await openDesk(house.api, later, known, { today: house.today() });
    expect(desk).toMatchObject({ meldingen: [{}], unbelieved: 0 });
    expect(desk.known.directory.head.seq).toBeGreaterThan(known.directory.head.seq);
  });

  it('reads it after all when a server kept the newer list back for a day', async () => {
    await enrolPerson(house, channel, 'Dirk Bos');
    await house.goTo(NEXT_BATCH);
    await sendReport(house, channel, [ANNA, BRAM]);
    await house.goTo(LATER);
    const keepingBack = lyingApi(house, {
      '/api/directory': (answer: HandlerDirectory) => {
        const { entries, heads } = answer.chain;
        return { ...answer, chain: { entries: entries.slice(0, -1), heads } };
      },
    });
    expect(await deskThrough(keepingBack, anna)).toMatchObject({ meldingen: [], unbelieved: 1 });
    expect((await anna.openDesk()).desk.meldingen).toHaveLength(1);
  });
});

it('a server that names a batch of next year does not keep a functionaris from what comes until then', async () => {
  await house.goTo(NEXT_BATCH);
  const ahead = lyingApi(house, {
    '/api/desk/envelopes': (listing: EnvelopeListing) => ({ ...listing, batch: '2027-11-20T23:00Z' }),
  });
  await deskThrough(ahead, anna);
  await sendReport(house, channel, [ANNA, BRAM]);
  await house.goTo(LATER);
  expect((await anna.openDesk()).desk.meldingen).toHaveLength(1);
});

it('a dossier that is begun after the policy changed is adopted', async () => {
  await sendReport(house, channel, [ANNA, BRAM]);
  const known = await readList(house.api, channel.steward);
  const policy = { ...known.directory.policy, slotCount: 16 } as const;
  await changePolicy(house.api, channel.steward, known, { policy, today: house.today() });
  await house.goTo(NEXT_BATCH);
  const { at, melding } = await openAt(anna);
  const begun = await startThread(at, melding, THREADS.dossier);
  expect(findDossier(begun)?.read.halt).toBeUndefined();
  const noted = await writeNote(at, begun, 'Voor ons.');
  expect(textsOf(findDossier(noted)?.view as never)).toEqual(['Voor ons.']);
});
