/** A melding from the first reading to the destroyed one, over simulated months. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Values } from '../../client/functionaris/acts/act.ts';
import { actingOf } from '../../client/functionaris/acts/act-model.ts';
import { type ActKind, isPossible, perform } from '../../client/functionaris/acts/acts.ts';
import { countEvaluations, NO_EVALUATIONS } from '../../client/functionaris/figures/evaluations.ts';
import { askDestruction, confirmReceipt, markOpened } from '../../client/functionaris/melding-flow.ts';
import { nextOf, termsOf } from '../../client/functionaris/melding-state.ts';
import { tell } from '../../client/melder/mailbox-telling.ts';
import { askDestruction as askAsMelder } from '../../client/melder/mailbox-writing.ts';
import { comeBack, openAt } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let sent: SentReport;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna', 'Bram']);
  [anna] = channel.people as unknown as [EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, ['Anna', 'Bram']);
});
afterEach(() => house.close());

/** One act, as the form would send it on that day. */
async function act(day: string, kind: ActKind, values: Values = {}) {
  await house.goTo(`${day}T12:00:00Z`);
  const { at, melding } = await openAt(anna);
  const acting = actingOf(at, melding);
  expect(isPossible(kind, acting)).toBe(true);
  return perform(at, kind, values, acting);
}

async function mailbox(day: string) {
  await house.goTo(`${day}T12:00:00Z`);
  const { session, meldingen, tombstones } = await comeBack(house, channel, sent);
  return { session, melding: meldingen[0], tombstones };
}

it('WBK-2.2h WBK-2.2i WBK-2b WBK-1a.3 WBK-2a.2 LET-3 LET-4: an employer handles it over months, lawfully, to the end', async () => {
  await house.goTo('2026-11-29T12:00:00Z');
  const { at, melding } = await openAt(anna);
  expect(nextOf(melding, '2026-11-29')).toMatchObject({ kind: 'confirm', state: 'overdue' });
  const late = await confirmReceipt(at, await markOpened(at, melding), 'Wij hebben uw melding.');
  // Nine days late for a week: the end of the term does not move with it.
  expect(termsOf(late, '2026-11-29').find(({ kind }) => kind === 'feedback')?.on).toBe('2027-02-27');

  await act('2026-12-01', 'record', { source: 'phone', text: 'U zei dat de kas niet klopt.' });
  await act('2026-12-01', 'consent', {
    purpose: 'forward',
    recipient: 'De inspectie',
    text: 'Mogen wij dit doorsturen?',
  });
  const asked = await mailbox('2026-12-02');
  const [record, consent] = asked.melding?.view.workflow.asked.map(({ asked: { message } }) => message.digest) ?? [];
  const id = sent.meldingId;
  await tell(house.api, asked.session, id, { type: 'record-answer', of: record ?? '', isApproved: true, text: '' });
  await tell(house.api, asked.session, id, {
    type: 'consent',
    of: consent ?? '',
    isGiven: false,
    text: 'Liever niet.',
  });

  const refused = await act('2026-12-10', 'not-forwarded', { recipient: 'De inspectie', text: 'Dan niet.' });
  expect(refused.view.workflow.asked.map(({ answer }) => answer?.content.type)).toEqual(['record-answer', 'consent']);
  const told = await act('2027-02-20', 'feedback', { assessment: 'Ernstig.', followUp: 'Onderzoek.', reasons: '' });
  expect(termsOf(told, '2027-02-20').find(({ kind }) => kind === 'feedback')).toMatchObject({ isLate: false });
  await act('2027-03-01', 'outcome', { outcome: 'partly', text: 'Een deel klopte.' });
  const closed = await act('2027-03-02', 'close', { ground: 'investigated', destroyFrom: '2028-03-02', text: '' });
  expect(closed.view.workflow.phase).toBe('aftercare');
  await act('2027-03-03', 'evaluation', { text: 'Hoe ging het?' });
  const questions = await mailbox('2027-03-05');
  const evaluation = questions.melding?.view.workflow.asked.at(-1)?.asked.message.digest ?? '';
  const grades = { heard: 4, safe: 2, clear: null, again: 5 };
  await tell(house.api, questions.session, id, { type: 'evaluation', of: evaluation, grades });
  const cared = await act('2027-04-01', 'aftercare', { text: 'Hoe gaat het?' });
  expect(termsOf(cared, '2027-04-01').find(({ kind }) => kind === 'aftercare')?.metOn).toBe('2027-04-01');
  const counted = { heard: { answers: 1, sum: 4 }, safe: { answers: 1, sum: 2 }, again: { answers: 1, sum: 5 } };
  expect(countEvaluations([cared], '2027')).toEqual({ ...NO_EVALUATIONS, ...counted });
  await act('2027-04-02', 'hold', { until: '2027-09-01', text: 'Er loopt een zaak.' });
  await act('2027-09-02', 'hold-lifted', { text: '' });

  await house.goTo('2028-03-05T12:00:00Z');
  const end = await openAt(anna);
  await askDestruction(end.at, end.melding);
  const { session } = await mailbox('2028-03-06');
  await askAsMelder(house.api, session, id);
  const after = await mailbox('2028-03-07');
  // That the melder asked too is not to be seen here: until the day that was read it may be withheld as well.
  expect((await anna.openDesk()).desk).toMatchObject({ meldingen: [], ended: 0, endedEarly: 1, gone: 0 });
  await house.goTo('2028-03-19T12:00:00Z');
  expect((await anna.openDesk()).desk).toMatchObject({ ended: 1, endedEarly: 0, gone: 0 });
  // Its keys are wiped, so it is not said again.
  expect((await anna.openDesk()).desk).toMatchObject({ ended: 0, endedEarly: 0, gone: 0 });
  expect([after.melding, after.tombstones]).toMatchObject([undefined, [{ meldingId: id, destroyedOn: '2028-03-07' }]]);
});
