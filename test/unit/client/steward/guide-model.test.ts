import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSteward, type StewardModel } from '../../../../client/steward/steward-model.ts';
import { formatCode } from '../../../../crypto/code.ts';
import { softwareAuthenticator } from '../../../../scripts/software-authenticator.ts';
import { type House, type OpenedChannel, openChannelOf, openHouse } from '../../../helpers/house.ts';

let house: House;
let channel: OpenedChannel;
beforeAll(async () => {
  house = await openHouse();
  channel = await openChannelOf(house);
});
afterAll(() => house.close());

async function atGuide(): Promise<StewardModel> {
  const { api, today } = house;
  const passkeys = softwareAuthenticator(api.origin);
  const steward = createSteward({ api, passkeys, today, language: () => 'nl' });
  steward.signIn.type((await formatCode(channel.stewardCode, 'nl')).join(' '));
  await steward.signIn.withCode();
  await steward.openGuide();
  return steward;
}

const contact = (name: string) => ({ contact: { name, phone: '', mail: '' } });

test('WBK-2.5: what a steward fills in is kept as the next version, and stays on the screen', async () => {
  const steward = await atGuide();
  expect(steward.model.get()).toMatchObject({ screen: 'guide', guide: { version: 0, versions: [] } });
  steward.fillGuide(contact('Privacy'));
  await steward.saveGuide();
  expect(steward.model.get()).toMatchObject({ screen: 'guide', isGuideSaved: true, guide: { version: 1 } });
  expect((await atGuide()).model.get().guide?.form.contact.name).toBe('Privacy');
});

test('what is wrong is named and not sent, and the next letter takes the names away', async () => {
  const steward = await atGuide();
  steward.fillGuide({ contact: { name: '', phone: 'bel ons', mail: '' } });
  await steward.saveGuide();
  expect(steward.model.get()).toMatchObject({ guideErrors: ['contact.phone'], isGuideSaved: false });
  expect((await atGuide()).model.get().guide?.version).toBe(1);
  steward.fillGuide(contact(''));
  expect(steward.model.get().guideErrors).toEqual([]);
});

test('who was second keeps what they typed, is told, and saves it on top when they choose so', async () => {
  const [first, second] = [await atGuide(), await atGuide()];
  first.fillGuide(contact('Eerste'));
  await first.saveGuide();
  second.fillGuide(contact('Tweede'));
  await second.saveGuide();
  expect(second.model.get()).toMatchObject({
    problem: 'guide.conflict',
    isGuideSaved: false,
    guide: { version: 2, form: contact('Tweede') },
  });
  await second.saveGuide();
  expect(second.model.get()).toMatchObject({ isGuideSaved: true, problem: undefined, guide: { version: 3 } });
});
