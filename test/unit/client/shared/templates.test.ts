import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS } from '../../../../client/functionaris/acts/acts.ts';
import {
  type Facts,
  fillTemplate,
  isTemplateId,
  ownTemplatesBy,
  placesOf,
  standardWords,
  strangePlaces,
  TEMPLATE_IDS,
  type TemplateId,
  templateWords,
} from '../../../../client/shared/templates.ts';
import type { Language } from '../../../../client/text/language.ts';
import { readPolicy } from '../../../../crypto/policy.ts';
import { POLICY } from '../../../helpers/crypto-channel.ts';

const LANGUAGES = ['nl', 'en'] as const;
const FACTS: Facts = { receivedOn: 'DAY ONE', feedbackBy: 'DAY TWO', extendedTo: 'DAY THREE' };
const every: readonly (readonly [TemplateId, Language])[] = TEMPLATE_IDS.flatMap((id) =>
  LANGUAGES.map((language) => [id, language] as const),
);

function saying(templates: readonly object[]) {
  return readPolicy({ ...POLICY, workflow: { profile: 'employer', fourEyes: 'never', questions: [], templates } });
}

describe('a standard text', () => {
  it('is of a field of words that some act has, or the confirmation of receipt', () => {
    const fields = Object.entries(ACTS).flatMap(([kind, { fields: all }]) =>
      all.filter((field) => field.kind === 'text').map(({ name }) => `${kind}.${name}`),
    );
    expect(TEMPLATE_IDS.filter((id) => id !== 'receipt.text' && !fields.includes(id))).toEqual([]);
  });

  it('is there for every message to a melder', () => {
    const said = Object.entries(ACTS).filter(
      ([, { thread, fields }]) => thread === 'conversation' && fields.some(({ kind }) => kind === 'text'),
    );
    expect(
      said.flatMap(([kind, { fields }]) => (fields.some(({ name }) => isTemplateId(`${kind}.${name}`)) ? [] : [kind])),
    ).toEqual([]);
  });

  it.each(every)('%s in %s has only places that its message is filled with, and could be signed', (id, language) => {
    const words = standardWords(id, language);
    expect(strangePlaces(id, language, words)).toEqual([]);
    expect(fillTemplate(words, FACTS, language)).not.toMatch(/[{}]/);
    expect(saying([{ id, language, words }]).workflow?.templates).toHaveLength(1);
  });

  it('to somebody else than the melder is not filled with a day that may lead to the melder', () => {
    expect(placesOf('concerned-notice.text', 'nl')).toEqual([]);
    expect(strangePlaces('concerned-notice.text', 'nl', 'De melding van {dag van ontvangst}')).toEqual([
      '{dag van ontvangst}',
    ]);
  });
});

describe('a text of a channel’s own', () => {
  it('comes from the signed policy, and stands where the standard text stood, in its language only', () => {
    const own = ownTemplatesBy(saying([{ id: 'close.text', language: 'en', words: 'We close.' }]));
    expect(templateWords(own, 'close.text', 'en')).toBe('We close.');
    expect(templateWords(own, 'close.text', 'nl')).toBe(standardWords('close.text', 'nl'));
    expect(ownTemplatesBy(POLICY)).toEqual([]);
  });

  it('is filled in once, whatever stands in what it is filled with', () => {
    const facts = { ...FACTS, receivedOn: '{last day} $& $1' };
    expect(fillTemplate('{day of receipt} {last day} {x}', facts, 'en')).toBe('{last day} $& $1 DAY TWO {x}');
  });

  it.each<[string, readonly string[]]>([
    ['{dag van ontvangst} {uiterste dag}', []],
    ['geen', []],
    ['{Dag van ontvangst}', ['{Dag van ontvangst}']],
    ['{dag van ontvangst }', ['{dag van ontvangst }']],
    ['{}', ['{}']],
    ['{constructor} {__proto__}', ['{constructor}', '{__proto__}']],
    ['{{uiterste dag}}', ['{', '}']],
    ['} {', ['}', '{']],
    ['{a} {a}', ['{a}']],
  ])('%s has these strange places', (words, strange) => {
    expect(strangePlaces('close.text', 'nl', words)).toEqual(strange);
  });

  it('without a strange place leaves no brace once it is filled in', () => {
    const part = fc.constantFrom('{', '}', '{last day}', '{day of receipt}', '{new last day}', 'a', ' ', '\n', '[b]');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const words = parts.join('');
        const isClean = !/[{}]/.test(fillTemplate(words, FACTS, 'en')) && !words.includes('new last day');
        expect(strangePlaces('close.text', 'en', words).length === 0).toBe(isClean);
      }),
    );
  });
});
