/** A channel's own texts go round: a steward words them, a functionaris begins with them, a melder reads them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actingOf } from '../../client/functionaris/acts/act-model.ts';
import { perform } from '../../client/functionaris/acts/acts.ts';
import { openingValues, proposedReceipt } from '../../client/functionaris/acts/opening-values.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { confirmReceipt, markOpened } from '../../client/functionaris/melding-flow.ts';
import { policyChanges } from '../../client/shared/policy-changes.ts';
import { createSteward, type StewardModel } from '../../client/steward/steward-model.ts';
import { formatCode } from '../../crypto/code.ts';
import { workflowOf } from '../../crypto/directory.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import type { HandlerDirectory } from '../../schema/wire/directory.ts';
import { softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import { comeBack, openAt } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';
const NEXT_BATCH = '2026-11-20T23:00:30Z';
const RECEIPT = 'Dag. Op {dag van ontvangst} kwam uw melding binnen. Tot {uiterste dag}.';
const HOLD = 'Beste melder,\n\nDit meldkanaal bewaart langer, want [reden].';

let house: House;
let channel: Staffed;
let anna: EnrolledPerson;

beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, BRAM]);
  [anna] = channel.people as unknown as [EnrolledPerson];
});
afterEach(() => house.close());

async function atTemplates(): Promise<StewardModel> {
  const passkeys = softwareAuthenticator(house.api.origin);
  const steward = createSteward({ api: house.api, passkeys, today: house.today, language: () => 'nl' });
  steward.signIn.type((await formatCode(channel.stewardCode, 'nl')).join(' '));
  await steward.signIn.withCode();
  steward.openTemplates();
  return steward;
}

async function reworded(): Promise<StewardModel> {
  const steward = await atTemplates();
  steward.writeTemplate('receipt.text', RECEIPT);
  steward.writeTemplate('hold.text', HOLD);
  await steward.signTemplates();
  expect(steward.model.get()).toMatchObject({ screen: 'home', notice: { kind: 'templates', isComplete: true } });
  return steward;
}

/** The newest list as the server gives it, with these words changed for those. */
function rewording(from: string, to: string) {
  return (answer: HandlerDirectory): HandlerDirectory => {
    const entries = answer.chain.entries.map((entry) => {
      const written = new TextDecoder().decode(decodeBase64url(entry.bytes));
      return { ...entry, bytes: encodeBase64url(new TextEncoder().encode(written.replace(from, to))) };
    });
    return { ...answer, chain: { ...answer.chain, entries } };
  };
}

describe('the texts of a channel', () => {
  it('that a steward changed begin what a functionaris writes, filled from the melding, and the melder reads them', async () => {
    await reworded();
    const sent = await sendReport(house, channel, [ANNA, BRAM]);
    await house.goTo(NEXT_BATCH);
    const { at, melding } = await openAt(anna);
    const receipt = proposedReceipt(actingOf(at, melding));
    expect(receipt).toBe('Dag. Op 20 november 2026 kwam uw melding binnen. Tot 21 februari 2027.');
    const confirmed = await confirmReceipt(at, await markOpened(at, melding), receipt);
    const acting = actingOf(at, confirmed);
    const { text = '' } = openingValues('hold', acting);
    expect(text).toBe(HOLD);
    // What no steward touched is as it was.
    expect(openingValues('reopen', acting).text).toContain('We gaan opnieuw met uw melding aan de slag');
    const values = { text: text.replace('[reden]', 'de zaak loopt nog'), until: '2027-06-01' };
    await perform(at, 'hold', values, acting);
    await house.goTo('2026-11-21T11:00:30Z');
    const { meldingen } = await comeBack(house, channel, sent);
    const read = JSON.stringify(meldingen.map(({ view }) => view.events.map(({ message }) => message.content)));
    expect(read).toContain('Op 20 november 2026 kwam uw melding binnen. Tot 21 februari 2027.');
    expect(read).toContain('Dit meldkanaal bewaart langer, want de zaak loopt nog.');
  });

  it('P2: are not the server’s to change: a list in which it changed a word, or hid them all, is refused whole', async () => {
    await reworded();
    const session = await anna.signIn();
    const changed = lyingApi(house, {
      '/api/directory': rewording('kwam uw melding binnen', 'hoeft u niet te melden'),
    });
    await expect(checkList(changed, session, house.today())).rejects.toThrow(VerifyError);
    const without = lyingApi(house, { '/api/directory': rewording('"templates"', '"templatez"') });
    await expect(checkList(without, session, house.today())).rejects.toThrow(VerifyError);
    const { known } = await checkList(house.api, session, house.today());
    expect(workflowOf(known.directory.policy).templates).toHaveLength(2);
  });

  it('are shown to every functionaris before the list is confirmed, each with what it was', async () => {
    const steward = await reworded();
    const session = await anna.signIn();
    const { unconfirmed } = await checkList(house.api, session, house.today());
    const change = unconfirmed.find(({ kind }) => kind === 'policy');
    if (change?.kind !== 'policy') throw new Error('no policy to confirm');
    expect(policyChanges(change.before, change.policy, (id) => id)).toEqual([
      { field: 'templates', of: 'hold.text (nl)', before: '–', after: HOLD },
      { field: 'templates', of: 'receipt.text (nl)', before: '–', after: RECEIPT },
    ]);
    await anna.confirm();
    steward.openTemplates();
    steward.writeTemplate('hold.text', undefined);
    await steward.signTemplates();
    const again = (await checkList(house.api, session, house.today())).unconfirmed;
    const back = again.find(({ kind }) => kind === 'policy');
    expect(back?.kind === 'policy' && policyChanges(back.before, back.policy, (id) => id)).toEqual([
      { field: 'templates', of: 'hold.text (nl)', before: HOLD, after: '–' },
    ]);
  });

  it('that cannot be filled in are not signed, and the page says which language it is in', async () => {
    const before = await atTemplates();
    const { head } = before.model.get().known?.directory ?? {};
    before.writeTemplate('hold.text', 'Dag {naam van de melder}.');
    before.showTemplates('en');
    await before.signTemplates();
    const { screen, templates, templatesErrors, known } = before.model.get();
    expect({ screen, language: templates?.language, templatesErrors }).toEqual({
      screen: 'templates',
      language: 'nl',
      templatesErrors: ['texts'],
    });
    expect(known?.directory.head).toEqual(head);
    before.writeTemplate('hold.text', undefined);
    await before.signTemplates();
    expect(before.model.get().templatesErrors).toEqual(['unchanged']);
  });
});
