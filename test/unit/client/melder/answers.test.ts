import { describe, expect, it } from 'vitest';
import { answersOf, choiceText, questionTitle } from '../../../../client/melder/answers.ts';
import { TEXTS } from '../../../../client/melder/texts.ts';
import { answer } from '../../../../schema/content/messages.ts';
import { QUESTIONS } from '../../../../schema/content/questions.ts';

describe('answers', () => {
  it('leave no trace of what was skipped or left blank', () => {
    expect(answersOf({ answers: { what: ' De kas ', where: '  ', ongoing: '' } })).toEqual([
      { question: 'what', version: 1, type: 'text', value: 'De kas' },
    ]);
  });

  it('stand in the order of the questions, whatever the order of typing', () => {
    const answers = answersOf({ answers: { relation: 'works-here', ongoing: 'yes', what: 'x' } });
    expect(answers.map(({ question }) => question)).toEqual(['what', 'ongoing', 'relation']);
    for (const one of answers) expect(answer.safeParse(one).success).toBe(true);
  });

  it('have words for every question and every choice, in each language', () => {
    for (const { melder } of Object.values(TEXTS)) {
      for (const question of QUESTIONS) {
        expect(questionTitle(question.id, melder)).not.toBe(question.id);
        const choices = question.type === 'choice' ? question.choices : [];
        for (const choice of choices) expect(choiceText(question.id, choice, melder)).not.toBe(choice);
      }
    }
  });

  it('are shown as they came when a newer page asked them', () => {
    expect(questionTitle('colour', TEXTS.nl.melder)).toBe('colour');
    expect(choiceText('colour', 'red', TEXTS.nl.melder)).toBe('red');
  });
});
