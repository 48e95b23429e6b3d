/** Setting up a channel: the form, then an account for its steward, then both are sent at once. */
import { isFailure } from '../shared/api.ts';
import { attempt, createModel, type Model, type Working } from '../shared/model.ts';
import { createNewAccount, type NewAccount, type NewAccountOptions } from '../shared/vault/new-account.ts';
import { createChannel, lookAtSetup } from './setup-flow.ts';
import { isSlug, proposeSlug } from './slug.ts';

export type BatchMinutes = '360' | '720' | '1440';

export interface SetupForm {
  readonly organisation: string;
  readonly slug: string;
  /** Until then the slug follows the name. */
  readonly isSlugEdited: boolean;
  readonly batchMinutes: BatchMinutes;
}

export type SetupError = 'organisation' | 'slug' | 'slugTaken';

export interface SetupState extends Working<'look' | 'create'> {
  readonly screen: 'checking' | 'stopped' | 'form' | 'account' | 'done';
  readonly form: SetupForm;
  readonly errors: readonly SetupError[];
  readonly account: NewAccount | undefined;
}

export interface SetupOptions extends Omit<NewAccountOptions, 'start' | 'finish'> {
  /** From the fragment of the link, which the page has cleared by now. */
  readonly linkToken: string;
  readonly today: () => string;
  readonly userName: (organisation: string) => string;
}

export interface SetupModel {
  readonly model: Model<SetupState>;
  look(): Promise<void>;
  fill(change: Partial<SetupForm>): void;
  submit(): Promise<void>;
}

const LONGEST_NAME = 120;

function errorsIn({ organisation, slug }: SetupForm): readonly SetupError[] {
  const name = organisation.trim();
  const errors: SetupError[] = [];
  if (name === '' || name.length > LONGEST_NAME) errors.push('organisation');
  if (!isSlug(slug)) errors.push('slug');
  return errors;
}

export function createSetup(options: SetupOptions): SetupModel {
  const { api, linkToken, today, userName } = options;
  const model = createModel<SetupState>({
    screen: 'checking',
    form: { organisation: '', slug: '', isSlugEdited: false, batchMinutes: '720' },
    errors: [],
    account: undefined,
    busy: undefined,
    problem: undefined,
  });

  const send: NewAccountOptions['finish'] = async (started, code) => {
    const { organisation, slug, batchMinutes } = model.get().form;
    const minutes = Number(batchMinutes) as 360 | 720 | 1440;
    const policy = { batchMinutes: minutes, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
    const choice = { organisation: organisation.trim(), slug, policy, today: today(), holder: organisation.trim() };
    try {
      await createChannel(api, linkToken, choice, started, code);
      model.set({ screen: 'done' });
    } catch (error) {
      // Nothing was stored: another address will do, with the same passkey and the same code on paper.
      if (!isFailure(error, 'channel.slug_taken')) throw error;
      model.set({ screen: 'form', errors: ['slugTaken'] });
    }
  };

  async function submit(): Promise<void> {
    const { form, account } = model.get();
    const errors = errorsIn(form);
    model.set({ errors });
    if (errors.length > 0) return;
    if (account !== undefined) {
      model.set({ screen: 'account' });
      if (account.model.get().step === 'retype') await account.finish();
      return;
    }
    // What an authenticator shows beside a passkey must not be endless.
    const start = { linkToken, userName: userName(form.organisation.trim()).slice(0, LONGEST_NAME) };
    model.set({ screen: 'account', account: createNewAccount({ ...options, start, finish: send }) });
  }

  return {
    model,
    async look() {
      await attempt(model, 'look', async () => {
        await lookAtSetup(api, linkToken);
        model.set({ screen: 'form' });
      });
      if (model.get().problem !== undefined) model.set({ screen: 'stopped' });
    },
    fill(change) {
      const form = { ...model.get().form, ...change };
      if (change.slug !== undefined) form.isSlugEdited = change.slug !== '';
      else if (!form.isSlugEdited) form.slug = proposeSlug(form.organisation);
      model.set({ form, errors: [] });
    },
    submit,
  };
}
