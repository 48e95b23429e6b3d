import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoldOptions, foldConversation } from '../../../schema/content/fold.ts';
import type { Content, Unlinked } from '../../../schema/content/messages.ts';
import { ANNA, BRAM, createThread, digestOf, MELDER, type Thread } from '../../helpers/said.ts';

const foldDossier = ({ messages }: Thread) => foldConversation(messages, { thread: 'dossier' });
const kindOf = (thread: Thread, digest: string) =>
  foldDossier(thread).events.find(({ message }) => message.digest === digest)?.kind;
const task: Unlinked<'task'> = {
  type: 'task',
  task: 'inform-person-concerned',
  title: 'De betrokkene inlichten',
  dueOn: '2026-04-01',
};

describe('the dossier of a melding', () => {
  it('has an act approved by somebody else than who asked for it, once', () => {
    const thread = createThread();
    const of = thread.say(ANNA, { type: 'proposal', act: 'destroy', text: 'De termijn is om.' });
    const own = thread.say(ANNA, { type: 'approval', of, isApproved: true, text: '' });
    const first = thread.say(BRAM, { type: 'approval', of, isApproved: false, text: 'Nog niet.' });
    const second = thread.say(BRAM, { type: 'approval', of, isApproved: true, text: '' });
    expect([own, first, second].map((digest) => kindOf(thread, digest))).toEqual(['invalid', 'statement', 'invalid']);
    expect(foldDossier(thread).dossier.proposals[0]?.approval?.content.isApproved).toBe(false);
  });

  it('has no approval of something that was never asked', () => {
    const thread = createThread();
    const forged = thread.say(BRAM, { type: 'approval', of: 'x'.repeat(43), isApproved: true, text: '' });
    expect(kindOf(thread, forged)).toBe('invalid');
  });

  it('puts off informing the person concerned only with a reason', () => {
    const thread = createThread();
    const of = thread.say(ANNA, task);
    const put = (text: string) =>
      thread.say(ANNA, { type: 'task-change', of, state: 'open', dueOn: '2026-05-01', text });
    expect(kindOf(thread, put(' '))).toBe('invalid');
    expect(foldDossier(thread).dossier.tasks[0]?.dueOn).toBe('2026-04-01');
    expect(kindOf(thread, put('Dan verdwijnt bewijs.'))).toBe('statement');
    expect(foldDossier(thread).dossier.tasks[0]?.dueOn).toBe('2026-05-01');
  });

  it('WBK-1a.2: drops informing the person concerned only with a reason, and what else there is to do without', () => {
    const thread = createThread();
    const drop = (of: string, text: string) =>
      thread.say(ANNA, { type: 'task-change', of, state: 'dropped', dueOn: null, text });
    const informing = thread.say(ANNA, task);
    const calling = thread.say(ANNA, { ...task, task: 'general', title: 'Bellen' });
    const kinds = [drop(informing, ' '), drop(calling, ''), drop(informing, 'Er is niemand aan te wijzen.')];
    expect(kinds.map((digest) => kindOf(thread, digest))).toEqual(['invalid', 'statement', 'statement']);
  });

  it('takes no word of approval from who withdrew because of a conflict', () => {
    const thread = createThread();
    thread.say(BRAM, { type: 'conflict', text: 'Mijn broer werkt daar.' });
    const of = thread.say(ANNA, { type: 'proposal', act: 'export', text: 'De advocaat vraagt het.' });
    const yes = thread.say(BRAM, { type: 'approval', of, isApproved: true, text: '' });
    expect(kindOf(thread, yes)).toBe('invalid');
    expect(foldDossier(thread).dossier.proposals[0]?.approval).toBeUndefined();
  });

  describe('where two must agree', () => {
    const copy = (form: 'pdf' | 'csv' = 'pdf') =>
      ({ type: 'export', form, recipient: 'De advocaat', digest: 'x'.repeat(43), labelledReason: null }) as const;
    const unagreedIn = (thread: Thread, fourEyesOn: NonNullable<FoldOptions['fourEyesOn']> = () => 'always') =>
      foldConversation(thread.messages, { thread: 'dossier', fourEyesOn }).dossier.unagreed.map(
        ({ message }) => message.digest,
      );
    function agree(thread: Thread, act: 'export' | 'disclose'): void {
      const of = thread.say(ANNA, { type: 'proposal', act, text: 'Het moet.' });
      thread.say(BRAM, { type: 'approval', of, isApproved: true, text: '' });
    }

    it('WBK-1a.2: a copy without a colleague’s yes of its own stands out; a line in the register takes none', () => {
      const thread = createThread();
      const without = thread.say(ANNA, copy());
      agree(thread, 'disclose');
      agree(thread, 'export');
      thread.say(ANNA, copy('csv'));
      thread.say(ANNA, copy());
      const again = thread.say(BRAM, copy());
      expect(unagreedIn(thread)).toEqual([without, again]);
      expect(unagreedIn(thread, () => 'never')).toEqual([]);
      // Recorded all the same: somebody has to ask for it back.
      expect(foldDossier(thread).dossier.exports).toHaveLength(4);
    });

    it('WBK-1a.4 WBK-1a.5: an identity made known after its notice needs a colleague’s yes, each time', () => {
      const thread = createThread();
      const notice = { type: 'concerned-notice', basis: 'Een bevel', text: 'Geachte heer,' } as const;
      const standsOn = thread.say(ANNA, notice);
      const known = { type: 'disclosed', whose: 'person-concerned', recipient: 'De rechter', text: 'Jan.' } as const;
      agree(thread, 'disclose');
      thread.say(ANNA, { ...known, standsOn, isException: false });
      const alone = thread.say(ANNA, { ...known, standsOn, isException: false });
      expect(unagreedIn(thread)).toEqual([alone]);
    });

    describe('by the signed policy of the day', () => {
      const reads = (...fps: string[]) => {
        const readers = fps.map((fp) => ({ fp: fp.repeat(27), generation: 0, role: 'functionaris' as const }));
        return { type: 'roster', readers, before: null, carriesOut: [] } as unknown as Unlinked<'roster'>;
      };
      const adopted = (epoch: number) => ({ epoch, messageId: 'A'.repeat(22) });

      it('counts, where it goes by readers, how many there were', () => {
        const thread = createThread();
        thread.say(ANNA, reads('a', 'b'), adopted(0));
        thread.say(ANNA, copy(), { day: '2026-03-02' });
        thread.say(ANNA, reads('a', 'b', 'c'), adopted(1));
        const three = thread.say(ANNA, copy(), { day: '2026-03-03', epoch: 1 });
        expect(unagreedIn(thread, () => 'from-three')).toEqual([three]);
        expect(unagreedIn(thread, (day) => (day < '2026-03-03' ? 'always' : 'never'))).toHaveLength(1);
      });

      it('blames nobody for a colleague who came to read at that moment, nor believes readers that nobody adopted', () => {
        const thread = createThread();
        thread.say(ANNA, reads('a', 'b'), adopted(0));
        thread.say(BRAM, reads('a', 'b', 'c'), adopted(1));
        thread.say(ANNA, copy(), { after: [0] });
        thread.say(BRAM, reads('b'), { epoch: 1 });
        const alone = thread.say(BRAM, copy(), { epoch: 1 });
        expect(unagreedIn(thread, () => 'from-three')).toEqual([alone]);
      });

      it('knows of who came once it was started again that they were not given what was agreed before', () => {
        const thread = createThread();
        thread.say(ANNA, reads('a', 'b'), adopted(0));
        agree(thread, 'export');
        thread.say(ANNA, reads('a', 'b'), adopted(2));
        thread.say(ANNA, copy(), { epoch: 2 });
        const newcomer = { ...thread, messages: thread.messages.filter(({ epoch }) => epoch === 2) };
        expect([thread, newcomer].map((one) => foldDossier(one).startsLater)).toEqual([false, true]);
      });

      it('goes by the list that the act names', () => {
        const thread = createThread();
        const act = { ...copy(), directorySeq: 3 };
        thread.say(ANNA, act);
        const later = thread.say(ANNA, { ...act, directorySeq: 4 });
        expect(unagreedIn(thread, (_, seq = 4) => (seq < 4 ? 'never' : 'always'))).toEqual([later]);
      });

      it('keeps no yes for later that was given while nobody had to ask for it', () => {
        const thread = createThread();
        agree(thread, 'export');
        thread.say(ANNA, copy(), { day: '2026-03-02' });
        const later = thread.say(ANNA, copy(), { day: '2026-03-03' });
        expect(unagreedIn(thread, (day) => (day < '2026-03-03' ? 'never' : 'always'))).toEqual([later]);
      });
    });
  });

  it('takes what was set aside as junk back within thirty days, and not later', () => {
    const taken = (day: string) => {
      const thread = createThread();
      thread.say(ANNA, { type: 'junk', isSet: true }, { day: '2026-03-01' });
      const back = thread.say(BRAM, { type: 'junk', isSet: false }, { day });
      return [kindOf(thread, back), foldDossier(thread).dossier.junkSince];
    };
    expect(taken('2026-03-31')).toEqual(['statement', undefined]);
    expect(taken('2026-04-01')).toEqual(['invalid', '2026-03-01']);
  });

  it('WBK-2.2i: says what was judged as junk by the heads that were seen, by the day where an act names none', () => {
    const thread = createThread();
    const [one, other] = ['h'.repeat(43), 'i'.repeat(43)];
    thread.say(ANNA, { type: 'junk', isSet: true, seen: [one] }, { day: '2026-03-05' });
    expect(foldDossier(thread).dossier.judged).toEqual({ heads: [one], through: undefined });
    thread.say(BRAM, { type: 'junk', isSet: true }, { day: '2026-03-02' });
    thread.say(BRAM, { type: 'junk', isSet: true, seen: [other] }, { day: '2026-03-03' });
    expect(foldDossier(thread).dossier.judged).toEqual({ heads: [one, other], through: '2026-03-02' });
    thread.say(BRAM, { type: 'junk', isSet: false }, { day: '2026-03-06' });
    expect(foldDossier(thread).dossier.judged).toEqual({ heads: [], through: undefined });
  });

  it('knows whose it is, what is planned, and who withdrew', () => {
    const thread = createThread();
    thread.say(ANNA, { type: 'assignment', to: 'b'.repeat(27) });
    thread.say(ANNA, { type: 'plan', text: 'Eerst de facturen.' });
    thread.say(BRAM, { type: 'conflict', text: 'Mijn broer werkt daar.' });
    thread.say(BRAM, { type: 'assignment', to: null });
    const { dossier } = foldDossier(thread);
    expect(dossier).toMatchObject({ assignedTo: undefined, conflicts: ['b'.repeat(27)] });
    expect(dossier.plan?.content.text).toBe('Eerst de facturen.');
  });

  it('holds nothing that is said to the melder, and nothing of a melder', () => {
    const thread = createThread();
    const strange = [
      thread.say(ANNA, { type: 'assessment', text: 'Wij zoeken het uit.' }),
      thread.say(MELDER, { type: 'text', text: 'Ik lees mee.' }),
      thread.say(MELDER, { type: 'decision', text: 'Niets doen.' }),
    ];
    expect(strange.map((digest) => kindOf(thread, digest))).toEqual(['invalid', 'invalid', 'invalid']);
  });
});

const NAMED = 'n'.repeat(43);
/** What may refer to another message names it by a number, modulo how many there are. */
const anything: readonly ((of: string) => Unlinked<Content['type']>)[] = [
  () => task,
  (of) => ({ type: 'task-change', of, state: 'dropped', dueOn: null, text: '' }),
  (of) => ({ type: 'task-change', of, state: 'open', dueOn: '2026-05-01', text: 'Dan verdwijnt bewijs.' }),
  () => ({ type: 'proposal', act: 'export', text: 'Voor de advocaat.' }),
  () => ({ type: 'proposal', act: 'disclose', text: 'Een bevel.' }),
  () => ({ type: 'proposal', act: 'disclose-unannounced', text: 'Een bevel.' }),
  (of) => ({ type: 'approval', of, isApproved: true, text: '' }),
  (of) => ({ type: 'approval', of, isApproved: false, text: '' }),
  () => ({ type: 'export', form: 'pdf', recipient: 'De advocaat', digest: NAMED, labelledReason: null }),
  () => ({ type: 'concerned-notice', basis: 'Een bevel', text: 'Geachte heer,' }),
  (of) => disclosing(of, false),
  (of) => disclosing(of, true),
  () => ({ type: 'junk', isSet: true }),
  (of) => ({ type: 'junk', isSet: true, seen: [of] }),
  () => ({ type: 'junk', isSet: false }),
  () => ({ type: 'assignment', to: 'b'.repeat(27) }),
  () => ({ type: 'review', advice: 'keep', text: 'Er loopt een zaak.' }),
  () => ({ type: 'conflict', text: '' }),
  (of) => ({ type: 'label', of, isSet: true }),
];

function disclosing(standsOn: string, isException: boolean): Unlinked<'disclosed'> {
  return { type: 'disclosed', whose: 'person-concerned', recipient: 'De rechter', standsOn, isException, text: 'Jan.' };
}

const saying = fc.record({
  who: fc.boolean(),
  what: fc.nat({ max: anything.length - 1 }),
  of: fc.nat({ max: 40 }),
  after: fc.array(fc.nat({ max: 40 }), { maxLength: 3 }),
  day: fc.nat({ max: 27 }),
});

describe('folds of a dossier', () => {
  it('WBK-1a.4: converge to the same agreements and disclosures whatever the order of arrival, and never throw', () => {
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 25 }), fc.array(fc.nat()), (told, shuffle) => {
        const thread = createThread();
        for (const [number, { who, what, of, after, day }] of told.entries()) {
          const links = number === 0 ? [] : after.map((link) => link % number);
          const content = anything[what]?.(digestOf(of % told.length)) ?? task;
          const on = `2026-03-${String(day + 1).padStart(2, '0')}`;
          thread.say(who ? ANNA : BRAM, content, { day: on, after: [...new Set(links)] });
        }
        const shuffled = thread.messages
          .map((message, place) => ({ message, key: shuffle[place] ?? place }))
          .sort((left, right) => left.key - right.key)
          .map(({ message }) => message);
        const options: FoldOptions = { thread: 'dossier', fourEyesOn: () => 'always' };
        const view = foldConversation(thread.messages, options);
        expect(foldConversation(shuffled, options)).toEqual(view);
        expect(view.events).toHaveLength(told.length);
      }),
      { numRuns: 300 },
    );
  });
});
