import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ApiOptions, createApi, RequestFailed } from '../../../../client/shared/api.ts';
import { utf8 } from '../../../../crypto/public/bytes.ts';
import { messageBytes } from '../../../../crypto/public/sizes.ts';
import { packedReadAnswer } from '../../../../schema/wire/desk.ts';
import { PACKED_TYPE, pack, replaceBytes } from '../../../../schema/wire/packed.ts';
import { workAnswer } from '../../../../schema/wire/submission.ts';

const MELDING = {
  ...{ kind: 'whole', meldingId: 'A'.repeat(22), receivedOn: '2026-11-20', ruleSet: 'nl-wbk-2023' },
  shredShare: 'A'.repeat(43),
  ending: { deskAskedOn: null, melderAskedOn: null, destroyFrom: null },
  epochs: [],
};

const ORIGIN = 'http://localhost:3000';
const ADDRESS = `${ORIGIN}/api/channels/voorbeeld/challenge`;
const CHALLENGE = 'A'.repeat(200);

const network = setupServer();
beforeAll(() => network.listen({ onUnhandledRequest: 'error' }));
afterEach(() => network.resetHandlers());
afterAll(() => network.close());

const ask = (options: Partial<ApiOptions> = {}) =>
  createApi({ origin: ORIGIN, ...options }).call({
    method: 'POST',
    path: '/api/channels/voorbeeld/challenge',
    body: { meldingId: 'x' },
    answer: workAnswer,
  });

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof RequestFailed ? error.code : 'no failure';
}

describe('the door to the network', () => {
  it('gives an answer that is as agreed', async () => {
    network.use(http.post(ADDRESS, () => HttpResponse.json({ challenge: CHALLENGE })));
    await expect(ask()).resolves.toEqual({ challenge: CHALLENGE });
  });

  it('says that there is no connection', async () => {
    network.use(http.post(ADDRESS, () => HttpResponse.error()));
    expect(await codeOf(ask())).toBe('network.failed');
  });

  it('gives the code of a refusal', async () => {
    network.use(http.post(ADDRESS, () => HttpResponse.json({ error: { code: 'batch.passed' } }, { status: 409 })));
    expect(await codeOf(ask())).toBe('batch.passed');
  });

  it('takes no code that is not in the closed list, nor a name that every object has', async () => {
    for (const error of [{ code: 'batch.late' }, { code: 'toString' }, { code: 1 }, 'batch.passed', null]) {
      network.use(http.post(ADDRESS, () => HttpResponse.json({ error }, { status: 409 })));
      expect(await codeOf(ask())).toBe('answer.invalid');
    }
  });

  it('refuses the page of a proxy in place of an answer, whatever its status', async () => {
    for (const status of [200, 403]) {
      network.use(http.post(ADDRESS, () => HttpResponse.html('<h1>Log in to the network</h1>', { status })));
      expect(await codeOf(ask())).toBe('answer.invalid');
    }
  });

  it('knows from a status that the server behind a proxy is away, whatever the proxy writes', async () => {
    for (const status of [500, 502, 503, 504]) {
      network.use(http.post(ADDRESS, () => HttpResponse.html('<h1>Bad gateway</h1>', { status })));
      expect(await codeOf(ask())).toBe('server.failed');
    }
  });

  it('knows from a status that a proxy takes nothing so long', async () => {
    network.use(http.post(ADDRESS, () => HttpResponse.html('<h1>Content Too Large</h1>', { status: 413 })));
    expect(await codeOf(ask())).toBe('request.too_large');
  });

  it('gives up when no answer comes, and stops counting when one came', async () => {
    let giveUp: () => void = () => undefined;
    let stopped = 0;
    const patience: ApiOptions['patience'] = (_, give) => {
      giveUp = give;
      return () => {
        stopped += 1;
      };
    };
    const neverAnswers = async () => {
      giveUp();
      await delay('infinite');
    };
    network.use(http.post(ADDRESS, neverAnswers));
    expect(await codeOf(ask({ patience }))).toBe('network.failed');
    network.use(http.post(ADDRESS, () => HttpResponse.json({ challenge: CHALLENGE })));
    expect(await codeOf(ask({ patience }))).toBe('no failure');
    expect(stopped).toBe(2);
  });

  it('refuses an answer with a field too many, and a code that is not on the list', async () => {
    network.use(http.post(ADDRESS, () => HttpResponse.json({ challenge: CHALLENGE, note: 'x' })));
    expect(await codeOf(ask())).toBe('answer.invalid');
    network.use(
      http.post(ADDRESS, () => HttpResponse.json({ error: { code: 'reason: wrong word 7' } }, { status: 403 })),
    );
    expect(await codeOf(ask())).toBe('answer.invalid');
  });

  it('asks for bytes as they are, and takes them or JSON; packed otherwise, or unasked, it is no answer', async () => {
    const sealed = new Uint8Array(messageBytes(0));
    const messages = [{ position: 1, day: '2026-11-20', sealed }];
    const given = { meldingen: [{ ...MELDING, messages }] };
    const packed = pack(given);
    const inJson = replaceBytes(given, (bytes) => Buffer.from(bytes).toString('base64url'));
    const read = (isPacked: boolean) =>
      createApi({ origin: ORIGIN }).call({ method: 'POST', path: '/api/x', isPacked, answer: packedReadAnswer });
    const answers = (body: Uint8Array<ArrayBuffer>, type = PACKED_TYPE) =>
      network.use(
        http.post(`${ORIGIN}/api/x`, ({ request }) => {
          const isAsked = request.headers.get('accept') === PACKED_TYPE;
          if (!isAsked) return HttpResponse.json({ meldingen: [null] });
          return new HttpResponse(body, { headers: { 'content-type': type } });
        }),
      );
    answers(packed);
    expect((await read(true)).meldingen[0]).toMatchObject({ messages });
    expect(await read(false)).toEqual({ meldingen: [null] });
    answers(utf8(JSON.stringify(inJson)), 'application/json');
    expect(await read(true)).toEqual(inJson);
    for (const other of [
      packed.slice(0, -1),
      pack({ meldingen: [{ ...MELDING, messages: [{ ...messages[0], sealed: sealed.slice(1) }] }] }),
    ]) {
      answers(other);
      expect(await codeOf(read(true))).toBe('answer.invalid');
    }
    answers(packed, 'application/json');
    expect(await codeOf(read(true))).toBe('answer.invalid');
  });

  it('follows no redirect, which would tell another place', async () => {
    network.use(
      http.post(ADDRESS, () => new HttpResponse(null, { status: 307, headers: { location: 'https://example.org/' } })),
    );
    expect(await codeOf(ask())).toBe('network.failed');
  });
});
