/** The channel's own questions as a form holds them. What is asked under an id and version is never reworded. */
import type { ChannelQuestion } from '../../crypto/directory.ts';
import { unseenWords } from './unseen-words.ts';

export const MOST_QUESTIONS = 10;
const MOST_CHOICES = 12;

export interface QuestionForm {
  readonly id: string;
  readonly type: ChannelQuestion['type'];
  readonly nl: string;
  readonly en: string;
  /** One a line: `Nederlands = English`. */
  readonly choices: string;
}

export type QuestionError =
  /** A question, or a choice, without words in one of the languages. */
  | 'words'
  /** Fewer than two choices, or more than twelve. */
  | 'choices'
  /** Something that nobody sees, and that is not signed. */
  | 'unseen';

export function questionForms(questions: readonly ChannelQuestion[]): readonly QuestionForm[] {
  return questions.map(({ id, type, words, choices }) => ({
    id,
    type,
    ...words,
    choices: choices.map((choice) => `${choice.words.nl} = ${choice.words.en}`).join('\n'),
  }));
}

export function newQuestion(forms: readonly QuestionForm[], now: readonly ChannelQuestion[]): QuestionForm {
  const taken = new Set([...forms, ...now].map(({ id }) => id));
  const number = Array.from({ length: taken.size + 1 }, (_, index) => index + 1).find(
    (one) => !taken.has(`own-${one}`),
  );
  return { id: `own-${number}`, type: 'text', nl: '', en: '', choices: '' };
}

export function questionError(form: QuestionForm): QuestionError | undefined {
  const { type, nl, en, choices } = form;
  const given = choicesIn(choices);
  const isWorded = [nl, en, ...(type === 'choice' ? given.flat() : [])].every((words) => words !== '');
  if (nl.trim() === '' || en.trim() === '' || !isWorded) return 'words';
  if (type === 'choice' && (given.length < 2 || given.length > MOST_CHOICES)) return 'choices';
  return unseenInQuestion(form).length > 0 ? 'unseen' : undefined;
}

export function unseenInQuestion({ type, nl, en, choices }: QuestionForm): readonly string[] {
  return unseenWords([nl.trim(), en.trim(), ...(type === 'choice' ? choicesIn(choices).flat() : [])].join('\n'));
}

function choicesIn(lines: string): readonly (readonly [string, string])[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [nl = '', ...en] = line.split('=');
      return [nl.trim(), en.join('=').trim()] as const;
    });
}

/** As they are signed: another wording is another version, so that an old answer keeps its question. */
export function signedQuestions(
  forms: readonly QuestionForm[],
  now: readonly ChannelQuestion[],
): readonly ChannelQuestion[] {
  return forms.map(({ id, type, nl, en, choices }) => {
    const before = now.find((question) => question.id === id);
    const question = {
      id,
      version: before?.version ?? 1,
      type,
      words: { nl: nl.trim(), en: en.trim() },
      choices:
        type === 'choice'
          ? choicesIn(choices).map(([dutch, english], place) => ({
              id: `c${place + 1}`,
              words: { nl: dutch, en: english },
            }))
          : [],
    };
    const isSame = before === undefined || asAsked(before) === asAsked(question);
    return isSame ? (before ?? question) : { ...question, version: question.version + 1 };
  });
}

function asAsked({ type, words: { nl, en }, choices }: ChannelQuestion): string {
  return JSON.stringify([type, nl, en, choices.map(({ words }) => [words.nl, words.en])]);
}
