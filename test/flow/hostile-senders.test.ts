import { afterEach, beforeEach, expect, it } from 'vitest';
import { updateAccount } from '../../client/shared/session.ts';
import { newestKem } from '../../crypto/directory.ts';
import { MAX_UNBELIEVED } from '../../crypto/keyring.ts';
import { randomBytes } from '../../crypto/public/sodium.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { craftReport, personNamed, sendCrafted, sendReport, visit } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna] = channel.people as [EnrolledPerson, ...EnrolledPerson[]];
});
afterEach(async () => house.close());

it('whoever sent more forged envelopes than a keyring can hold does not stop the desk', async () => {
  const before = Array.from({ length: MAX_UNBELIEVED }, () => randomBytes(16));
  await updateAccount(house.api, await anna.signIn(), ({ vault, keyring }) => ({
    vault,
    keyring: { ...keyring, unbelieved: before },
  }));
  const seen = await visit(house, channel);
  const hidden = newestKem(personNamed(seen, BRAM)).kemPk;
  await sendCrafted(house, seen, await craftReport(seen, [ANNA], { recipients: (honest) => [...honest, hidden] }));
  await sendReport(house, channel, [ANNA]);
  await house.goTo('2026-11-20T23:00:30Z');
  const { session, desk } = await anna.openDesk();
  expect(desk.meldingen).toHaveLength(1);
  expect(session.opened.keyring.unbelieved).toHaveLength(MAX_UNBELIEVED);
  expect(session.opened.keyring.unbelieved).not.toContainEqual(before[0]);
  expect((await anna.openDesk()).desk.meldingen).toHaveLength(1);
});
