/** A new steward of a channel that is there: for who has the code of its list on paper, and no account any more. */
import type { Api } from '../shared/api.ts';
import { attempt, createModel, type Model, type Working } from '../shared/model.ts';
import { checkStewardName } from './invite-form.ts';
import { inviteNewSteward, NotAPoster } from './setup-flow.ts';

export type NewStewardError = 'poster' | 'name';

export interface NewStewardState extends Working<'invite'> {
  readonly posterLink: string;
  readonly name: string;
  readonly errors: readonly NewStewardError[];
  /** Of the invitation; the set-up link is used up by then. */
  readonly link: string | undefined;
}

export interface NewSteward {
  readonly model: Model<NewStewardState>;
  fill(change: Partial<Pick<NewStewardState, 'posterLink' | 'name'>>): void;
  invite(): Promise<void>;
}

export function createNewSteward(api: Api, linkToken: string): NewSteward {
  const model = createModel<NewStewardState>({
    posterLink: '',
    name: '',
    errors: [],
    link: undefined,
    busy: undefined,
    problem: undefined,
  });
  return {
    model,
    fill: (change) => model.set({ ...change, errors: [] }),
    invite: () =>
      attempt(model, 'invite', async () => {
        const { posterLink, name } = model.get();
        const errors: NewStewardError[] = checkStewardName(name, []) === undefined ? [] : ['name'];
        model.set({ errors });
        if (errors.length > 0) return;
        try {
          model.set({ link: await inviteNewSteward(api, linkToken, { posterLink, name: name.trim() }) });
        } catch (error) {
          if (!(error instanceof NotAPoster)) throw error;
          model.set({ errors: ['poster'] });
        }
      }),
  };
}
