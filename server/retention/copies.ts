/** Copies of the shred store: always of its present state, so that none brings a share back (P5). */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dayAfter, dayOf } from '../batches/rules.ts';
import { type Config, ConfigError } from '../config.ts';
import type { Deps } from '../deps.ts';

/** What a copy is called in its folder; to restore is to put it back under this name. */
export const COPY_NAME = 'shred.sqlite';
/** One fixed name: what a kill leaves behind is taken away by the next writing, shares and all. */
const UNFINISHED_NAME = 'shred.sqlite.unfinished';

/** @throws {ConfigError} for a folder that cannot be written to, that is named twice, or that is the data folder */
export function requireCopyFolders({ dataDir, shredCopies }: Pick<Config, 'dataDir' | 'shredCopies'>): void {
  const taken = new Set([realPath(dataDir)]);
  for (const folder of shredCopies) {
    if (!isWritable(folder)) throw new ConfigError('SHRED_COPIES: each folder must be there, and be writable');
    if (taken.has(realPath(folder)))
      throw new ConfigError('SHRED_COPIES: must be other folders than DATA_DIR, once each');
    taken.add(realPath(folder));
  }
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // The data folder is made at the first start.
    return resolve(folder);
  }
}

function isWritable(folder: string): boolean {
  const trial = join(folder, `.${randomBytes(8).toString('hex')}`);
  try {
    writeFileSync(trial, '', { flag: 'wx' });
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}

/** Writes every copy anew. False when one could not be: then nobody knows what is still in it. */
export async function writeCopies(deps: Deps): Promise<boolean> {
  let areAll = true;
  for (const folder of deps.config.shredCopies) areAll = (await writeCopy(deps, folder).catch(() => false)) && areAll;
  return areAll;
}

async function writeCopy(deps: Deps, folder: string): Promise<boolean> {
  const copy = join(folder, COPY_NAME);
  if (await isBehind(deps, copy)) return false;
  const unfinished = join(folder, UNFINISHED_NAME);
  rmSync(unfinished, { force: true });
  // Empty and private before there is anything in it.
  closeSync(openSync(unfinished, 'wx', 0o600));
  await deps.shredStore.copyTo(unfinished);
  sync(unfinished);
  renameSync(unfinished, copy);
  sync(folder);
  return true;
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Whether a copy has shares that the store has lost. It is never written over: it may be all that is left of them. */
export async function isCopyAhead(deps: Deps): Promise<boolean> {
  for (const folder of deps.config.shredCopies) if (await isBehind(deps, join(folder, COPY_NAME))) return true;
  return false;
}

async function isBehind({ store, shredStore, clock }: Deps, copy: string): Promise<boolean> {
  const yesterday = dayAfter(dayOf(clock.now()), -1);
  for (const { meldingId, waitingSince } of await shredStore.listMissing(copy)) {
    // Swept is only what has waited since before yesterday, and has no melding.
    if (waitingSince === null || waitingSince >= yesterday || (await store.hasMelding(meldingId))) return true;
  }
  return false;
}
