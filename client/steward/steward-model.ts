/** The steward's page: who is on the list, who is invited, and what the channel still needs. */
import { CHECK_WORDS } from '../../crypto/check-words.ts';
import { splitWords } from '../../crypto/words.ts';
import type { Invitation } from '../../schema/wire/accounts.ts';
import type { Api } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { attempt, createModel, type Model, type Working } from '../shared/model.ts';
import { type AccountSession, endSession } from '../shared/session.ts';
import type { DeviceMemory } from '../shared/vault/device-memory.ts';
import type { Passkeys } from '../shared/vault/passkey.ts';
import { createSignIn, type SignIn, type SignInNotice } from '../shared/vault/sign-in-model.ts';
import { checkInvite, EMPTY_INVITE, type InviteError, type InviteForm } from './invite-form.ts';
import { invite, listPerson, readInvitations, readList } from './list-flow.ts';
import { WordsDiffer } from './words-differ.ts';

export interface StewardState extends Working<'read' | 'invite' | 'list' | 'leave'> {
  readonly screen: 'home' | 'invite' | 'invited' | 'compare';
  readonly session: AccountSession | undefined;
  readonly known: KnownDirectory | undefined;
  readonly invitations: readonly Invitation[];
  readonly form: InviteForm;
  readonly errors: readonly InviteError[];
  /** The link just made, for the person it is for. */
  readonly made: { readonly name: string; readonly link: string } | undefined;
  readonly comparing: Invitation | undefined;
  readonly typedWords: string;
  readonly wordsProblem: 'count' | 'differ' | undefined;
  /** Who was just listed. */
  readonly justListed: string | undefined;
}

export interface StewardModel {
  readonly model: Model<StewardState>;
  readonly signIn: SignIn;
  refresh(): Promise<void>;
  goTo(screen: 'home' | 'invite'): void;
  fill(change: Partial<InviteForm>): void;
  invite(): Promise<void>;
  compare(invitation: Invitation): void;
  typeWords(typedWords: string): void;
  list(): Promise<void>;
  leave(notice: SignInNotice): Promise<void>;
}

export interface StewardOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  readonly today: () => string;
  /** What this device saw before; nothing is kept unless told. */
  readonly memory?: DeviceMemory;
}

const FRESH: StewardState = {
  screen: 'home',
  session: undefined,
  known: undefined,
  invitations: [],
  form: EMPTY_INVITE,
  errors: [],
  made: undefined,
  comparing: undefined,
  typedWords: '',
  wordsProblem: undefined,
  justListed: undefined,
  busy: undefined,
  problem: undefined,
};

export function createSteward({ api, passkeys, today, memory }: StewardOptions): StewardModel {
  const model = createModel<StewardState>(FRESH);
  let lastAccount = '';

  async function read(session: AccountSession): Promise<Pick<StewardState, 'known' | 'invitations'>> {
    const [known, invitations] = await Promise.all([readList(api, session), readInvitations(api, session)]);
    return { known, invitations };
  }

  async function readAgain(session: AccountSession): Promise<void> {
    const found = await read(session);
    // Signed out meanwhile: what comes in late must not show the page again.
    if (model.get().session === session) model.set(found);
  }

  const signIn = createSignIn({
    api,
    passkeys,
    role: 'steward',
    memory,
    async onSession(session) {
      // What somebody else typed on this device is not for the next one.
      const account = session.anchor.accountId.join();
      if (lastAccount !== account) model.set(FRESH);
      lastAccount = account;
      model.set({ session, ...(await read(session)) });
    },
  });

  /** Keeps what was typed: after signing in again the person goes on where they were. */
  function close(notice: SignInNotice): void {
    model.set({ session: undefined, known: undefined, problem: undefined });
    signIn.restart(notice);
  }

  async function inSession(
    task: NonNullable<StewardState['busy']>,
    work: (session: AccountSession) => Promise<void>,
  ): Promise<void> {
    const { session } = model.get();
    if (session === undefined) return;
    await attempt(model, task, () => work(session));
    if (model.get().problem === 'session.refused') close('ended');
  }

  return {
    model,
    signIn,
    refresh: () => inSession('read', readAgain),
    goTo: (screen) => model.set({ screen, made: undefined, errors: [], problem: undefined, justListed: undefined }),
    fill: (change) => model.set({ form: { ...model.get().form, ...change }, errors: [] }),
    invite: () =>
      inSession('invite', async (session) => {
        const { form, known, invitations } = model.get();
        const persons = [...(known?.directory.persons ?? []), ...invitations.map(({ invitee }) => invitee.person)];
        const names = persons.map(({ name }) => name);
        const checked = checkInvite(form, names);
        model.set({ errors: checked.ok ? [] : checked.errors });
        if (!checked.ok) return;
        const link = await invite(api, session, { role: 'functionaris', person: checked.person });
        model.set({ made: { name: checked.person.name, link }, screen: 'invited', form: EMPTY_INVITE });
        await readAgain(session);
      }),
    compare: (comparing) =>
      model.set({ screen: 'compare', comparing, typedWords: '', wordsProblem: undefined, problem: undefined }),
    typeWords: (typedWords) => model.set({ typedWords, wordsProblem: undefined }),
    list: () =>
      inSession('list', async (session) => {
        const { known, comparing, typedWords } = model.get();
        if (known === undefined || comparing === undefined) return;
        if (splitWords(typedWords).length !== CHECK_WORDS) return model.set({ wordsProblem: 'count' });
        try {
          await listPerson(api, session, { known, invitation: comparing, typedWords, today: today() });
        } catch (error) {
          if (error instanceof WordsDiffer) return model.set({ wordsProblem: 'differ' });
          throw error;
        }
        await readAgain(session);
        model.set({ screen: 'home', comparing: undefined, typedWords: '', justListed: comparing.invitee.person.name });
      }),
    async leave(notice) {
      const { session } = model.get();
      close(notice);
      if (session !== undefined) await attempt(model, 'leave', () => endSession(api, session));
      model.set(notice === 'out' ? FRESH : { problem: undefined });
    },
  };
}
