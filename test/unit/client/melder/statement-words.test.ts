import { describe, expect, it } from 'vitest';
import { askedNow, askedState, takeBackKind, versionsBefore } from '../../../../client/melder/mailbox/asked-now.ts';
import { isCodeKnown } from '../../../../client/melder/mailbox/entered-note.tsx';
import { plainWords, type Statement, statementWords } from '../../../../client/melder/mailbox/statement-words.ts';
import { MAILBOX_TEXTS } from '../../../../client/melder/mailbox/texts.ts';
import type { OpenedMelding } from '../../../../client/melder/mailbox-flow.ts';
import type { Asked } from '../../../../schema/content/asked.ts';
import { foldConversation } from '../../../../schema/content/fold.ts';
import type { Unlinked } from '../../../../schema/content/messages.ts';
import { type WorkflowMessage, workflowMessages } from '../../../../schema/content/workflow-messages.ts';
import { TEXTS } from '../../../helpers/melder-texts.ts';
import { ANNA, createThread, MELDER } from '../../../helpers/said.ts';

const OF = 'o'.repeat(43);
const TEXT = 'Eigen woorden.';

/** One of each; the compiler asks for a new one. */
const SAID: { readonly [Type in WorkflowMessage['type']]: Unlinked<Type> } = {
  question: { type: 'question', text: TEXT },
  'choice-moment': { type: 'choice-moment', text: TEXT },
  'consent-request': { type: 'consent-request', purpose: 'inform', recipient: 'OR', text: TEXT },
  record: { type: 'record', source: 'voice', text: TEXT, replaces: null },
  'approach-proposal': { type: 'approach-proposal', way: 'none', text: TEXT },
  'evaluation-request': { type: 'evaluation-request', text: TEXT },
  choice: { type: 'choice', of: OF, chosen: 'reveal' },
  consent: { type: 'consent', of: OF, isGiven: false, text: TEXT },
  'consent-withdrawn': { type: 'consent-withdrawn', of: OF },
  'record-answer': { type: 'record-answer', of: OF, isApproved: true, text: '' },
  approach: { type: 'approach', way: 'notice', codeWord: 'zwaluw' },
  evaluation: { type: 'evaluation', of: OF, grades: { heard: 5, safe: 1, clear: null, again: 3 } },
  retaliation: { type: 'retaliation', text: TEXT },
  withdrawal: { type: 'withdrawal', text: '' },
  identity: { type: 'identity', to: 'a'.repeat(27), purpose: 'Praten.', sealed: 'A'.repeat(2880) },
  'identity-withdrawn': { type: 'identity-withdrawn', of: OF },
  companion: { type: 'companion', isWanted: true },
  watched: { type: 'watched', by: 'p'.repeat(27) },
  'read-along-request': { type: 'read-along-request', fp: 'p'.repeat(27), text: TEXT },
  'read-along': { type: 'read-along', fp: 'p'.repeat(27), isAllowed: true },
  'read-along-refused': { type: 'read-along-refused', of: OF },
  'aftercare-refused': { type: 'aftercare-refused' },
  assessment: { type: 'assessment', text: TEXT },
  'no-follow-up': { type: 'no-follow-up', ground: 'minor', text: TEXT },
  feedback: { type: 'feedback', isInterim: false, assessment: 'A', followUp: 'F', reasons: '' },
  outcome: { type: 'outcome', outcome: 'unclear', text: TEXT },
  extension: { type: 'extension', text: TEXT },
  withheld: { type: 'withheld', text: TEXT },
  forwarded: { type: 'forwarded', recipient: 'OR', consent: null, text: TEXT },
  'not-forwarded': { type: 'not-forwarded', recipient: 'OR', text: TEXT },
  'disclosure-notice': { type: 'disclosure-notice', basis: 'Een wet', text: TEXT },
  hold: { type: 'hold', until: '2027-03-01', text: TEXT },
  'hold-lifted': { type: 'hold-lifted', text: TEXT },
  reopened: { type: 'reopened', text: TEXT },
  aftercare: { type: 'aftercare', text: TEXT },
  label: { type: 'label', of: OF, isSet: true },
};

const inputOf = (language: 'nl' | 'en') => ({
  texts: { ...TEXTS[language], mailbox: MAILBOX_TEXTS[language] },
  nameOf: () => 'Anna',
  by: 'Anna',
});
const words = (content: object, language: 'nl' | 'en' = 'nl') =>
  statementWords(content as Statement, inputOf(language));

describe('what is said about a melding', () => {
  it('has words of its own for each kind, in each language', () => {
    expect(Object.keys(SAID)).toHaveLength(workflowMessages.length);
    for (const language of ['nl', 'en'] as const) {
      const all = Object.values(SAID).map((content) => plainWords(words(content, language)));
      expect(all.filter((text) => text.trim() === '' || text.includes('undefined'))).toEqual([]);
      expect(all).not.toContain(MAILBOX_TEXTS[language].page.newer);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('WBK-17: stands out when the melder is treated unfairly, and nothing else does', () => {
    const urgent = Object.values(SAID).filter((content) => {
      const said = words(content);
      return said.kind === 'said' && said.isUrgent;
    });
    expect(urgent).toEqual([SAID.retaliation]);
  });

  it('WBK-2.2i: names assessment, follow-up and reasons apart, and leaves out what was not written', () => {
    expect(plainWords(words(SAID.feedback))).toBe(
      'Wat er met uw melding gebeurt\nWat wij ervan vinden: A\nWat wij doen: F',
    );
    expect(plainWords(words({ ...SAID.feedback, isInterim: true }))).toMatch(/^Tussenbericht\n/);
  });

  it('WBK-1a.3: does not say after anybody that the melder agreed, when the melder did not', () => {
    const byConsent = { ...SAID.forwarded, consent: OF } as Statement;
    for (const language of ['nl', 'en'] as const) {
      const agreed = MAILBOX_TEXTS[language].said.forwarded.byConsent;
      expect(plainWords(statementWords(byConsent, inputOf(language)))).toContain(agreed);
      const doubted = plainWords(statementWords(byConsent, { ...inputOf(language), isUnconsented: true }));
      expect(doubted).not.toContain(agreed);
      expect(doubted).toContain('OR');
    }
  });

  it('WBK-1a.3: says of an identity to whom and what for, and not a byte of what was told', () => {
    const said = plainWords(words(SAID.identity));
    expect(said).toContain('Aan wie: Anna');
    expect(said).toContain('Waarvoor: Praten.');
    expect(said).not.toContain('AAAA');
  });
});

describe('what is asked of a melder', () => {
  const workflowOf = (thread: ReturnType<typeof createThread>) => foldConversation(thread.messages).workflow;

  it('LET-4: waits for an answer, but for what may be passed over', () => {
    const thread = createThread();
    thread.say(ANNA, SAID.outcome);
    const question = thread.say(ANNA, SAID.question);
    thread.say(ANNA, SAID['evaluation-request']);
    const kinds = (asked: readonly Asked[]) => asked.map((one) => one.asked.content.type);
    const { open, optional } = askedNow(workflowOf(thread));
    expect([kinds(open), kinds(optional)]).toEqual([['question'], ['evaluation-request']]);
    thread.say(MELDER, { type: 'text', of: question, text: 'Ja.' });
    expect(askedNow(workflowOf(thread)).open).toEqual([]);
    expect(workflowOf(thread).asked.map(askedState)).toEqual(['answered', 'open']);
  });

  it('WBK-1a.3: can be taken back while it stands: a permission that was given, and an identity', () => {
    const thread = createThread();
    const [first, second] = [thread.say(ANNA, SAID['consent-request']), thread.say(ANNA, SAID['consent-request'])];
    const given = thread.say(MELDER, { type: 'consent', of: first, isGiven: true, text: '' });
    const refused = thread.say(MELDER, { type: 'consent', of: second, isGiven: false, text: '' });
    const told = thread.say(MELDER, SAID.identity);
    const kinds = () => [given, refused, told].map((digest) => takeBackKind(workflowOf(thread), digest));
    expect(kinds()).toEqual(['withdraw-consent', undefined, 'withdraw-identity']);
    thread.say(MELDER, { type: 'consent-withdrawn', of: given });
    thread.say(MELDER, { type: 'identity-withdrawn', of: told });
    expect(kinds()).toEqual([undefined, undefined, undefined]);
  });

  it('WBK-2b: shows earlier versions of a record beside the one to approve, the oldest first', () => {
    const thread = createThread();
    const first = thread.say(ANNA, SAID.record);
    thread.say(MELDER, { type: 'record-answer', of: first, isApproved: false, text: 'Anders.' });
    const second = thread.say(ANNA, { ...SAID.record, replaces: first });
    thread.say(ANNA, { ...SAID.record, replaces: second });
    const { asked } = workflowOf(thread);
    const before = versionsBefore({ asked }, asked.at(-1) as Asked);
    expect(before.map((one) => one.asked.message.digest)).toEqual([first, second]);
    expect(asked.map(askedState)).toEqual(['replaced', 'replaced', 'open']);
  });
});

describe('a report that a functionaris entered', () => {
  const report: Unlinked<'report'> = {
    type: 'report',
    language: 'nl',
    answers: [{ question: 'what', version: 1, type: 'text', value: TEXT }],
  };

  it('WBK-2.2c: has words that somebody else knows, until the melder takes new ones', () => {
    const seen = (changed: Partial<Unlinked<'report'>>, kinds: readonly string[] = []) =>
      isCodeKnown({
        view: { report: { ...report, ...changed }, events: kinds.map((kind) => ({ kind })) },
        isCodeKnownToOther: false,
      } as unknown as Pick<OpenedMelding, 'view' | 'isCodeKnownToOther'>);
    expect(seen({ entered: 'paper' })).toBe(true);
    expect(seen({})).toBe(false);
    expect(seen({ entered: 'phone' }, ['text', 'replaced'])).toBe(false);
  });
});
