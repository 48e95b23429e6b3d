import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeChannel } from '../../../../client/melder/channel-view.ts';
import { beginSending, sendReport } from '../../../../client/melder/report/sending.ts';
import { startReport } from '../../../../client/melder/report/steps.ts';
import type { Api } from '../../../../client/shared/api.ts';
import { fpText } from '../../../../client/shared/directory.ts';
import { InvalidInputError } from '../../../../crypto/public/errors.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../../../helpers/house.ts';
import { personNamed, visit } from '../../../helpers/report.ts';

const ANNA = 'Anna de Vries';
let house: House;
let channel: Staffed;
beforeAll(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, 'Bram Jansen']);
});
afterAll(() => house.close());

test('P1: a report whose code was wiped on the way, by somebody who left in a hurry, is not sent under zeros', async () => {
  const seen = await visit(house, channel);
  const asked: string[] = [];
  const api: Api = {
    ...house.api,
    call(call) {
      asked.push(call.path);
      return house.api.call(call);
    },
  };
  let goOn: () => void = () => undefined;
  const waited = new Promise<void>((resolve) => (goOn = resolve));
  async function slowWork(challenge: string) {
    await waited;
    return house.work(challenge);
  }
  const sending = beginSending(api, channel.slug, slowWork);
  const state = { ...startReport(true), choices: { [fpText(personNamed(seen, ANNA))]: 'reads' } as const };
  const input = { view: describeChannel(seen), state, sending, work: slowWork, today: house.today() };
  const sent = sendReport(api, { ...input, language: 'nl', isFollowed: false });
  // As the page does it.
  sending.code.fill(0);
  sending.otherCode.fill(0);
  goOn();
  await expect(sent).rejects.toThrow(InvalidInputError);
  expect(asked).toEqual([`/api/channels/${channel.slug}/challenge`]);
});
