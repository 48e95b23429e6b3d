import { parentPort } from 'node:worker_threads';
import { cleanFile } from '../../client/shared/clean/clean-file.ts';
import type { Cleaned } from './cleaning-thread.ts';

parentPort?.on('message', async (bytes: Uint8Array<ArrayBuffer>) => {
  const outcome = await cleanFile(new Blob([bytes]));
  const content = 'content' in outcome ? new Uint8Array(await outcome.content.arrayBuffer()) : new Uint8Array();
  const cleaned: Cleaned = { kind: outcome.kind, content };
  parentPort?.postMessage(cleaned);
});
