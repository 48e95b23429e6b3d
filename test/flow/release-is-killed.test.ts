/** `kill -9` before each statement of a release: all of it happened, or nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { releaseDue } from '../../server/batches/release.ts';
import { openDeps, type StandingServer, startStanding } from '../helpers/standing-server.ts';
import { placeMelding } from '../helpers/waiting-melding.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'build', 'test', 'helpers', 'killed-release.js');
const DUE = '2026-11-20T11:00:00Z';

let server: StandingServer;
let scratch: string;
beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'zegelpost-release-'));
  server = await startStanding('2026-11-20T09:00:00Z');
  const channelKey = await server.addChannel('voorbeeld', 720);
  for (let placed = 0; placed < 2; placed += 1) await server.place(channelKey);
  placeMelding({ dataDir: server.dataDir, channelKey, day: '2026-11-20', isCheck: true });
  await server.stop();
});
afterEach(() => {
  for (const folder of [scratch, server.dataDir]) rmSync(folder, { recursive: true, force: true });
});

/** All that a release changes, without what is random in it. */
function summary(dataDir: string) {
  const connection = new Database(join(dataDir, 'zegelpost.sqlite'));
  const all = (sql: string) => connection.prepare(sql).raw().all();
  const found = {
    batches: all('select starts_at from batches order by starts_at'),
    listed: all('select batch, count(*) from envelopes group by batch'),
    real: all('select count(*) from envelopes join epochs on epochs.envelope = envelopes.envelope'),
    checks: all('select listed from self_checks'),
    meldingen: all('select released from meldingen'),
    messages: all('select released, position from messages order by melding_id, position'),
  };
  connection.close();
  return found;
}

it('P3: a release that is killed before any of its statements happened whole or not at all', {
  timeout: 600_000,
}, async () => {
  expect(existsSync(PROGRAM)).toBe(true);
  const before = summary(server.dataDir);
  const outcomes: string[] = [];
  let after: ReturnType<typeof summary> | undefined;
  for (let fatal = 1; outcomes.at(-1) !== 'ended'; fatal += 1) {
    const dataDir = join(scratch, String(fatal));
    cpSync(server.dataDir, dataDir, { recursive: true });
    const { signal, status } = spawnSync(process.execPath, [PROGRAM, dataDir, DUE, String(fatal)], {
      stdio: 'inherit',
    });
    expect([signal, status]).toEqual(signal === null ? [null, 0] : ['SIGKILL', null]);
    const killed = summary(dataDir);
    const isUntouched = JSON.stringify(killed) === JSON.stringify(before);

    // The next start does the rest, once.
    const deps = openDeps(dataDir, () => new Date(DUE));
    for (let looks = 0; looks < 2; looks += 1) await releaseDue(deps);
    await deps.store.close();
    await deps.shredStore.close();
    const whole = summary(dataDir);
    after ??= whole;
    expect(whole).toEqual(after);
    expect(isUntouched ? before : after).toEqual(killed);
    outcomes.push(signal === null ? 'ended' : isUntouched ? 'nothing' : 'all');
    rmSync(dataDir, { recursive: true, force: true });
  }
  expect(after).toEqual({
    batches: [['2026-11-19T23:00Z'], ['2026-11-20T11:00Z']],
    // Two real ones and three drawn, of which one gave its place.
    listed: [['2026-11-20T11:00Z', 5]],
    real: [[3]],
    checks: [[1]],
    meldingen: [[1], [1], [1]],
    messages: [1, 2, 1, 2, 1, 2].map((position) => [1, position]),
  });
  // Nothing until the commit, and all from there on: what comes after it is other work of a batch hour.
  const cut = outcomes.slice(0, -1);
  expect(cut).toEqual([...cut].sort((left, right) => right.localeCompare(left)));
  // More statements than rows were written, so that every one of them had its turn.
  expect(cut.filter((outcome) => outcome === 'nothing').length).toBeGreaterThan(25);
});
