import { describe, expect, it } from 'vitest';
import { wordsThatAskWho } from '../../../../client/shared/asks-who.ts';
import { checkPolicy, policyForm } from '../../../../client/steward/policy-form.ts';
import {
  newQuestion,
  type QuestionForm,
  questionError,
  questionForms,
  signedQuestions,
} from '../../../../client/steward/questions-form.ts';
import { POLICY } from '../../../helpers/crypto-channel.ts';

const text: QuestionForm = { id: 'own-1', type: 'text', nl: 'Welke ploeg?', en: 'Which shift?', choices: '' };
const choice: QuestionForm = {
  id: 'own-2',
  type: 'choice',
  nl: 'Welke hal?',
  en: 'Which hall?',
  choices: 'Hal A = Hall A\n\n Hal B=Hall B ',
};

describe('questions of a channel’s own', () => {
  it('are signed in two languages, and shown again as they were typed', () => {
    const signed = signedQuestions([text, choice], []);
    expect(signed.map(({ id, version }) => [id, version])).toEqual([
      ['own-1', 1],
      ['own-2', 1],
    ]);
    expect(signed[1]?.choices).toEqual([
      { id: 'c1', words: { nl: 'Hal A', en: 'Hall A' } },
      { id: 'c2', words: { nl: 'Hal B', en: 'Hall B' } },
    ]);
    expect(signedQuestions(questionForms(signed), signed)).toEqual(signed);
  });

  it('are of another version in other words, and keep theirs when nothing changed', () => {
    const now = signedQuestions([text, choice], []);
    const reworded = signedQuestions([{ ...text, en: 'What shift?' }, choice], now);
    expect(reworded.map(({ version }) => version)).toEqual([2, 1]);
    expect(signedQuestions([{ ...choice, choices: 'Hal A = Hall A\nHal C = Hall C' }], now)[0]?.version).toBe(2);
  });

  it('never take an id that another one has', () => {
    const now = signedQuestions([text, choice], []);
    expect(newQuestion([], now).id).toBe('own-3');
    expect(newQuestion([choice], []).id).toBe('own-1');
  });

  it.each<[string, Partial<QuestionForm>]>([
    ['words', { nl: ' ' }],
    ['words', { en: '' }],
    ['words', { type: 'choice', choices: 'Hal A = Hall A\nHal B' }],
    ['choices', { type: 'choice', choices: 'Hal A = Hall A' }],
    ['unseen', { nl: 'Welke\tploeg?' }],
    ['unseen', { en: 'Which shift? 👩‍💻' }],
    ['unseen', { type: 'choice', choices: 'Hal A = Hall A\nHal\u00adB = Hall B' }],
    ['choices', { type: 'choice', choices: Array.from({ length: 13 }, (_, i) => `${i} = ${i}`).join('\n') }],
  ])('are refused for their %s', (error, changed) => {
    expect(questionError({ ...text, ...changed })).toBe(error);
    const form = { ...policyForm(POLICY), questions: [{ ...text, ...changed }] };
    expect(checkPolicy(form, POLICY)).toEqual({ ok: false, errors: ['questions'] });
  });

  it('change nothing else of a policy, and leave one alone that asks none', () => {
    const checked = checkPolicy({ ...policyForm(POLICY), questions: [text] }, POLICY);
    const workflow = { profile: 'employer', fourEyes: 'from-three', questions: signedQuestions([text], []) };
    expect(checked).toEqual({ ok: true, policy: { ...POLICY, workflow } });
    expect(checkPolicy({ ...policyForm(POLICY), slotCount: '16' }, POLICY)).toMatchObject({
      policy: { slotCount: 16 },
    });
    expect(checkPolicy(policyForm(POLICY), POLICY)).toEqual({ ok: false, errors: ['unchanged'] });
  });
});

describe('WBK-1a.3: a question that asks who somebody is', () => {
  it.each([
    ['Wat is uw naam?', 'naam'],
    ['Uw personeelsnummer', 'personeelsnummer'],
    ['Op welk e-mailadres bent u bereikbaar?', 'e-mailadres'],
    ['Telefoonnummer', 'telefoonnummer'],
    ['Wat is uw geboortedatum?', 'geboortedatum'],
    ['What is your first name?', 'first name'],
    ['Your employee number', 'employee number'],
    ['Which phone number?', 'phone number'],
  ])('is noticed: %s', (question, found) => {
    expect(wordsThatAskWho(question)).toContain(found);
  });

  it.each(['Welke ploeg draaide toen?', 'In welke hal?', 'Namens welke klant was de levering?', 'Which product?', ''])(
    'is not seen in %j',
    (question) => {
      expect(wordsThatAskWho(question)).toEqual([]);
    },
  );
});
