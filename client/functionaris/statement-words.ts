/** What a statement says beside the words of its writer: its name, and its facts in sentences. */
import type { DossierMessage } from '../../schema/content/dossier-messages.ts';
import type { WorkflowMessage } from '../../schema/content/workflow-messages.ts';
import { formatDay } from '../text/dates.ts';
import type { StatementInput, WordsInput } from './happening-words.ts';

type Statement = WorkflowMessage | DossierMessage;

export interface StatementWords {
  readonly label: string;
  readonly lines: readonly string[];
  /** Stands out: somebody is being harmed (WBK-17). */
  readonly isUrgent: boolean;
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

export function statementWords(content: Statement, input: StatementInput): StatementWords {
  const { statements } = input.text;
  const isUrgent = content.type === 'retaliation';
  return { label: labelOf(content, input), lines: [...linesOf(content, input), ...writtenIn(content)], isUrgent };

  function labelOf(said: Statement, { text }: WordsInput): string {
    if (said.type === 'feedback' && said.isInterim) return text.statements.interim;
    if (said.type === 'record' && said.replaces !== null) return text.statements.correction;
    return statements.labels[said.type];
  }
}

function linesOf(content: Statement, { text, language, people, isUnconsented }: StatementInput): readonly string[] {
  const { statements: words, acts } = text;
  const { choices } = acts;
  switch (content.type) {
    case 'retaliation':
      return [words.asked];
    case 'choice':
      return [words.lines.chosen[content.chosen]];
    case 'consent':
      return [words.lines.consented[yesNo(content.isGiven)]];
    case 'record-answer':
      return [words.lines.approved[yesNo(content.isApproved)]];
    case 'consent-request':
      return [choices.purpose[content.purpose], words.to(content.recipient)];
    case 'record':
      return [choices.source[content.source]];
    case 'approach-proposal':
      return [choices.way[content.way]];
    case 'approach':
      return [choices.way[content.way], ...(content.codeWord === '' ? [] : [words.codeWord(content.codeWord)])];
    case 'evaluation':
      // Shown added up only, in the figures of a year (LET-4).
      return [words.evaluationApart];
    case 'identity':
      return [words.to(people.nameOf(content.to)), words.purpose(content.purpose)];
    case 'companion':
      return [words.lines.companion[yesNo(content.isWanted)]];
    case 'read-along-request':
      return [words.lines.about(people.nameOf(content.fp))];
    case 'read-along':
      return [words.lines.readAlong[yesNo(content.isAllowed)](people.nameOf(content.fp))];
    case 'watched':
      return [content.by === null ? words.lines.unwatched : words.lines.watched(people.nameOf(content.by))];
    case 'no-follow-up':
      return [choices.ground[content.ground]];
    case 'outcome':
      return [choices.outcome[content.outcome]];
    case 'forwarded':
      return [
        words.to(content.recipient),
        ...(isUnconsented ? [] : [content.consent === null ? words.withoutConsent : words.withConsent]),
      ];
    case 'not-forwarded':
      return [words.to(content.recipient)];
    case 'disclosure-notice':
      return [content.basis];
    case 'hold':
      return [words.until(formatDay(content.until, language))];
    case 'label':
      return [words.lines.labelled[yesNo(content.isSet)]];
    case 'task':
      return [choices.task[content.task], content.title, words.due(formatDay(content.dueOn, language))];
    case 'task-change':
      return [
        choices.state[content.state],
        ...(content.dueOn === null ? [] : [words.due(formatDay(content.dueOn, language))]),
      ];
    case 'assignment':
      return [content.to === null ? words.unassigned : words.assigned(people.nameOf(content.to))];
    case 'junk':
      return [words.lines.junk[yesNo(content.isSet)]];
    case 'classification':
      return [
        choices.nature[content.nature],
        ...(content.isEuLaw ? [acts.fields.isEuLaw] : []),
        ...(content.ground === null ? [] : [choices.ground[content.ground]]),
      ];
    case 'proposal':
      return [choices.act[content.act]];
    case 'approval':
      return [words.lines.agreed[yesNo(content.isApproved)]];
    case 'export':
      return [
        words.exported(content.recipient, content.form.toUpperCase()),
        ...(content.labelledReason === null ? [] : [words.exportedLabelled(content.labelledReason)]),
      ];
    case 'concerned-notice':
      return [content.basis];
    case 'disclosed':
      return [
        choices.whose[content.whose],
        words.to(content.recipient),
        words.disclosedBy[content.isException ? 'exception' : 'notice'],
      ];
    case 'not-told':
      return [choices.untold[content.what], choices.untoldGround[content.ground]];
    case 'review':
      return [choices.advice[content.advice]];
    case 'progress':
      return [
        choices.phase[content.phase],
        ...content.terms
          .filter(({ metOn }) => metOn === null)
          .slice(0, 1)
          .map(({ on }) => words.nextOn(formatDay(on, language))),
      ];
    default:
      return [];
  }
}

/** What its writer wrote, in their own words. */
export function writtenIn(content: Statement): readonly string[] {
  if (content.type === 'feedback') return [content.assessment, content.followUp, content.reasons].filter(isWritten);
  return 'text' in content && isWritten(content.text) ? [content.text] : [];
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}
