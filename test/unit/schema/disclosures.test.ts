import { describe, expect, it } from 'vitest';
import { disclosureGround, unfoundedDisclosures, unfoundedForwards } from '../../../schema/content/disclosures.ts';
import { foldConversation } from '../../../schema/content/fold.ts';
import type { Unlinked } from '../../../schema/content/messages.ts';
import type { Profile } from '../../../schema/content/rules/rule-set.ts';
import { ANNA, BRAM, createThread, type Thread } from '../../helpers/said.ts';

const NOTICE = { type: 'disclosure-notice', basis: 'Een bevel', text: 'De rechter wil het weten.' } as const;
const LETTER = { type: 'concerned-notice', basis: 'Een bevel', text: 'Geachte heer,' } as const;
const EXCEPTION = { type: 'proposal', act: 'disclose-unannounced', text: 'Dan verdwijnt het bewijs.' } as const;

const disclosed = (standsOn: string, change: Partial<Unlinked<'disclosed'>> = {}): Unlinked<'disclosed'> => ({
  type: 'disclosed',
  whose: 'melder',
  recipient: 'De rechtbank',
  standsOn,
  isException: false,
  text: 'De naam.',
  ...change,
});

const workflowOf = ({ messages }: Thread) => foldConversation(messages).workflow;
const sideOf = ({ messages }: Thread, profile: Profile = 'employer') =>
  foldConversation(messages, { thread: 'dossier', profile });
const kindOf = (thread: Thread, digest: string, profile?: Profile) =>
  sideOf(thread, profile).events.find(({ message }) => message.digest === digest)?.kind;

function ground(conversation: Thread, dossier: Thread, whose: 'melder' | 'person-concerned' = 'melder') {
  return disclosureGround(whose, workflowOf(conversation), sideOf(dossier).dossier);
}

describe('making an identity known', () => {
  it('WBK-1a.4: has no ground before the melder was told why, or while the notice still waits to be delivered', () => {
    const conversation = createThread();
    expect(ground(conversation, createThread())).toBeUndefined();
    const standsOn = conversation.say(ANNA, NOTICE);
    const [waiting] = conversation.messages;
    const undelivered = { messages: [{ ...waiting, delivered: false }] } as Thread;
    expect(ground(undelivered, createThread())).toBeUndefined();
    expect(ground(conversation, createThread())).toEqual({ standsOn, isException: false });
  });

  it('WBK-1a.4: unannounced needs a second functionaris, who agrees to one exception for one time', () => {
    const dossier = createThread();
    const standsOn = dossier.say(ANNA, EXCEPTION);
    expect(ground(createThread(), dossier)).toBeUndefined();
    dossier.say(ANNA, { type: 'approval', of: standsOn, isApproved: true, text: '' });
    expect(ground(createThread(), dossier)).toBeUndefined();
    dossier.say(BRAM, { type: 'approval', of: standsOn, isApproved: true, text: '' });
    expect(ground(createThread(), dossier)).toEqual({ standsOn, isException: true });
    const done = dossier.say(ANNA, disclosed(standsOn, { isException: true }));
    expect(kindOf(dossier, done)).toBe('statement');
    expect(ground(createThread(), dossier)).toBeUndefined();
    expect(kindOf(dossier, dossier.say(BRAM, disclosed(standsOn, { isException: true })))).toBe('invalid');
  });

  it('WBK-1a.4: by an exception that nobody approved, or that was refused, counts for nothing', () => {
    const dossier = createThread();
    const of = dossier.say(ANNA, EXCEPTION);
    const early = dossier.say(ANNA, disclosed(of, { isException: true }));
    dossier.say(BRAM, { type: 'approval', of, isApproved: false, text: 'Laat het weten.' });
    const refused = dossier.say(ANNA, disclosed(of, { isException: true }));
    const other = dossier.say(ANNA, { type: 'proposal', act: 'disclose', text: 'Mag het?' });
    dossier.say(BRAM, { type: 'approval', of: other, isApproved: true, text: '' });
    const forged = dossier.say(ANNA, disclosed(other, { isException: true }));
    expect([early, refused, forged].map((digest) => kindOf(dossier, digest))).toEqual([
      'invalid',
      'invalid',
      'invalid',
    ]);
    expect(sideOf(dossier).dossier.disclosed).toEqual([]);
  });

  it('WBK-1a.4: that says it was announced, and was not, stands out for every colleague', () => {
    const [conversation, dossier] = [createThread(), createThread()];
    const notice = conversation.say(ANNA, NOTICE);
    dossier.say(ANNA, disclosed(notice));
    const forged = dossier.say(BRAM, disclosed('x'.repeat(43), { recipient: 'De directeur' }));
    const unfounded = unfoundedDisclosures(workflowOf(conversation), sideOf(dossier).dossier);
    expect(unfounded.map(({ message }) => message.digest)).toEqual([forged]);
  });

  it('WBK-1a.3: what was passed on by no consent and no recorded redaction stands out for every colleague', () => {
    const [conversation, dossier] = [createThread(), createThread()];
    const pass = (recipient: string, day: string) =>
      conversation.say(ANNA, { type: 'forwarded', recipient, consent: null, text: 'Gedaan.' }, { day });
    const early = pass('De directeur', '2026-03-02');
    dossier.say(BRAM, { type: 'redaction', text: 'Alleen de bedragen.' }, { day: '2026-03-03' });
    pass('De accountant', '2026-03-03');
    const unfounded = unfoundedForwards(foldConversation(conversation.messages), sideOf(dossier).dossier);
    expect(unfounded.map(({ message }) => message.digest)).toEqual([early]);
  });

  it('WBK-1a.5: of the person concerned stands on the letter that was given to them before', () => {
    const dossier = createThread();
    const early = dossier.say(ANNA, disclosed('x'.repeat(43), { whose: 'person-concerned' }));
    expect(ground(createThread(), dossier, 'person-concerned')).toBeUndefined();
    const letter = dossier.say(ANNA, LETTER);
    expect(ground(createThread(), dossier, 'person-concerned')).toEqual({ standsOn: letter, isException: false });
    const done = dossier.say(ANNA, disclosed(letter, { whose: 'person-concerned' }));
    expect([early, done].map((digest) => kindOf(dossier, digest))).toEqual(['invalid', 'statement']);
  });

  it('WBK-1a.5: is never written where the melder, or the person concerned’s colleagues, could read it', () => {
    const conversation = createThread();
    const written = [LETTER, disclosed('x'.repeat(43))].map((content) => conversation.say(ANNA, content));
    const { events } = foldConversation(conversation.messages);
    expect(events.filter(({ message }) => written.includes(message.digest)).map(({ kind }) => kind)).toEqual([
      'invalid',
      'invalid',
    ]);
  });
});

describe('what somebody is not told', () => {
  const untold = (what: Unlinked<'not-told'>['what'], ground_: Unlinked<'not-told'>['ground'], profile: Profile) => {
    const dossier = createThread();
    const digest = dossier.say(ANNA, { type: 'not-told', what, ground: ground_, text: 'Het is gevaarlijk.' });
    return kindOf(dossier, digest, profile);
  };

  it('WBK-2.2h: is a confirmation at an authority only, when it endangers who the melder is', () => {
    expect(untold('confirmation', 'endangers-identity', 'authority')).toBe('statement');
    expect(untold('confirmation', 'endangers-investigation', 'authority')).toBe('invalid');
    expect(untold('confirmation', 'endangers-identity', 'employer')).toBe('invalid');
    expect(untold('confirmation', 'endangers-identity', 'other-body')).toBe('invalid');
  });

  it('WBK-2e: is an outcome or a passing on at an authority only', () => {
    for (const what of ['outcome', 'forwarding'] as const) {
      expect(untold(what, 'endangers-investigation', 'authority')).toBe('statement');
      expect(untold(what, 'endangers-investigation', 'employer')).toBe('invalid');
    }
  });

  it('WBK-1a.5: is to a person concerned, in every organisation, that there is a melding', () => {
    for (const profile of ['employer', 'authority', 'other-body'] as const) {
      expect(untold('person-concerned', 'endangers-investigation', profile)).toBe('statement');
    }
  });
});
