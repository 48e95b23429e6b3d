import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../client/text/dates.ts';
import { foldConversation } from '../../../schema/content/fold.ts';
import { type Content, parseContent, type Unlinked } from '../../../schema/content/messages.ts';
import { clocksOf } from '../../../schema/content/rules/clocks.ts';
import { factsOf } from '../../../schema/content/rules/facts-of.ts';
import { ANNA, createThread, MELDER } from '../../helpers/said.ts';

const parsed = (content: object) => parseContent(JSON.stringify({ ...content, previous: [] })).content;
const answered = (value: string): Unlinked<'report'> => ({
  type: 'report',
  language: 'nl',
  answers: [{ question: 'when', version: 1, type: 'day', value }],
});
const held = (until: string): Unlinked<'hold'> => ({ type: 'hold', until, text: 'Er loopt een zaak.' });
const closed = (destroyFrom: string): Unlinked<'closed'> => ({
  type: 'closed',
  ground: 'investigated',
  destroyFrom,
  text: '',
});

describe('what a sender of another program writes', () => {
  it('is invalid with a day that no calendar has: nobody’s page stops at it', () => {
    for (const day of ['2026-02-30', '2026-13-01', '2026-99-99', '0000-00-00', '2025-02-29']) {
      for (const content of [answered(day), held(day), closed(day)]) expect(parsed(content).type).toBe('invalid');
    }
    for (const day of ['2024-02-29', '0001-01-01', '9999-12-31']) {
      expect(parsed(answered(day)).type).toBe('report');
      expect(() => formatDay(day, 'nl')).not.toThrow();
    }
  });

  it('WBK-2a.2: kept until the last day there is, a melding has terms in their order, which every page can show', () => {
    const thread = createThread();
    thread.say(MELDER, answered('2026-01-01'));
    thread.say(ANNA, held('9999-12-31'));
    thread.say(ANNA, closed('9999-12-31'));
    const view = foldConversation(thread.messages);
    const regime = { ruleSet: 'nl-wbk-2023', profile: 'employer' } as const;
    const terms = clocksOf(factsOf({ regime, receivedOn: '2026-03-01', view }), '2026-04-01');
    const destroy = terms.find(({ kind }) => kind === 'destroy');
    expect([destroy?.on, destroy?.state]).toEqual(['9999-12-31', 'calm']);
    for (const { on } of terms) expect(formatDay(on, 'nl')).toMatch(/ \d{4}$/);
  });

  it('cannot make one name of a file look like another', () => {
    const file = {
      id: 'i'.repeat(22),
      key: 'k'.repeat(43),
      chunks: 1,
      paddedBytes: 262_144,
      digest: 'd'.repeat(43),
      mediaType: 'image/jpeg',
      kind: 'document',
    };
    const nameOf = (name: string) => {
      const content = parsed({ type: 'files', files: [{ ...file, name }], note: '' }) as Extract<
        Content,
        { type: 'files' }
      >;
      return content.files[0]?.name;
    };
    expect(nameOf('foto\u202egpj.exe')).toBe('foto\ufffdgpj.exe');
    expect(nameOf('a\u0000b\u2066c\ufeffd\ne')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(nameOf('\u202e')).toBe('\ufffd');
    expect(nameOf('نامه\u200cها – 🧑‍🔧.pdf')).toBe('نامه\u200cها – 🧑‍🔧.pdf');
  });
});
