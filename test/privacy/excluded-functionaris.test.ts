import { afterEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import {
  type AtDesk,
  askDestruction as askAtDesk,
  markOpened,
  replyToMelder,
} from '../../client/functionaris/melding-flow.ts';
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { changeReaders } from '../../client/functionaris/readers-flow.ts';
import { openMailbox } from '../../client/melder/mailbox-flow.ts';
import type { MailboxSession } from '../../client/melder/mailbox-session.ts';
import { askDestruction, replyToFunctionarissen } from '../../client/melder/mailbox-writing.ts';
import { type Api, createApi } from '../../client/shared/api.ts';
import { signInWithPasskey } from '../../client/shared/vault/sign-in.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import { type House, ORIGIN, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';
import { type Exchange, recordingApi } from '../helpers/transcript.ts';
import { useEverything } from '../helpers/use-everything.ts';

const NAMES = ['Anna de Vries', 'Bram Jansen', 'Cora Smit'] as const;
const [ANNA, BRAM, CORA] = NAMES;
const BEFORE = '2026-11-20T22:00:00Z';
const AFTER = '2026-11-20T23:00:30Z';

const houses: House[] = [];
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

async function open(): Promise<{ house: House; channel: Staffed; person: (name: string) => EnrolledPerson }> {
  // The batch's draw is the same in every house of this file: then everything else must be, too.
  const house = await openHouse({ fraction: () => 0.5 });
  houses.push(house);
  const channel = await staffedChannel(house, NAMES);
  const person = (name: string) => channel.people.find((one) => one.name === name) as EnrolledPerson;
  return { house, channel, person };
}

describe('P3: an excluded functionaris', () => {
  it('gets the same in form, number, length and order, whether there is a melding or not', async () => {
    const withMelding = await open();
    const without = await open();
    const sent = await sendReport(withMelding.house, withMelding.channel, [ANNA, BRAM], { excluded: [CORA] });
    const transcripts: (readonly Exchange[])[] = [];
    for (const { house, person } of [withMelding, without]) {
      const exchanges: Exchange[] = [];
      for (const instant of [BEFORE, AFTER, '2026-11-21T11:00:30Z']) {
        await house.goTo(instant);
        // Even one who knows the melding's id, which nobody told them.
        exchanges.push(...(await useEverything(house, person(CORA), sent.meldingId)));
      }
      transcripts.push(exchanges);
    }
    expect(transcripts[0]?.length).toBeGreaterThan(20);
    expect(transcripts[0]).toEqual(transcripts[1]);
  });

  it('gets the same when readers change, when its end is asked for, and when it is destroyed', async () => {
    const withMelding = await open();
    const without = await open();
    const sent = await sendReport(withMelding.house, withMelding.channel, [ANNA, BRAM], { excluded: [CORA] });
    const bram = encodeBase64url(withMelding.person(BRAM).fp);
    /** What happens in the one house before each look, where nothing at all happens in the other. */
    const happens: readonly (readonly [string, (() => Promise<unknown>)?])[] = [
      [AFTER, () => atAnna((at, melding) => changeReaders(at, melding, { remove: [bram] }))],
      ['2026-11-21T11:00:30Z', () => atAnna((at, melding) => askAtDesk(at, melding))],
      ['2026-11-21T12:00:00Z', () => melderAsks()],
      ['2026-11-21T23:00:30Z'],
      ['2026-11-22T11:00:30Z'],
    ];
    async function atAnna(act: (at: AtDesk, melding: ReadMelding) => Promise<unknown>): Promise<void> {
      const { at, desk } = await withMelding.person(ANNA).openDesk();
      const [found] = desk.meldingen;
      if (found === undefined) throw new Error('Anna must be able to read it');
      await act(at, found);
    }
    async function melderAsks(): Promise<void> {
      const { session } = await openMailbox(withMelding.house.api, sent.channel, sent.code);
      await askDestruction(withMelding.house.api, session, sent.meldingId);
    }

    const seen: (readonly Exchange[])[] = [[], []];
    for (const [instant, act] of happens) {
      for (const [index, { house, person }] of [withMelding, without].entries()) {
        await house.goTo(instant);
        if (index === 0) await act?.();
        seen[index] = [...(seen[index] ?? []), ...(await useEverything(house, person(CORA), sent.meldingId))];
      }
    }
    expect(seen[0]?.length).toBeGreaterThan(40);
    expect(seen[0]).toEqual(seen[1]);
    const id = decodeBase64url(sent.meldingId);
    expect(await withMelding.house.deps.store.hasMelding(id)).toBe(false);
  });

  it('is told apart by this very comparison from one who was chosen', async () => {
    const { house, channel, person } = await open();
    const { meldingId } = await sendReport(house, channel, [ANNA, BRAM], { excluded: [CORA] });
    await house.goTo(AFTER);
    const reader = await useEverything(house, person(ANNA), meldingId);
    const excluded = await useEverything(house, person(CORA), meldingId);
    expect(reader).not.toEqual(excluded);
  });
});

describe('P3: no functionaris learns at what hour a melder wrote', () => {
  async function conversation() {
    const opened = await open();
    const sent = await sendReport(opened.house, opened.channel, [ANNA, BRAM]);
    await opened.house.goTo(AFTER);
    const { at, desk } = await opened.person(ANNA).openDesk();
    const [found] = desk.meldingen;
    if (found === undefined) throw new Error('Anna must be able to read it');
    await markOpened(at, found);
    await opened.house.goTo('2026-11-21T11:00:30Z');
    return { ...opened, sent };
  }

  const WORDS = {
    wrote: (api: Api, session: MailboxSession, id: string) => replyToFunctionarissen(api, session, id, 'Nu meteen.'),
    'asked for its end': askDestruction,
  } as const;

  /** Reads, writes, reads: positions, counts and conflicts included. */
  async function readerUses(house: House, anna: EnrolledPerson): Promise<readonly Exchange[]> {
    const { api, exchanges } = recordingApi(house);
    const session = await signInWithPasskey(api, anna.authenticator);
    const { known } = await checkList(api, session, house.today());
    const at = { api, session, known, today: house.today(), unanswered: new Map() };
    const { meldingen } = await openDesk(api, session, known, at);
    for (const melding of meldingen) await replyToMelder(at, melding, 'Bent u daar?');
    await openDesk(api, session, known, at);
    return exchanges;
  }

  it.each(['wrote', 'asked for its end'] as const)(
    'answers a reader alike before and after the melder %s, until the batch hour',
    async (word) => {
      const written = await conversation();
      const silent = await conversation();
      const { channel, code, meldingId } = written.sent;
      const { session } = await openMailbox(written.house.api, channel, code);
      await WORDS[word](written.house.api, session, meldingId);
      const [after, before] = [
        await readerUses(written.house, written.person(ANNA)),
        await readerUses(silent.house, silent.person(ANNA)),
      ];
      expect(after.length).toBeGreaterThan(5);
      expect(after).toEqual(before);
      for (const { house } of [written, silent]) await house.goTo('2026-11-21T23:00:30Z');
      expect(await readerUses(written.house, written.person(ANNA))).not.toEqual(
        await readerUses(silent.house, silent.person(ANNA)),
      );
    },
  );

  it('refuses what was sealed before a batch hour and sent after it, and the flow seals anew', async () => {
    const { house, sent } = await conversation();
    await house.goTo('2026-11-21T22:55:00Z');
    const { session } = await openMailbox(house.api, sent.channel, sent.code);
    const stale = session.batch;
    // The hour passes after the page has read the mailbox and before it sends.
    const crossing = createApi({
      origin: ORIGIN,
      fetch: (async (input: string, init: RequestInit) => {
        if (input.endsWith('/api/mailbox/messages') && session.batch === stale)
          await house.goTo('2026-11-21T23:00:30Z');
        const response = await house.app.request(input, init);
        if (input.endsWith('/api/mailbox/messages')) statuses.push(response.status);
        return response;
      }) as typeof fetch,
    });
    const statuses: number[] = [];
    const mailbox = await replyToFunctionarissen(crossing, session, sent.meldingId, 'Alsnog.');
    expect(statuses).toEqual([409, 200]);
    expect(mailbox.session.batch).not.toBe(stale);
    expect(mailbox.meldingen[0]?.view.events.at(-1)).toMatchObject({ kind: 'text', text: 'Alsnog.' });
  });
});
