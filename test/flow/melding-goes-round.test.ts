import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmReceipt, markOpened, replyToMelder } from '../../client/functionaris/melding-flow.ts';
import { openMailbox, rememberVisit } from '../../client/melder/mailbox-flow.ts';
import { replyToFunctionarissen } from '../../client/melder/mailbox-writing.ts';
import { openChannel } from '../../client/shared/channel.ts';
import { startAttempt, submitReport } from '../../client/shared/report.ts';
import { formatCode, parseCode } from '../../crypto/code.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { type House, openHouse, staffedChannel } from '../helpers/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => house.close());

describe('a melding', () => {
  it('goes round: reported, confirmed, answered, read by two and not by a third', async () => {
    const { api } = house;
    const { slug, pin, people } = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen', 'Cora Smit']);
    const [anna, bram, cora] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    await house.goTo('2026-11-20T11:30:00Z');

    const channel = await openChannel(api, { slug, pin, today: house.today() });
    expect(channel.preselected.map(({ name }) => name).sort()).toEqual(['Anna de Vries', 'Bram Jansen', 'Cora Smit']);
    const chosen = channel.directory.persons.filter(({ fp }) => !areEqual(fp, cora.fp));
    const excluded = channel.directory.persons.filter(({ fp }) => areEqual(fp, cora.fp));
    const code = generateCode();
    const answers = [{ question: 'what', version: 1, type: 'text', value: 'De kas klopt niet.' }] as const;
    await submitReport(api, {
      channel,
      report: { readers: chosen, excluded, language: 'nl', answers, codes: [code] },
      attempt: startAttempt(),
      work: house.work,
      today: house.today(),
    });

    // Until the batch hour nobody sees it.
    expect((await anna.openDesk()).desk.meldingen).toHaveLength(0);
    await house.goTo('2026-11-20T23:00:30Z');

    const atAnna = await anna.openDesk();
    expect(atAnna.desk).toMatchObject({ unbelieved: 0, gone: 0 });
    const [found] = atAnna.desk.meldingen;
    expect(found?.view.report?.answers[0]).toMatchObject({ value: 'De kas klopt niet.' });
    expect(found?.receivedOn).toBe('2026-11-20');
    const opened = await markOpened(atAnna.at, found as NonNullable<typeof found>);
    const confirmed = await confirmReceipt(atAnna.at, opened, 'Wij hebben uw melding ontvangen.');
    await replyToMelder(atAnna.at, confirmed, 'Om welke kas gaat het?');
    expect((await cora.openDesk()).desk).toMatchObject({ meldingen: [], unbelieved: 0 });

    const typed = (await formatCode(code, 'nl')).map((word) => word.slice(0, 4).toUpperCase()).join('  ');
    const parsed = await parseCode(typed);
    expect(parsed.ok).toBe(true);
    const before = await openMailbox(api, channel, code);
    expect(before.meldingen[0]?.view.events.map(({ kind }) => kind)).toEqual(['readers', 'report']);

    await house.goTo('2026-11-21T11:00:30Z');
    const mailbox = await openMailbox(api, await openChannel(api, { slug, pin, today: house.today() }), code);
    const [melding] = mailbox.meldingen;
    expect(melding?.view.events.map(({ kind }) => kind)).toEqual([
      'readers',
      'report',
      'opened',
      'confirmation',
      'text',
    ]);
    expect(melding?.unread.size).toBe(3);
    expect(melding?.view).toMatchObject({ isContradicted: false, missing: 0, confirmedOn: '2026-11-21' });
    await rememberVisit(api, mailbox);
    const replied = await replyToFunctionarissen(
      api,
      mailbox.session,
      melding?.meldingId ?? '',
      'De kas van de kantine.',
    );
    expect(replied.meldingen[0]?.view.events.at(-1)?.message.delivered).toBe(false);

    await house.goTo('2026-11-21T23:00:30Z');
    const atBram = await bram.openDesk();
    const texts = atBram.desk.meldingen[0]?.view.events.filter((event) => event.kind === 'text');
    expect(texts?.map(({ text }) => text)).toEqual(['Om welke kas gaat het?', 'De kas van de kantine.']);
    expect((await cora.openDesk()).desk).toMatchObject({ meldingen: [], unbelieved: 0, gone: 0 });
  });
});
