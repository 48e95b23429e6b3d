/** Sending, as the pages ask for it. Loaded with the flows. */
import { formatCode } from '../../../crypto/code.ts';
import { listedFunctionarissen } from '../../../crypto/directory.ts';
import { generateCode } from '../../../crypto/melder-keys.ts';
import type { Code } from '../../../crypto/public/brands.ts';
import type { WorkSolution } from '../../../schema/wire/submission.ts';
import type { Api } from '../../shared/api.ts';
import { fpText } from '../../shared/directory.ts';
import { type Attempt, prepareWork, startAttempt, submitReport } from '../../shared/report.ts';
import type { Work } from '../../shared/work.ts';
import { type MelderLanguage, wordLanguageOf } from '../../text/language.ts';
import { answersOf } from '../answers.ts';
import type { ChannelView } from '../channel-view.ts';
import { hasSecondCode, type ReportState } from './steps.ts';

export { isTypedWord } from '../typed-word.ts';

/** One report under way: the same melding and the same code over every try, so that it is never stored twice. */
export interface Sending {
  readonly attempt: Attempt;
  readonly code: Code;
  /** For whom somebody reports on behalf of; thrown away when there is nobody. */
  readonly otherCode: Code;
  /** Undefined when the work could not be begun; sending then does it. */
  readonly solution: Promise<WorkSolution | undefined>;
}

/** Draws what stays the same and begins the work, while the melder still types. */
export function beginSending(api: Api, slug: string, work: Work): Sending {
  const attempt = startAttempt();
  const solution = prepareWork(api, slug, attempt, work).catch(() => undefined);
  return { attempt, code: generateCode(), otherCode: generateCode(), solution };
}

export interface SendReportInput {
  readonly view: ChannelView;
  readonly state: ReportState;
  readonly language: MelderLanguage;
  readonly sending: Sending;
  readonly work: Work;
  readonly today: string;
  /** Files follow the report. */
  readonly isFollowed: boolean;
}

export interface SentWords {
  readonly words: readonly string[];
  /** Of the second code, when there is one. */
  readonly otherWords: readonly string[] | undefined;
}

/**
 * Sends and, only when the server has it, answers with the twelve words.
 *
 * @throws {RequestFailed | VerifyError} see `submitReport`
 */
export async function sendReport(api: Api, input: SendReportInput): Promise<SentWords> {
  const { view, state, language, sending, work, today, isFollowed } = input;
  const { channel } = view;
  const { persons } = channel.directory;
  const choices = state.choices ?? {};
  const solution = await sending.solution;
  const { code, otherCode } = sending;
  const codes = hasSecondCode(state) ? [code, otherCode] : [code];
  await submitReport(api, {
    channel,
    report: {
      readers: listedFunctionarissen(channel.directory).filter((person) => choices[fpText(person)] === 'reads'),
      excluded: persons.filter((person) => choices[fpText(person)] === 'never'),
      language,
      answers: answersOf(state),
      codes,
    },
    attempt: sending.attempt,
    work,
    ...(solution === undefined ? {} : { solution }),
    today,
  });
  const [words = [], otherWords] = await Promise.all(codes.map((one) => formatCode(one, wordLanguageOf(language))));
  // Files that follow open the mailbox with the first code, and wipe it then.
  for (const one of isFollowed ? [otherCode] : [code, otherCode]) one.fill(0);
  return { words, otherWords };
}
