/**
 * Chromium over its debugging pipe, with as little switched on as can be. The usual driver asks to be shown every request,
 * bodies included, and then what is sent and read costs more in the driver than in the page.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { removeFolder, temporaryFolder } from './programs.ts';

type Json = Readonly<Record<string, unknown>>;
type Send = (method: string, params?: Json) => Promise<Json>;

export interface QuietPage {
  /** What the expression, or the promise it is, comes to. @throws what it throws */
  evaluate<T>(expression: string): Promise<T>;
  choose(selector: string, path: string): Promise<void>;
  residentBytes(): Promise<number>;
  close(): Promise<void>;
}

interface PageScript {
  /** Given by us in the place of the server, as a script of its own. */
  readonly url: string;
  readonly code: string;
}

export interface QuietBrowser {
  /** In a profile of its own, which goes with the page. */
  openPage(url: string, script?: PageScript): Promise<QuietPage>;
  close(): Promise<void>;
}

const QUIET = ['--headless', '--no-sandbox', '--disable-background-networking', '--disable-component-update'];

export async function launchQuietBrowser(): Promise<QuietBrowser> {
  const executable = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const folder = temporaryFolder();
  const options = [...QUIET, '--disable-sync', '--remote-debugging-pipe', `--user-data-dir=${folder}`];
  const child = spawn(executable, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const pipe = speak(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const browser = pipe.speakTo(undefined);

  async function openPage(url: string, script?: PageScript): Promise<QuietPage> {
    const { browserContextId } = await browser('Target.createBrowserContext');
    const { targetId } = await browser('Target.createTarget', { url: 'about:blank', browserContextId });
    const { sessionId } = await browser('Target.attachToTarget', { targetId, flatten: true });
    const page = pipe.speakTo(sessionId as string);

    async function evaluate<T>(expression: string, params: Json = {}): Promise<T> {
      const asked = { expression, awaitPromise: true, returnByValue: true, ...params };
      const { result, exceptionDetails } = await page('Runtime.evaluate', asked);
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (params.returnByValue === false ? result : (result as Json).value) as T;
    }

    async function give({ url: urlPattern, code }: PageScript): Promise<void> {
      const asked = pipe.once('Fetch.requestPaused');
      await page('Fetch.enable', { patterns: [{ urlPattern }] });
      const importing = evaluate(`import(${JSON.stringify(urlPattern)}).then(() => null)`);
      const answer = { responseCode: 200, responseHeaders: [{ name: 'content-type', value: 'text/javascript' }] };
      const body = Buffer.from(code).toString('base64');
      await page('Fetch.fulfillRequest', { requestId: (await asked).requestId, ...answer, body });
      await importing;
      await page('Fetch.disable');
    }

    const loaded = pipe.once('Page.loadEventFired');
    await page('Page.enable');
    await page('Page.navigate', { url });
    await loaded;
    if (script !== undefined) await give(script);

    return {
      evaluate,
      async choose(selector, path) {
        const expression = `document.querySelector(${JSON.stringify(selector)})`;
        const { objectId } = await evaluate<Json>(expression, { returnByValue: false });
        await page('DOM.setFileInputFiles', { files: [path], objectId });
      },
      async residentBytes() {
        const { processInfo } = await browser('SystemInfo.getProcessInfo');
        const renderers = (processInfo as { type: string; id: number }[]).filter(({ type }) => type === 'renderer');
        return Math.max(...renderers.map(({ id }) => residentBytesOf(id)));
      },
      async close() {
        await browser('Target.disposeBrowserContext', { browserContextId });
      },
    };
  }

  return {
    openPage,
    async close() {
      await Promise.race([browser('Browser.close'), gone]);
      await gone;
      removeFolder(folder);
    },
  };
}

/** Messages are JSON with a zero byte behind each. */
function speak(to: Writable, from: Readable) {
  const waiting = new Map<number, { resolve(result: Json): void; reject(reason: Error): void }>();
  const listening = new Map<string, (params: Json) => void>();
  let last = 0;
  let rest = '';

  function hear(text: string): void {
    const message = JSON.parse(text) as { id?: number; result?: Json; error?: Json; method?: string; params?: Json };
    listening.get(message.method ?? '')?.(message.params ?? {});
    const asked = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if (message.error === undefined) asked?.resolve(message.result ?? {});
    else asked?.reject(new Error(JSON.stringify(message.error)));
  }
  from.setEncoding('utf8').on('data', (some: string) => {
    const messages = (rest + some).split('\0');
    rest = messages.pop() ?? '';
    messages.forEach(hear);
  });

  return {
    speakTo(sessionId: string | undefined): Send {
      return (method, params = {}) =>
        new Promise((resolve, reject) => {
          last += 1;
          waiting.set(last, { resolve, reject });
          to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
        });
    },
    once: (method: string) => new Promise<Json>((resolve) => listening.set(method, resolve)),
  };
}

function residentBytesOf(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes ?? 0) * 1_024;
}
