import type { BrowserContext } from 'playwright-core';

/** One request of a browser with its answer, as the network and the server have it once TLS is off. */
export interface Recorded {
  readonly url: string;
  readonly method: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly status: number;
  readonly answerHeaders: Readonly<Record<string, string>>;
  readonly answerBody: string;
}

export interface Recording {
  /** Resolves with everything up to now. */
  all(): Promise<readonly Recorded[]>;
}

/** Records what a browser context sends and gets, pages and API alike. */
export function recordTraffic(context: BrowserContext): Recording {
  const pending: Promise<Recorded | undefined>[] = [];
  context.on('requestfinished', (request) => {
    const read = async (): Promise<Recorded | undefined> => {
      const response = await request.response();
      if (response === null) return undefined;
      const answerBody = await response.text().catch(() => '');
      return {
        url: request.url(),
        method: request.method(),
        requestHeaders: await request.allHeaders(),
        requestBody: request.postData() ?? '',
        status: response.status(),
        answerHeaders: await response.allHeaders(),
        answerBody,
      };
    };
    pending.push(read().catch(() => undefined));
  });
  return {
    async all() {
      return (await Promise.all(pending)).filter((recorded) => recorded !== undefined);
    },
  };
}
