import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareWork, type ReportInput, sealReport, startAttempt } from '../../client/shared/report.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { answersOf, personNamed, visit } from '../helpers/report.ts';

let house: House;
let channel: Staffed;
beforeAll(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen', 'Cora Smit']);
});
afterAll(async () => house.close());

async function wireBytes(
  input: Pick<ReportInput, 'answers'> & { to: readonly string[]; excluded?: readonly string[] },
) {
  const seen = await visit(house, channel);
  const attempt = startAttempt();
  const readers = input.to.map((name) => personNamed(seen, name));
  const excluded = (input.excluded ?? []).map((name) => personNamed(seen, name));
  const report: ReportInput = { readers, excluded, language: 'nl', answers: input.answers, codes: [generateCode()] };
  const sealed = await sealReport(seen, report, attempt);
  const work = await prepareWork(house.api, seen.slug, attempt, house.work);
  return JSON.stringify({ ...sealed, work }).length;
}

describe('the wire body of a first report', () => {
  it('is equally long for 10 bytes and for 20,000, for one reader and for three, with and without somebody left out', async () => {
    const short = await wireBytes({ answers: answersOf('Tien bytes'), to: ['Anna de Vries'] });
    const long = await wireBytes({ answers: answersOf('x'.repeat(20_000)), to: ['Anna de Vries'] });
    const three = await wireBytes({ answers: answersOf('y'), to: ['Anna de Vries', 'Bram Jansen', 'Cora Smit'] });
    const excluding = await wireBytes({
      answers: answersOf('z'),
      to: ['Anna de Vries'],
      excluded: ['Bram Jansen', 'Cora Smit'],
    });
    expect(new Set([short, long, three, excluding])).toEqual(new Set([short]));
    expect(short).toBeGreaterThan(100_000);
  });

  it('is longer only for a report that does not fit in 64 KiB', async () => {
    const short = await wireBytes({ answers: answersOf('x'), to: ['Anna de Vries'] });
    const answers = [...answersOf('x'.repeat(60_000)), ...answersOf('x'.repeat(10_000))];
    expect(await wireBytes({ answers, to: ['Anna de Vries'] })).toBeGreaterThan(short);
  });
});
