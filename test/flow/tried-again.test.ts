/** The answer to an act is lost; what is pressed after that is the same act, unless it was undone in between. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actingOf } from '../../client/functionaris/acts/act-model.ts';
import { type ActKind, perform } from '../../client/functionaris/acts/acts.ts';
import { asideSince, dossierOf } from '../../client/functionaris/dossier-flow.ts';
import { type AtDesk, askDestruction, reread, stopDestruction } from '../../client/functionaris/melding-flow.ts';
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { RequestFailed } from '../../client/shared/api.ts';
import { fpOf, openAt } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { losingAnswers } from '../helpers/lost-answer.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';

type Action = (at: AtDesk, melding: ReadMelding) => Promise<ReadMelding>;

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna', 'Bram']);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  await sendReport(house, channel, ['Anna', 'Bram']);
  await house.goTo('2026-11-20T23:30:00Z');
});
afterEach(() => house.close());

const act =
  (kind: ActKind, values: Parameters<typeof perform>[2] = {}): Action =>
  (at, melding) =>
    perform(at, kind, values, actingOf(at, melding));

/** Anna, whose answer to this is lost. */
async function lost(action: Action): Promise<{ readonly at: AtDesk; readonly melding: ReadMelding }> {
  const { api, loseNext } = losingAnswers(house);
  const { at: own, melding } = await openAt(anna);
  const at = { ...own, api };
  loseNext();
  await expect(action(at, melding)).rejects.toThrow(RequestFailed);
  return { at, melding };
}

const HOLD = act('hold', { until: '2027-06-01', text: 'Er loopt een rechtszaak.' });
const CLOSE = act('close', { ground: 'other', destroyFrom: '2027-06-01', text: 'Wij sluiten.' });
const UNDONE: readonly (readonly [string, Action, Action, (melding: ReadMelding) => boolean])[] = [
  ['a hold', HOLD, act('hold-lifted'), ({ view }) => view.workflow.hold !== undefined],
  ['asking to destroy it', askDestruction, stopDestruction, ({ view }) => view.ending.asked.length === 1],
  ['closing', CLOSE, act('reopen', { text: 'Nog iets.' }), ({ view }) => view.workflow.closed !== undefined],
  ['setting it aside', act('junk'), act('not-junk'), (melding) => asideSince(melding) !== undefined],
  ['taking it on', act('mine'), act('mine'), (melding) => dossierOf(melding).assignedTo === fpOf(anna)],
];

describe('an act whose answer was lost', () => {
  it.each(UNDONE)(
    'stands when it is tried again, and is done anew in the same words once a colleague undid it: %s',
    async (_, does, undoes, is) => {
      const { at, melding } = await lost(does);
      const again = await does(at, await reread(at, melding));
      expect(is(again)).toBe(true);
      const first = await lost(does);
      const atBram = await openAt(bram);
      const undone = await undoes(atBram.at, atBram.melding);
      expect(is(undone)).toBe(false);
      expect(is(await does(first.at, await reread(first.at, first.melding)))).toBe(true);
    },
  );
});
