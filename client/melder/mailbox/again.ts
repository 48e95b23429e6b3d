/** Sending again, as the pages ask for it (crypto/README.md, step SEND-AGAIN). */
import { findPerson, listedFunctionarissen } from '../../../crypto/directory.ts';
import { decodeBase64url } from '../../../crypto/public/sodium.ts';
import { applyWishes } from '../../../crypto/wishes.ts';
import type { Report } from '../../../schema/content/messages.ts';
import type { QuestionId } from '../../../schema/content/questions.ts';
import type { WorkSolution } from '../../../schema/wire/submission.ts';
import type { Api } from '../../shared/api.ts';
import { fpText } from '../../shared/directory.ts';
import { type Attempt, prepareWork, startAttempt } from '../../shared/report.ts';
import type { Work } from '../../shared/work.ts';
import type { MelderLanguage } from '../../text/language.ts';
import { type SendAgainInput, sendAgain } from '../again-flow.ts';
import { answersOf, choicesOf } from '../answers.ts';
import type { KnownPerson } from '../list-view.ts';
import type { OpenedMailbox, OpenedMelding } from '../mailbox-flow.ts';
import type { MailboxSession } from '../mailbox-session.ts';
import type { ReaderChoices, ReaderOption } from '../reader-choices.ts';
import { QUESTION_IDS } from '../report/steps.ts';

export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** What was answered the first time, as far as this page has the question. */
export function answersBefore(report: Report | undefined): Answers {
  const given = (report?.answers ?? []).filter(({ question }) => QUESTION_IDS.includes(question as QuestionId));
  const isKept = ({ question, value }: Report['answers'][number]) =>
    choicesOf(question as QuestionId)?.includes(value) ?? true;
  return Object.fromEntries(given.filter(isKept).map(({ question, value }) => [question, value]));
}

/**
 * The eligible ones who did not read the first; who was left out then stays left out, under whatever entry of the list
 * and also while out of office.
 */
export function choicesBeforehand(
  { epoch, conversation }: Pick<OpenedMelding, 'epoch' | 'conversation'>,
  options: readonly ReaderOption[],
  people: readonly KnownPerson[],
): ReaderChoices {
  const { readers } = epoch.roster;
  const { excluded } = applyWishes(epoch.roster, conversation.wishes);
  const selvesOf = (fp: string) => people.find((person) => person.fp === fp)?.selves ?? [fp];
  const isListed = (fp: string) => options.some((option) => selvesOf(fp).includes(option.fp));
  const beforehand = options.flatMap(({ fp, isPreselected }): [string, 'reads' | 'never'][] => {
    if (selvesOf(fp).some((self) => excluded.includes(self))) return [[fp, 'never']];
    const wasReader = selvesOf(fp).some((self) => readers.some((reader) => reader.fp === self));
    return isPreselected && !wasReader ? [[fp, 'reads']] : [];
  });
  const away = excluded.filter((fp) => !isListed(fp)).map((fp) => [fp, 'never'] as const);
  return Object.fromEntries([...beforehand, ...away]);
}

/** An answer, whether one person reads, or whether what was said before goes along. */
export type AgainField = QuestionId | `reader ${string}` | 'earlier';

/** As beforehand, but for whom something else was chosen. Who left the list meanwhile stays left out. */
export function choicesNow(
  beforehand: ReaderChoices,
  people: readonly KnownPerson[],
  draft: (field: AgainField) => string | undefined,
): ReaderChoices {
  const fps = new Set([...Object.keys(beforehand), ...people.map(({ fp }) => fp)]);
  return Object.fromEntries(
    [...fps].flatMap((fp): [string, 'reads' | 'never'][] => {
      const choice = draft(`reader ${fp}`) ?? beforehand[fp];
      return choice === 'reads' || choice === 'never' ? [[fp, choice]] : [];
    }),
  );
}

export interface Again {
  readonly choices: ReaderChoices;
  readonly answers: Answers;
  readonly earlier: string | undefined;
  readonly language: MelderLanguage;
}

/** The same melding over every try, so that it is never stored twice; other words are another melding. */
export interface SendingAgain {
  readonly attempt: Attempt;
  readonly solution: Promise<WorkSolution | undefined>;
}

export function beginSendingAgain(api: Api, slug: string, work: Work): SendingAgain {
  const attempt = startAttempt();
  return { attempt, solution: prepareWork(api, slug, attempt, work).catch(() => undefined) };
}

export interface SendAgainNow {
  readonly again: Again;
  readonly sending: SendingAgain;
  readonly work: Work;
  readonly today: string;
}

/** @throws {RequestFailed | VerifyError} see `sendAgain` */
export async function sendAgainNow(
  api: Api,
  session: MailboxSession,
  { again, sending, work, today }: SendAgainNow,
): Promise<OpenedMailbox> {
  const { directory } = session.channel;
  const { choices, answers, earlier, language } = again;
  const solution = await sending.solution;
  const chosen = (choice: 'reads' | 'never') => Object.keys(choices).filter((fp) => choices[fp] === choice);
  const excluded = chosen('never').flatMap((fp) => findPerson(directory, decodeBase64url(fp)) ?? []);
  const report: SendAgainInput['report'] = {
    readers: listedFunctionarissen(directory).filter((person) => choices[fpText(person)] === 'reads'),
    excluded,
    language,
    answers: answersOf({ answers }),
  };
  const rest = { ...(earlier === undefined ? {} : { earlier }), ...(solution === undefined ? {} : { solution }) };
  return sendAgain(api, { session, report, attempt: sending.attempt, work, today, ...rest });
}
