/** The answer to an act is lost; what is pressed after that is the same act, unless it was undone in between. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actingOf } from '../../client/functionaris/acts/act-model.ts';
import { type ActKind, perform } from '../../client/functionaris/acts/acts.ts';
import { asideSince, dossierOf, writeBeside } from '../../client/functionaris/dossier-flow.ts';
import type { ExportWishes } from '../../client/functionaris/export/export-flow.ts';
import { type AtDesk, askDestruction, reread, stopDestruction } from '../../client/functionaris/melding-flow.ts';
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { tell } from '../../client/melder/mailbox-telling.ts';
import { RequestFailed } from '../../client/shared/api.ts';
import { blake2b256, encodeBase64url } from '../../crypto/public/sodium.ts';
import { comeBack, fpOf, openAt } from '../helpers/desk.ts';
import { takeOut } from '../helpers/exporting.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { losingAnswers } from '../helpers/lost-answer.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { type SentReport, sendReport } from '../helpers/report.ts';

const WISHES: ExportWishes = { form: 'zip', recipient: 'Rechtbank', withDossier: true, labelledReason: '' };

type Action = (at: AtDesk, melding: ReadMelding) => Promise<ReadMelding>;

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let sent: SentReport;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna', 'Bram', 'Cora']);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  sent = await sendReport(house, channel, ['Anna', 'Bram']);
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

  it('WBK-1a.2: of an export takes one yes of a colleague, and hands over the file that was recorded', async () => {
    // Three read it, so two must agree.
    const { meldingId } = await sendReport(house, channel, ['Anna', 'Bram', 'Cora']);
    await house.goTo('2026-11-21T11:30:00Z');
    const asking = await openAt(anna, { meldingId });
    const asked = await act('proposal', { act: 'export', text: 'De rechter wil het.' })(asking.at, asking.melding);
    const of = dossierOf(asked).proposals[0]?.said.message.digest ?? '';
    const atBram = await openAt(bram, { meldingId });
    await writeBeside(atBram.at, atBram.melding, { type: 'approval', of, isApproved: true, text: '' });
    const { api, loseNext } = losingAnswers(house);
    const opened = await openAt(anna, { meldingId });
    const at = { ...opened.at, api };
    const take = (melding: ReadMelding, recipient: string) => takeOut(at, melding, { ...WISHES, recipient });
    loseNext();
    await expect(take(opened.melding, 'Rechtbank')).rejects.toThrow(RequestFailed);
    const there = await reread(at, opened.melding);
    // For somebody else it is another act, and the yes is used.
    await expect(take(there, 'De pers')).rejects.toMatchObject({ code: 'message.conflict' });
    const { bytes, melding } = await take(there, 'Rechtbank');
    const { exports, unagreed } = dossierOf(melding);
    expect(exports.map(({ content }) => content.digest)).toEqual([encodeBase64url(blake2b256([bytes]))]);
    expect(unagreed).toEqual([]);
    await expect(take(melding, 'Rechtbank')).rejects.toMatchObject({ code: 'message.conflict' });
  });

  it('WBK-1a.3: passes on once, also where a second one would need no consent', async () => {
    const { at, melding } = await openAt(anna);
    const values = { purpose: 'forward', recipient: 'DNB', text: 'Mag dit?' };
    const asked = await act('consent', values)(at, melding);
    await house.goTo('2026-11-21T11:30:00Z');
    const { session } = await comeBack(house, channel, sent);
    const of = asked.view.workflow.asked[0]?.asked.message.digest ?? '';
    await tell(house.api, session, sent.meldingId, { type: 'consent', of, isGiven: true, text: '' });
    await house.goTo('2026-11-21T23:30:00Z');
    const later = await openAt(anna);
    await act('redaction', { text: 'Alleen de bedragen.' })(later.at, later.melding);
    const forward = act('forwarded', { recipient: 'DNB', text: 'Doorgestuurd.' });
    const tried = await lost(forward);
    const { view } = await forward(tried.at, await reread(tried.at, tried.melding));
    expect(view.events.filter(({ message }) => message.content.type === 'forwarded')).toHaveLength(1);
  });
});
