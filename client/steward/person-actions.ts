/** Persons: invite, compare and list, suspend, resume, remove, renew a key. */
import { CHECK_WORDS } from '../../crypto/check-words.ts';
import type { Person } from '../../crypto/directory.ts';
import { splitWords } from '../../crypto/words.ts';
import type { Invitation } from '../../schema/wire/accounts.ts';
import type { Bench } from './bench.ts';
import { checkInvite, checkStewardName, EMPTY_INVITE, type InviteForm } from './invite-form.ts';
import { changePerson, invite, listPerson, renewKey, type WaitingRenewal } from './list-flow.ts';
import { type SameChoice, sayWho, startSame, whoIsIt } from './same-person.ts';
import { NOTHING_BEGUN, type Notice, type PersonOp, type StewardState } from './steward-state.ts';
import { WordsDiffer } from './words-differ.ts';

const NOTICES = { suspend: 'suspended', resume: 'resumed', remove: 'removed' } as const satisfies Record<
  PersonOp,
  Notice['kind']
>;

/** A removed person's name is free again: who lost their keys is invited under it. */
function takenNames({ known, invitations }: StewardState, role: 'functionaris' | 'steward'): readonly string[] {
  const there = known?.directory.persons.filter(({ state }) => state !== 'removed') ?? [];
  const open = invitations.filter(({ invitee, state }) => invitee.role === role && state !== 'listed');
  const holders = known?.directory.rootKeys.map(({ holder }) => holder) ?? [];
  const listed = role === 'steward' ? holders : there.map(({ name }) => name);
  return [...listed, ...open.map(({ invitee }) => invitee.person.name)];
}

export function personActions({ api, model, today, inSession, readAgain, finish }: Bench) {
  return {
    fill: (change: Partial<InviteForm>) => model.set({ form: { ...model.get().form, ...change }, errors: [] }),
    nameSteward: (stewardName: string) => model.set({ stewardName, errors: [] }),

    invite: () =>
      inSession('invite', async ({ session }) => {
        const checked = checkInvite(model.get().form, takenNames(model.get(), 'functionaris'));
        model.set({ errors: checked.ok ? [] : checked.errors });
        if (!checked.ok) return;
        const link = await invite(api, session, { role: 'functionaris', person: checked.person });
        model.set({ made: { name: checked.person.name, link }, screen: 'invited', form: EMPTY_INVITE });
        await readAgain(session);
      }),

    inviteSteward: () =>
      inSession('invite', async ({ session }) => {
        const name = model.get().stewardName.trim();
        const error = checkStewardName(name, takenNames(model.get(), 'steward'));
        model.set({ errors: error === undefined ? [] : [error] });
        if (error !== undefined) return;
        const link = await invite(api, session, { role: 'steward', person: { name } });
        model.set({ made: { name, link }, screen: 'invited', stewardName: '' });
        await readAgain(session);
      }),

    compare(comparing: Invitation) {
      const { known } = model.get();
      const same = known && startSame(whoIsIt(known, comparing.invitee.person.name));
      model.set({ ...NOTHING_BEGUN, screen: 'compare', comparing, same });
    },
    typeWords: (typedWords: string) => model.set({ typedWords, wordsProblem: undefined }),
    chooseSame: (same: SameChoice) => model.set({ same, isSameMissing: false }),
    list: () =>
      inSession('list', async ({ session, known }) => {
        const { comparing: invitation, typedWords, same } = model.get();
        if (invitation === undefined) return;
        const { name } = invitation.invitee.person;
        const isCounted = splitWords(typedWords).length === CHECK_WORDS;
        model.set({ wordsProblem: isCounted ? undefined : 'count', isSameMissing: same === undefined });
        if (!isCounted || same === undefined) return;
        try {
          const input = { known, invitation, typedWords, today: today(), ...sayWho(known, name, same) };
          const signed = await listPerson(api, session, input);
          await finish(session, { kind: 'listed', name }, signed);
        } catch (error) {
          if (!(error instanceof WordsDiffer)) throw error;
          model.set({ wordsProblem: 'differ' });
        }
      }),

    askChange: (op: PersonOp, person: Person) =>
      model.set({ ...NOTHING_BEGUN, screen: 'change', changing: { op, person } }),
    change: () =>
      inSession('change', async ({ session, known }) => {
        const { changing } = model.get();
        if (changing === undefined) return;
        const { op, person } = changing;
        const signed = await changePerson(api, session, known, { op, fp: person.fp, today: today() });
        await finish(session, { kind: NOTICES[op], name: person.name }, signed);
      }),

    renew: ({ signed: rotation, person }: WaitingRenewal) =>
      inSession('renew', async ({ session, known }) => {
        const signed = await renewKey(api, session, known, { signed: rotation, today: today() });
        await finish(session, { kind: 'renewed', name: person.name }, signed);
      }),
  };
}
