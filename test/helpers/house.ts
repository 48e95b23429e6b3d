/**
 * The real server on real files, with a clock and chance that a test decides, and the real client flows in front of
 * it. What a test does here is what a browser does, without the screens.
 */
import { randomBytes as systemRandom } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Api, createApi } from '../../client/shared/api.ts';
import { dayOf } from '../../client/shared/days.ts';
import type { AccountSession } from '../../client/shared/session.ts';
import { startAccount } from '../../client/shared/vault/enrol.ts';
import { signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import { solveWork, type Work } from '../../client/shared/work.ts';
import { createChannel, lookAtSetup } from '../../client/steward/setup-flow.ts';
import type { Policy, Workflow } from '../../crypto/directory.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import { createApp } from '../../server/app.ts';
import { releaseDue } from '../../server/batches/release.ts';
import { type Config, readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/deps.ts';
import { createLog } from '../../server/log.ts';
import { tokenHash } from '../../server/passkeys/rules.ts';
import { openSqliteShredStore } from '../../server/shred-store.ts';
import { openSqliteStore } from '../../server/store.ts';
import { type EnrolledPerson, enrolPerson } from './people.ts';

export const ORIGIN = 'http://localhost:3000';

export interface House {
  readonly deps: Deps;
  readonly api: Api;
  readonly app: ReturnType<typeof createApp>;
  readonly dataDir: string;
  readonly logged: string[];
  readonly work: Work;
  /** Sets the clock, and lets every batch hour that has come do its work. */
  goTo(instant: string | Date): Promise<void>;
  today(): string;
  /** Keeps the files, for a server that is started on them. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly now?: string;
  /** Uniform draws for the number of decoys; 0 adds none. */
  readonly fraction?: () => number;
}

export async function openHouse({
  now = '2026-11-20T09:00:00Z',
  fraction = () => 0,
}: HouseOptions = {}): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zegelpost-test-'));
  const logged: string[] = [];
  let instant = new Date(now);
  const config: Config = readConfig({ DATA_DIR: dataDir });
  const deps: Deps = {
    config,
    store: openSqliteStore(join(dataDir, 'zegelpost.sqlite')),
    shredStore: openSqliteShredStore(join(dataDir, 'shred.sqlite')),
    clock: { now: () => instant },
    random: { bytes: (length) => new Uint8Array(systemRandom(length)), fraction },
    log: createLog((line) => logged.push(line)),
    secret: new Uint8Array(systemRandom(32)),
  };
  const app = createApp(deps);
  const api = createApi({
    origin: ORIGIN,
    fetch: ((input: string, init: RequestInit) => app.request(input, init)) as typeof fetch,
  });
  return {
    deps,
    api,
    app,
    dataDir,
    logged,
    work: solveWork,
    async goTo(next) {
      instant = new Date(next);
      await releaseDue(deps);
    },
    today: () => dayOf(instant),
    async leave() {
      await deps.store.close();
      await deps.shredStore.close();
    },
    async close() {
      await deps.store.close();
      await deps.shredStore.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export interface OpenedChannel {
  readonly slug: string;
  readonly pin: Bytes;
  readonly steward: AccountSession;
  readonly stewardCode: Code;
  /** The root key that stands on paper. */
  readonly rootCode: Code;
}

/** An employer opens a channel, by the link that the terminal prints. */
export async function openChannelOf(
  house: House,
  slug = 'voorbeeld',
  { profile }: Partial<Pick<Workflow, 'profile'>> = {},
): Promise<OpenedChannel> {
  const { api, deps } = house;
  const linkToken = encodeBase64url(randomBytes(16));
  await deps.store.replaceSetupLink(tokenHash(linkToken));
  await lookAtSetup(api, linkToken);
  const started = await startAccount(api, softwareAuthenticator(api.origin), { linkToken, userName: 'Steward' });
  const stewardCode = generateCode();
  const base = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
  const policy: Policy =
    profile === undefined ? base : { ...base, workflow: { profile, fourEyes: 'from-three', questions: [] } };
  const rootCode = generateCode();
  const onPaper = { code: rootCode, holder: 'Op papier' };
  const choice = { organisation: 'Voorbeeld BV', slug, policy, today: house.today(), holder: 'Beheerder', onPaper };
  const pin = await createChannel(api, linkToken, choice, started, stewardCode);
  await deps.store.listChannels();
  const steward = await signInWithRecovery(api, stewardCode);
  return { slug, pin, steward, stewardCode, rootCode };
}

export interface Staffed extends OpenedChannel {
  readonly people: readonly EnrolledPerson[];
}

/** A channel with functionarissen who enrolled, were listed after their words were typed, and confirmed the list. */
export async function staffedChannel(house: House, names: readonly string[]): Promise<Staffed> {
  const channel = await openChannelOf(house);
  const people: EnrolledPerson[] = [];
  for (const name of names) people.push(await enrolPerson(house, channel, name));
  for (const person of people) await person.confirm();
  return { ...channel, people };
}
