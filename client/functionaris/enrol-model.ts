/** Enrolling: what the role asks, secrecy accepted, two ways in, and then six words to read out. */
import type { Bytes } from '../../crypto/public/brands.ts';
import { attempt, createModel, type Model, type Problem, type Working } from '../shared/model.ts';
import { createNewAccount, type NewAccount, type NewAccountOptions } from '../shared/vault/new-account.ts';
import { enrol, type OpenedInvitation, openInvitation } from './enrol-flow.ts';

export interface EnrolState extends Working<'open'> {
  readonly screen: 'opening' | 'stopped' | 'role' | 'account' | 'done';
  readonly invitation: OpenedInvitation | undefined;
  /** Secrecy (WBK-1a.1): unticked at first, and nothing goes on without it. */
  readonly isAccepted: boolean;
  readonly isAcceptanceMissing: boolean;
  readonly account: NewAccount | undefined;
  readonly fp: Bytes | undefined;
}

export interface EnrolOptions extends Omit<NewAccountOptions, 'start' | 'finish'> {
  /** What stood behind `#` in the link, which the page has cleared by now. */
  readonly fragment: string;
  readonly userName: (name: string, organisation: string) => string;
}

export interface EnrolModel {
  readonly model: Model<EnrolState>;
  open(): Promise<void>;
  accept(isAccepted: boolean): void;
  goOn(): void;
}

/** What the server takes as a name for a passkey. */
const LONGEST_USER_NAME = 120;

export function isWrongChannel(problem: Problem | undefined): boolean {
  return problem === 'not-verified';
}

export function createEnrol(options: EnrolOptions): EnrolModel {
  const { api, fragment, userName } = options;
  const model = createModel<EnrolState>({
    screen: 'opening',
    invitation: undefined,
    isAccepted: false,
    isAcceptanceMissing: false,
    account: undefined,
    fp: undefined,
    busy: undefined,
    problem: undefined,
  });

  function startAccount(invitation: OpenedInvitation): NewAccount {
    const { invitee, known, linkToken } = invitation;
    const name = userName(invitee.person.name, known.directory.organisation).slice(0, LONGEST_USER_NAME);
    return createNewAccount({
      ...options,
      start: { linkToken, userName: name },
      async finish(started, code) {
        const fp = await enrol(api, invitation, started, code);
        model.set({ fp, screen: 'done' });
      },
    });
  }

  return {
    model,
    async open() {
      await attempt(model, 'open', async () => {
        model.set({ invitation: await openInvitation(api, fragment), screen: 'role' });
      });
      if (model.get().problem !== undefined) model.set({ screen: 'stopped' });
    },
    accept: (isAccepted) => model.set({ isAccepted, isAcceptanceMissing: false }),
    goOn() {
      const { isAccepted, invitation, account } = model.get();
      if (!isAccepted || invitation === undefined) return model.set({ isAcceptanceMissing: true });
      model.set({ account: account ?? startAccount(invitation), screen: 'account' });
    },
  };
}
