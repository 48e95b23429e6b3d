/** The cleaner as the melder's page has it: the worker of the production build, in a page under the production policy. */
import { readdir, readFile } from 'node:fs/promises';
import { ALL_FORMATS, BufferSource, BufferTarget, Conversion, Input, Mp4OutputFormat, Output } from 'mediabunny';
import type { Page } from 'playwright-core';
import type { CleanOutcome } from '../../client/shared/clean/outcome.ts';

export interface CleanedFile {
  readonly outcome: CleanOutcome;
  /** What may be sent; empty when nothing may. */
  readonly content: Uint8Array;
}

/** The worker among the built files, by a word that only it holds. */
export async function cleanerAddress(folder = 'build/client-bundle/assets'): Promise<string> {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.js') && (await readFile(`${folder}/${name}`, 'utf8')).includes('NETSCAPE2.0')) {
      return `/assets/${name}`;
    }
  }
  throw new Error('the client is not built');
}

/** Opens the worker as `client/shared/workers.ts` does, and hands it one file. */
export async function cleanInPage(page: Page, address: string, bytes: Uint8Array): Promise<CleanedFile> {
  const { outcome, base64 } = await page.evaluate(
    async ([url, packed]) => {
      const { trustedTypes, kept } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(address: string): string } };
        kept?: { createScriptURL(address: string): string };
      };
      const policy = kept ?? trustedTypes.createPolicy('zegelpost-worker', { createScriptURL: (one: string) => one });
      Object.assign(globalThis, { kept: policy });
      const file = new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))]);
      const worker = new Worker(policy.createScriptURL(url), { type: 'module' });
      const ended = await new Promise<{ content?: Blob }>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message || 'the worker failed'));
        worker.postMessage(file);
      });
      worker.terminate();
      const { content, ...facts } = ended;
      const cleaned = new Uint8Array((await content?.arrayBuffer()) ?? new ArrayBuffer());
      let letters = '';
      for (let at = 0; at < cleaned.length; at += 8192)
        letters += String.fromCharCode(...cleaned.subarray(at, at + 8192));
      return { outcome: facts as unknown, base64: btoa(letters) };
    },
    [address, Buffer.from(bytes).toString('base64')] as const,
  );
  return { outcome: outcome as CleanOutcome, content: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** A picture with something to recognise in it, as this browser writes it. */
export async function drawPicture(page: Page, mediaType: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (type) => {
    const canvas = new OffscreenCanvas(320, 200);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const shades = context.createLinearGradient(0, 0, 320, 200);
    shades.addColorStop(0, '#c1502e');
    shades.addColorStop(1, '#154273');
    context.fillStyle = shades;
    context.fillRect(0, 0, 320, 200);
    context.fillStyle = '#fff';
    context.font = '24px sans-serif';
    context.fillText('Rekening 2 van 2', 20, 60);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  }, mediaType);
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** How far two pictures differ, of 255, as this browser shows them; Infinity when one is turned or cut. */
export async function pictureDistance(page: Page, left: Uint8Array, right: Uint8Array): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (first === undefined || second === undefined || first.width !== second.width) return Number.POSITIVE_INFINITY;
      const sum = first.data.reduce((total, value, index) => total + Math.abs(value - (second.data[index] ?? 0)), 0);
      return sum / first.data.length;
    },
    [left, right].map((bytes) => Buffer.from(bytes).toString('base64')),
  );
}

/** A short film, as a page that records makes it. */
export async function recordFilm(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 160;
    canvas.height = 120;
    const context = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp9' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start(200);
    // Until its encoder has begun: the first frames are lost in some.
    for (let frame = 0; parts.reduce((sum, { size }) => sum + size, 0) < 600; frame += 1) {
      context?.fillRect((frame * 8) % 160, 20, 8, 40);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    recorder.stop();
    await ended;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** The same film as a telephone would store it. */
export async function asMp4(film: Uint8Array): Promise<Uint8Array> {
  const target = new BufferTarget();
  const input = new Input({ source: new BufferSource(film), formats: ALL_FORMATS });
  const conversion = await Conversion.init({ input, output: new Output({ format: new Mp4OutputFormat(), target }) });
  await conversion.execute();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}

/** Whether this browser's own player opens it, and how large it shows it. */
export async function playedSize(page: Page, bytes: Uint8Array, mediaType: string): Promise<readonly number[]> {
  return page.evaluate(
    async ([base64, type]) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const video = document.createElement('video');
      video.muted = true;
      const shown = new Promise((resolve, reject) => {
        video.onloadeddata = resolve;
        video.onerror = () => reject(new Error(video.error?.message ?? 'not played'));
      });
      video.src = URL.createObjectURL(new Blob([content], { type }));
      await shown;
      return [video.videoWidth, video.videoHeight];
    },
    [Buffer.from(bytes).toString('base64'), mediaType] as const,
  );
}

/** Parts of an office file that a real XML parser refuses. */
export async function malformedParts(page: Page, parts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return page.evaluate((texts) => {
    const isMalformed = (xml: string) =>
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') !== null;
    return Object.entries(texts).flatMap(([name, xml]) => (isMalformed(xml) ? [name] : []));
  }, parts);
}
