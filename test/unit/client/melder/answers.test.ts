import { describe, expect, it } from 'vitest';
import { answersOf, askedOwn, choiceText, questionTitle, writtenAnswer } from '../../../../client/melder/answers.ts';
import { fetchTexts } from '../../../../client/melder/texts.ts';
import {
  type OwnQuestions,
  ownAnswerText,
  ownQuestionsBy,
  ownQuestionTitle,
} from '../../../../client/shared/own-questions.ts';
import { type Answer, answer } from '../../../../schema/content/messages.ts';
import { QUESTIONS } from '../../../../schema/content/questions.ts';
import { TEXTS } from '../../../helpers/melder-texts.ts';

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

  it('AMVB-1: send the word to recognise a notice by only when a notice is wanted', () => {
    const questions = (answers: Record<string, string>) => answersOf({ answers }).map(({ question }) => question);
    expect(questions({ 'code-word': 'zwaluw', approach: 'notice' })).toEqual(['approach', 'code-word']);
    expect(questions({ 'code-word': 'zwaluw', approach: 'mailbox' })).toEqual(['approach']);
    expect(questions({ 'code-word': 'zwaluw' })).toEqual([]);
  });

  it('keep a day that no calendar has as the words that they are, so that the report can be read', () => {
    const sinds = { id: 'sinds', version: 1, type: 'day' as const, words: { nl: 'Sinds?', en: 'Since?' }, choices: [] };
    for (const typed of ['12026-03-01', '1-3-2026', '2026-02-30', 'maart']) {
      const answers = answersOf({ answers: { sinds: typed }, own: [sinds] });
      expect(answers).toEqual([{ question: 'sinds', version: 1, type: 'text', value: typed }]);
      expect(answer.safeParse(answers[0]).success).toBe(true);
      expect(writtenAnswer(askedOwn(sinds, TEXTS.nl), typed, 'nl')).toBe(typed);
    }
  });

  it("answer the channel's own questions under their id and version, and none that has the id of ours", () => {
    const own = [
      {
        id: 'ploeg',
        version: 3,
        type: 'choice' as const,
        words: { nl: 'Ploeg?', en: 'Shift?' },
        choices: [
          { id: 'dag', words: { nl: 'Dag', en: 'Day' } },
          { id: 'nacht', words: { nl: 'Nacht', en: 'Night' } },
        ],
      },
      { id: 'sinds', version: 1, type: 'day' as const, words: { nl: 'Sinds?', en: 'Since?' }, choices: [] },
    ];
    const answers = answersOf({ answers: { ploeg: 'nacht', sinds: '2026-03-01', weg: 'x' }, own });
    expect(answers).toEqual([
      { question: 'ploeg', version: 3, type: 'choice', value: 'nacht' },
      { question: 'sinds', version: 1, type: 'day', value: '2026-03-01' },
    ]);
    for (const one of answers) expect(answer.safeParse(one).success).toBe(true);
    expect(answers.map((one) => ownQuestionTitle(own, one, 'en'))).toEqual(['Shift?', 'Since?']);
    expect(ownAnswerText(own, answers[0] as Answer, 'nl')).toBe('Nacht');
    expect(ownQuestionTitle(own, { ...(answers[0] as Answer), version: 2 }, 'en')).toBeUndefined();
    const policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
    const questions = [...own, { ...own[1], id: 'what' }] as OwnQuestions;
    const asked = ownQuestionsBy({ ...policy, workflow: { profile: 'employer', fourEyes: 'never', questions } });
    expect(asked.map(({ id }) => id)).toEqual(['ploeg', 'sinds']);
    expect(ownQuestionsBy(policy)).toEqual([]);
  });

  it("show the channel's questions as what they are to somebody who reads neither language of theirs", async () => {
    const ploeg = {
      id: 'ploeg',
      version: 1,
      type: 'choice' as const,
      words: { nl: 'Ploeg?', en: 'Shift?' },
      choices: [{ id: 'dag', words: { nl: 'Dag', en: 'Day' } }],
    };
    const { title, lang, hint } = askedOwn(ploeg, await fetchTexts('ar'));
    expect({ title, lang }).toEqual({ title: 'Shift?', lang: 'en' });
    expect(hint).not.toBe(TEXTS.en.melder.questions.ownHint);
    for (const texts of Object.values(TEXTS)) expect(askedOwn(ploeg, texts).lang).toBeUndefined();
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
