/** What each statement in a conversation says, in words: how a melding is dealt with, and what the melder answered. */
import type { Event } from '../../../schema/content/fold.ts';
import { formatDay } from '../../text/dates.ts';
import type { NameOf } from './names.ts';
import type { AllTexts } from './texts.ts';

export type StatementEvent = Extract<Event, { readonly kind: 'statement' }>;
export type Statement = StatementEvent['content'];

/** A part of a message, under a word of its own when it has several. */
export interface Line {
  readonly term?: string | undefined;
  readonly text: string;
}

export type StatementWords =
  | { readonly kind: 'said'; readonly label: string; readonly lines: readonly Line[]; readonly isUrgent?: boolean }
  | { readonly kind: 'happened'; readonly text: string };

export interface StatementInput {
  readonly texts: AllTexts;
  readonly nameOf: NameOf;
  /** Who said it. */
  readonly by: string;
  readonly isUnconsented?: StatementEvent['isUnconsented'];
}

export function statementWords(content: Statement, input: StatementInput): StatementWords {
  const { texts, nameOf, by } = input;
  const { said } = texts.mailbox;
  const { terms, kinds, happenings } = said;
  const saying = (label: string, ...lines: readonly Line[]): StatementWords => ({
    kind: 'said',
    label,
    lines: lines.filter(({ text }) => text !== ''),
  });
  const happened = (text: string): StatementWords => ({ kind: 'happened', text });
  const withNote = (text: string, note: string): readonly Line[] =>
    note === '' ? [{ text }] : [{ text }, { term: terms.note, text: note }];
  switch (content.type) {
    case 'question':
    case 'choice-moment':
    case 'read-along-request':
    case 'evaluation-request':
    case 'assessment':
    case 'extension':
    case 'withheld':
    case 'reopened':
    case 'aftercare':
    case 'withdrawal':
      return saying(kinds[content.type], { text: content.text });
    case 'retaliation':
      return { kind: 'said', label: kinds.retaliation, lines: [{ text: content.text }], isUrgent: true };
    case 'consent-request':
      return saying(
        kinds[content.type],
        { term: terms.recipient, text: content.recipient },
        { term: terms.purpose, text: said.purposes[content.purpose] },
        { term: terms.text, text: content.text },
      );
    case 'record':
      return saying(kinds.record, { term: said.sources[content.source], text: content.text });
    case 'approach-proposal':
      return saying(kinds[content.type], ...withNote(said.ways[content.way], content.text));
    case 'approach':
      return saying(kinds.approach, { text: said.ways[content.way] }, { term: terms.codeWord, text: content.codeWord });
    case 'choice':
      return saying(kinds.choice, { text: said.chosen[content.chosen] });
    case 'consent':
      return saying(kinds.consent, ...withNote(said.consent[content.isGiven ? 'yes' : 'no'], content.text));
    case 'consent-withdrawn':
      return happened(happenings.consentWithdrawn);
    case 'record-answer':
      return saying(
        kinds['record-answer'],
        ...withNote(said.record[content.isApproved ? 'approved' : 'corrected'], content.text),
      );
    case 'evaluation':
      return saying(kinds.evaluation, ...gradeLines(content, texts));
    case 'identity':
      return saying(
        kinds.identity,
        { term: terms.recipient, text: nameOf(content.to) },
        { term: terms.purpose, text: content.purpose },
        { term: terms.note, text: said.identitySealed(nameOf(content.to)) },
      );
    case 'identity-withdrawn':
      return happened(happenings.identityWithdrawn);
    case 'companion':
      return saying(kinds.companion, {
        text: said.companion[content.isWanted ? 'wanted' : 'unwanted'],
      });
    case 'watched':
      return happened(content.by === null ? happenings.unwatched(by) : happenings.watched(by, nameOf(content.by)));
    case 'read-along':
      return happened((content.isAllowed ? happenings.letIn : happenings.letOut)(nameOf(content.fp)));
    case 'read-along-refused':
      return happened(happenings.readAlongRefused);
    case 'aftercare-refused':
      return happened(happenings.aftercareRefused);
    case 'no-follow-up':
      return saying(kinds[content.type], ...withNote(said.noFollowUp[content.ground], content.text));
    case 'feedback':
      return saying(
        content.isInterim ? kinds.interim : kinds.feedback,
        { term: terms.assessment, text: content.assessment },
        { term: terms.followUp, text: content.followUp },
        { term: terms.reasons, text: content.reasons },
      );
    case 'outcome':
      return saying(kinds.outcome, ...withNote(said.outcomes[content.outcome], content.text));
    case 'forwarded':
      return saying(
        kinds.forwarded,
        { term: terms.recipient, text: content.recipient },
        ...(input.isUnconsented
          ? []
          : [{ term: terms.basis, text: said.forwarded[content.consent === null ? 'withoutTrace' : 'byConsent'] }]),
        { term: terms.text, text: content.text },
      );
    case 'not-forwarded':
      return saying(
        kinds[content.type],
        { term: terms.recipient, text: content.recipient },
        { term: terms.text, text: content.text },
      );
    case 'disclosure-notice':
      return saying(
        kinds[content.type],
        { term: terms.basis, text: content.basis },
        { term: terms.reasons, text: content.text },
      );
    case 'hold':
      return saying(
        kinds.hold,
        { term: terms.until, text: formatDay(content.until, texts.language) },
        { term: terms.reasons, text: content.text },
      );
    case 'hold-lifted':
      return happened([happenings.holdLifted(by), content.text].filter((text) => text !== '').join(' '));
    case 'label':
      return happened(content.isSet ? happenings.labelled : happenings.unlabelled);
    default:
      // What colleagues write among themselves is invalid here, and never comes to this.
      return happened(texts.mailbox.page.newer);
  }
}

function gradeLines({ grades }: Extract<Statement, { type: 'evaluation' }>, { mailbox }: AllTexts): readonly Line[] {
  const { said } = mailbox;
  return (['heard', 'safe', 'clear', 'again'] as const).map((name) => ({
    term: said.grades[name],
    text: said.grade[(grades[name] ?? 'none') as keyof typeof said.grade],
  }));
}

/** For readers who are sent what was said before. */
export function plainWords(words: StatementWords): string {
  if (words.kind === 'happened') return words.text;
  const lines = words.lines.map(({ term, text }) => (term === undefined ? text : `${term}: ${text}`));
  return [words.label, ...lines].join('\n');
}
