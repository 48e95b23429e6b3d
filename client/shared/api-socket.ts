/** One line to the server on which messages go and answers come back, in their order. What it is for says who opens it. */
import { errorCodeOf } from '../../schema/wire/errors.ts';
import { type AnswerSchema, type Patience, parseJson, RequestFailed } from './api.ts';
import type { Line } from './line/browser-line.ts';

export interface ApiSocket {
  /** Whether it has given a proper answer: what never did may be something between here and the server. */
  readonly hasAnswered: boolean;
  /** No more can be sent. */
  readonly isClosed: boolean;
  /**
   * Copies the bytes before it returns.
   *
   * @throws {RequestFailed} with what the server said, or when the line breaks before it says anything
   */
  ask<A>(bytes: Uint8Array<ArrayBuffer>, answer: AnswerSchema<A>): Promise<A>;
  close(): void;
}

export interface SocketPatience {
  readonly patience: Patience;
  /** Until it is open: a proxy that does not know of it may say nothing. */
  readonly openingMs: number;
  readonly answerMs: number;
}

interface Asked {
  settle(text: string): void;
  fail(): void;
}

/** Undefined when it does not open: no such thing in between, a policy that forbids it, no connection. */
export async function openApiSocket(
  open: () => Line,
  { patience, openingMs, answerMs }: SocketPatience,
): Promise<ApiSocket | undefined> {
  let line: Line;
  try {
    line = open();
  } catch {
    return undefined;
  }
  const asked: Asked[] = [];
  let hasAnswered = false;
  line.addEventListener('message', ({ data }) => asked.shift()?.settle(String(data)));
  /** At once: a browser takes its time to hang up on a line that is dead. */
  function hangUp(): void {
    line.close();
    for (const one of asked.splice(0)) one.fail();
  }
  line.addEventListener('close', hangUp);
  const isOpen = await new Promise<boolean>((resolve) => {
    const stop = patience(openingMs, () => end(false));
    function end(opened: boolean): void {
      stop();
      resolve(opened);
    }
    line.addEventListener('open', () => end(true));
    line.addEventListener('close', () => end(false));
  });
  if (!isOpen) {
    hangUp();
    return undefined;
  }
  return {
    get hasAnswered() {
      return hasAnswered;
    },
    get isClosed() {
      return line.readyState !== line.OPEN;
    },
    ask: (bytes, answer) =>
      new Promise((resolve, reject) => {
        if (line.readyState !== line.OPEN) return reject(new RequestFailed('network.failed'));
        const stop = patience(answerMs, hangUp);
        asked.push({
          settle(text) {
            stop();
            const value = parseJson(text);
            const [code, parsed] = [errorCodeOf(value), answer.safeParse(value)];
            hasAnswered ||= code !== undefined || parsed.success;
            if (parsed.success) resolve(parsed.data);
            else reject(new RequestFailed(code ?? 'answer.invalid'));
          },
          fail() {
            stop();
            reject(new RequestFailed('network.failed'));
          },
        });
        line.send(bytes);
      }),
    close: hangUp,
  };
}
