import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../../../client/melder/mailbox/forget.ts';
import { openMailbox, refreshMailbox, rememberVisit } from '../../../../client/melder/mailbox-flow.ts';
import { tell } from '../../../../client/melder/mailbox-telling.ts';
import type { DeriveKeys } from '../../../../client/melder/ready-keys.ts';
import { type Api, RequestFailed } from '../../../../client/shared/api.ts';
import { deriveMelderKeys, generateCode, type MelderKeys } from '../../../../crypto/melder-keys.ts';
import type { MailboxContents } from '../../../../schema/wire/mailbox.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../../../helpers/house.ts';
import { lyingApi } from '../../../helpers/lying.ts';
import { sendReport, visit } from '../../../helpers/report.ts';

const ANNA = 'Anna de Vries';

let house: House;
let channel: Staffed;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, [ANNA, 'Bram Jansen']);
});
afterEach(async () => house.close());

/** The answer to every later message is lost on its way back. */
function losingAnswers(api: Api, path: string): Api {
  return {
    ...api,
    async call(call) {
      const answer = await api.call(call);
      if (call.path === path) throw new RequestFailed('network.failed');
      return answer;
    },
  };
}

describe('a visit', () => {
  it('keeps what was believed of a melding that the server then withholds or swaps (step NOTES)', async () => {
    const { code } = await sendReport(house, channel, [ANNA]);
    const seen = await visit(house, channel);
    const path = `/api/channels/${channel.slug}/mailbox/open`;
    const withoutEpochs = (contents: MailboxContents) => ({
      ...contents,
      meldingen: contents.meldingen.map((melding) => ({ ...melding, epochs: [] })),
    });
    const deceived = await openMailbox(lyingApi(house, { [path]: withoutEpochs }), seen, code);
    expect(deceived).toMatchObject({ meldingen: [], unbelieved: 1 });
    await rememberVisit(house.api, deceived);

    const honest = await openMailbox(house.api, seen, code);
    expect(honest.session.notes.epochs).toHaveLength(1);
    expect(honest.meldingen[0]?.unread.size).toBe(0);
  });

  it('P4: tells when a melding that was here is held back, and not when it was destroyed (step NOTES)', async () => {
    const { code, meldingId } = await sendReport(house, channel, [ANNA]);
    const seen = await visit(house, channel);
    const path = `/api/channels/${channel.slug}/mailbox/open`;
    const tombstones = [{ meldingId, destroyedOn: '2026-11-20', isEverywhere: false }];
    const without = (change: object) => (contents: MailboxContents) => ({ ...contents, meldingen: [], ...change });
    const open = (change: object) => openMailbox(lyingApi(house, { [path]: without(change) }), seen, code);
    expect(await open({})).toMatchObject({ meldingen: [], unbelieved: 0, withheld: 1 });
    const destroyed = await open({ tombstones });
    expect(destroyed).toMatchObject({ withheld: 0, tombstones });
    await rememberVisit(house.api, destroyed);
    expect(destroyed.session.notes).toMatchObject({ epochs: [], read: [] });
  });

  it('P6: writes nothing once the page forgot the mailbox, for its keys are zeros by then (step NOTES)', async () => {
    const { code } = await sendReport(house, channel, [ANNA]);
    const mailbox = await openMailbox(house.api, await visit(house, channel), code);
    forget(mailbox.session);
    // The answer to something that was on its way, such as a file's ticket.
    mailbox.session.token = (await openMailbox(house.api, await visit(house, channel), code)).session.token;
    const asked: string[] = [];
    const listening: Api = {
      ...house.api,
      call(call) {
        asked.push(call.path);
        return house.api.call(call);
      },
    };
    await rememberVisit(listening, mailbox);
    expect(asked).toEqual([]);
  });

  it('leaves no keys of a code that opened nothing', async () => {
    const { code } = await sendReport(house, channel, [ANNA]);
    const made: MelderKeys[] = [];
    const deriveKeys: DeriveKeys = async (...input) => {
      const keys = await deriveMelderKeys(...input);
      made.push(keys);
      return keys;
    };
    const seen = await visit(house, channel);
    await expect(openMailbox(house.api, seen, generateCode(), { deriveKeys })).rejects.toThrow('mailbox.refused');
    await openMailbox(house.api, seen, code, { deriveKeys });
    expect(made.map((keys) => Object.values(keys).every((key: Uint8Array) => key.every((byte) => byte === 0)))).toEqual(
      [true, false],
    );
  });
});

describe('a reply', () => {
  it('that arrived without an answer is not sent twice', async () => {
    const { code, meldingId } = await sendReport(house, channel, [ANNA]);
    const { session } = await openMailbox(house.api, await visit(house, channel), code);
    const word = { type: 'text', text: 'Het gaat om de kleine kas.' } as const;
    const losing = losingAnswers(house.api, '/api/mailbox/messages');
    await expect(tell(losing, session, meldingId, word)).rejects.toThrow(RequestFailed);

    const after = await tell(house.api, session, meldingId, word, { isAgain: true });
    expect(after.meldingen[0]?.view.events.filter(({ kind }) => kind === 'text')).toHaveLength(1);
  });

  it('that did not arrive is sent by the next try', async () => {
    const { code, meldingId } = await sendReport(house, channel, [ANNA]);
    const { session } = await openMailbox(house.api, await visit(house, channel), code);
    await tell(house.api, session, meldingId, { type: 'text', text: 'Nog iets.' }, { isAgain: true });
    const after = await refreshMailbox(house.api, session);
    expect(after.meldingen[0]?.view.events.filter(({ kind }) => kind === 'text')).toHaveLength(1);
  });
});
