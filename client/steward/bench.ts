/** What every part of the steward's page works with. */
import type { Api } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { Model } from '../shared/model.ts';
import type { AccountSession } from '../shared/session.ts';
import type { Language } from '../text/language.ts';
import type { Signed } from './signing-flow.ts';
import type { Notice, StewardState, StewardTask } from './steward-state.ts';

/** Somebody is signed in and the list was read. */
export interface AtList {
  readonly session: AccountSession;
  readonly known: KnownDirectory;
}

export interface Bench {
  readonly api: Api;
  readonly model: Model<StewardState>;
  readonly today: () => string;
  readonly language: () => Language;
  /** One thing at a time; when the session is over, the sign-in screen, and what was typed stays. */
  inSession(task: StewardTask, work: (at: AtList) => Promise<void>): Promise<void>;
  readAgain(session: AccountSession): Promise<void>;
  /** After a signature: reads the list, and goes home to say what became of it. */
  finish(session: AccountSession, notice: Omit<Notice, 'isComplete'>, signed: Signed): Promise<void>;
}
