import { describe, expect, it } from 'vitest';
import { GROUPS } from '../../../../client/functionaris/acts/acts.ts';
import { standardWords, TEMPLATE_IDS, type TemplateId } from '../../../../client/shared/templates.ts';
import {
  checkTemplates,
  isChanged,
  listSize,
  MESSAGES,
  templatesForm,
  templatesIn,
  withWords,
  wordsOf,
} from '../../../../client/steward/templates-form.ts';
import { unseenWords } from '../../../../client/steward/unseen-words.ts';
import type { Policy } from '../../../../crypto/directory.ts';
import { POLICY } from '../../../helpers/crypto-channel.ts';

const EMPTY = templatesForm(POLICY, 'nl');
const CLOSE = 'close.text';

function signedWith(words: string, id: TemplateId = CLOSE) {
  return checkTemplates(withWords(EMPTY, id, words), POLICY);
}

function policyOf(checked: ReturnType<typeof checkTemplates>): Policy {
  if (!checked.ok) throw new Error(checked.errors.join());
  return checked.policy;
}

describe('the form of a channel’s own texts', () => {
  it('shows every text once, in the groups of the desk', () => {
    const shown = Object.values(MESSAGES).flat().flatMap(templatesIn);
    expect([...shown].sort()).toEqual([...TEMPLATE_IDS].sort());
    for (const [group, messages] of Object.entries(MESSAGES)) {
      const acts: readonly string[] = GROUPS[group as keyof typeof GROUPS];
      expect(messages.filter((message) => message !== 'receipt' && !acts.includes(message))).toEqual([]);
    }
  });

  it('begins with the standard text, and signs only what differs from it, per language', () => {
    expect(wordsOf(EMPTY, CLOSE)).toBe(standardWords(CLOSE, 'nl'));
    const english = { ...withWords(EMPTY, CLOSE, ' Wij sluiten.\n\nDag. \n'), language: 'en' } as const;
    expect([isChanged(english, CLOSE), wordsOf(english, CLOSE)]).toEqual([false, standardWords(CLOSE, 'en')]);
    const both = withWords(english, 'feedback.followUp', 'This we did: [what].');
    expect(policyOf(checkTemplates(both, POLICY)).workflow).toEqual({
      profile: 'employer',
      fourEyes: 'from-three',
      questions: [],
      templates: [
        { id: CLOSE, language: 'nl', words: 'Wij sluiten.\n\nDag.' },
        { id: 'feedback.followUp', language: 'en', words: 'This we did: [what].' },
      ],
    });
  });

  it('signs the same list whatever was typed first', () => {
    const changes = [
      [CLOSE, 'A'],
      ['reopen.text', 'B'],
      ['hold.text', 'C'],
    ] as const;
    const inOrder = changes.reduce((form, [id, words]) => withWords(form, id, words), EMPTY);
    const turned = changes.toReversed().reduce((form, [id, words]) => withWords(form, id, words), EMPTY);
    expect(checkTemplates(inOrder, POLICY)).toEqual(checkTemplates(turned, POLICY));
  });

  it('puts the standard text back by saying nothing of it, and keeps what it does not know', () => {
    const other = { id: 'letter.text', language: 'nl', words: 'Van een latere versie {x}' } as const;
    const workflow = { profile: 'authority', fourEyes: 'never', questions: [] } as const;
    const own = { ...workflow, templates: [{ id: CLOSE, language: 'nl', words: 'Dag.' } as const, other] };
    const form = templatesForm({ ...POLICY, workflow: own }, 'nl');
    expect(checkTemplates(form, { ...POLICY, workflow: own })).toEqual({ ok: false, errors: ['unchanged'] });
    for (const back of [undefined, standardWords(CLOSE, 'nl')]) {
      const policy = policyOf(checkTemplates(withWords(form, CLOSE, back), { ...POLICY, workflow: own }));
      expect(policy.workflow).toEqual({ ...workflow, templates: [other] });
    }
    const only = { ...POLICY, workflow: { ...workflow, templates: own.templates.slice(0, 1) } };
    const none = policyOf(checkTemplates(withWords(templatesForm(only, 'nl'), CLOSE, undefined), only));
    expect(none).toEqual({ ...POLICY, workflow });
  });

  it.each([
    ['no words', '  \n '],
    ['a place that no message has', 'Dag {naam}'],
    ['a place of another message', 'Tot {nieuwe uiterste dag}'],
    ['a place in the other language', 'Tot {last day}'],
    ['a brace alone', 'Dag {dag van ontvangst'],
    ['a tab', 'Dag\tmelder'],
    ['a mark that turns the direction', 'Dag \u202emelder'],
    ['a direction mark', 'Dag \u200fmelder'],
    ['a space of no width', 'Dag\u200bmelder'],
    ['a bell', 'Dag\u0007melder'],
    ['an emoji of several parts', 'Dag 👩‍💻'],
    ['4,001 characters', 'x'.repeat(4_001)],
  ])('is not signed with %s', (_, words) => {
    expect(signedWith(words)).toEqual({ ok: false, errors: ['texts'], language: 'nl' });
  });

  it('is shown what cannot be seen: a dot where it stands, and an emoji as it is', () => {
    const unseen = (words: string) => unseenWords(words);
    expect(unseen('Dag\tmelder, dag\nmel\u200bder 🙂')).toEqual(['Dag·melder,', 'mel·der']);
    expect(unseen('Dag \u202emelder 👩‍💻 en ⚠️')).toEqual(['·melder', '👩‍💻', '⚠️']);
    expect(unseen('Dag a\u200db')).toEqual(['a·b']);
    expect(unseen('Beste melder,\n\nDag.')).toEqual([]);
  });

  it('to who is no melder takes no day from the melding', () => {
    expect(signedWith('Dag {dag van ontvangst}', 'concerned-notice.text').ok).toBe(false);
    expect(signedWith('Dag {dag van ontvangst}').ok).toBe(true);
    expect(signedWith('Tot {nieuwe uiterste dag}', 'extension.text').ok).toBe(true);
  });

  it('looks where the first mistake is, in the language on the screen before the other', () => {
    const wrong = withWords({ ...withWords(EMPTY, CLOSE, '{x}'), language: 'en' }, 'hold.text', 'Fine.');
    expect(checkTemplates(wrong, POLICY)).toMatchObject({ language: 'nl' });
    expect(checkTemplates(withWords(wrong, 'hold.text', '{y}'), POLICY)).toMatchObject({ language: 'en' });
  });

  it('says what signing adds to the list that every visitor fetches: all of its texts, each time', () => {
    const known = { chain: [{ bytes: new Uint8Array(3_000) }] } as never;
    expect(listSize(known, EMPTY)).toEqual({ now: 4, more: 1 });
    const long = withWords(EMPTY, CLOSE, 'x'.repeat(3_000));
    expect(listSize(known, long).more).toBe(5);
    expect(listSize(known, withWords(long, 'hold.text', 'x'.repeat(3_000))).more).toBe(9);
  });

  it('is not signed when nothing changed, nor with more than 16 KiB', () => {
    expect(checkTemplates(EMPTY, POLICY)).toEqual({ ok: false, errors: ['unchanged'] });
    const ids = [CLOSE, 'hold.text', 'reopen.text', 'aftercare.text', 'outcome.text'] as const;
    const long = ids.reduce((form, id) => withWords(form, id, 'x'.repeat(3_500)), EMPTY);
    expect(checkTemplates(long, POLICY)).toEqual({ ok: false, errors: ['size'] });
    expect(checkTemplates(withWords(long, CLOSE, undefined), POLICY).ok).toBe(true);
  });
});
