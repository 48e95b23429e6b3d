/** A report on paper, by telephone or told in person, entered for somebody by a functionaris (WBK-2.2c, AMVB-10). */
import type { Person } from '../../../crypto/directory.ts';
import { generateCode } from '../../../crypto/melder-keys.ts';
import type { Code } from '../../../crypto/public/brands.ts';
import type { Report } from '../../../schema/content/messages.ts';
import { CAME_IN_ON } from '../../../schema/content/rules/facts-of.ts';
import type { Api } from '../../shared/api.ts';
import { openChannel } from '../../shared/channel.ts';
import { type Attempt, startAttempt, submitReport } from '../../shared/report.ts';
import type { AccountSession } from '../../shared/session.ts';
import type { Work } from '../../shared/work.ts';

export interface EnteredReport {
  readonly source: NonNullable<Report['entered']>;
  readonly language: 'nl' | 'en';
  /** What was told or written, in its own words. */
  readonly what: string;
  /** From which the terms run, however late it is entered. */
  readonly cameInOn: string;
  /** As the melder wants it: this functionaris only when the melder wants that. */
  readonly readers: readonly Person[];
  readonly excluded: readonly Person[];
}

/** What stays the same however often it is sent, so that there is one melding and one code. */
export interface Entering {
  readonly attempt: Attempt;
  /** Known to the functionaris until the melder replaces it at the first visit. */
  readonly code: Code;
}

export function beginEntering(): Entering {
  return { attempt: startAttempt(), code: generateCode() };
}

export interface EnterInput {
  readonly api: Api;
  readonly session: AccountSession;
  readonly entering: Entering;
  readonly report: EnteredReport;
  readonly work: Work;
  readonly today: string;
}

/**
 * Sends it as a melder's own page would: the server does not learn that it was entered, nor by whom.
 *
 * @throws {RequestFailed} nothing is half done; sent again, it is the same melding
 * @throws {VerifyError} when the list is not the one this account is pinned to
 */
export async function enterReport({ api, session, entering, report, work, today }: EnterInput): Promise<void> {
  const { attempt, code } = entering;
  const { genesisFp: pin } = session.opened.vault;
  const channel = await openChannel(api, { slug: session.slug, pin, today });
  const { source: entered, language, what, cameInOn, readers, excluded } = report;
  const answers = [
    { question: 'what', version: 1, type: 'text', value: what },
    { question: CAME_IN_ON, version: 1, type: 'day', value: cameInOn },
  ] as const;
  const input = { readers, excluded, language, answers, codes: [code], entered };
  await submitReport(api, { channel, report: input, attempt, work, today });
}
