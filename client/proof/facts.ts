/** What a proof file says, in sentences: the same on the page and in the terminal. */
import type { Proof } from '../../crypto/proof.ts';
import type { Answer } from '../../schema/content/messages.ts';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { ProofText } from './texts.ts';

/** Undefined when nobody in the file states to have seen the report. */
export function statementSentence({ statement }: Proof, text: ProofText, language: Language): string | undefined {
  if (statement === undefined) return undefined;
  const { name, functionTitle, sentOn } = statement;
  const receivedOn = formatDay(statement.receivedOn, language);
  if (sentOn === undefined) return text.statement.opened(name, functionTitle, receivedOn);
  return text.statement.confirmed(name, functionTitle, receivedOn, formatDay(sentOn, language));
}

type Table = Readonly<Record<string, string>>;

export function questionText({ question }: Answer, { questions }: ProofText): string {
  return Object.hasOwn(questions, question) ? ((questions as Table)[question] as string) : questions.other;
}

/** An answer in words. A choice that this version does not know is shown as it was sent. */
export function answerText(answer: Answer, { choices }: ProofText): string {
  if (answer.type !== 'choice' || !Object.hasOwn(choices, answer.question)) return answer.value;
  const table = (choices as Readonly<Record<string, Table>>)[answer.question] as Table;
  return Object.hasOwn(table, answer.value) ? (table[answer.value] as string) : answer.value;
}
