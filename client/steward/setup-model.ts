/** Setting up a channel: the form, the code of its list, an account for its steward; then all is sent at once. */
import { isFailure } from '../shared/api.ts';
import { attempt, createModel, type Model, type Working } from '../shared/model.ts';
import { createNewAccount, type NewAccount, type NewAccountOptions } from '../shared/vault/new-account.ts';
import { isFilled, LONGEST_NAME } from './invite-form.ts';
import { createNewSteward, type NewSteward } from './new-steward.ts';
import { drawRootCode, type RootCode } from './root-code.ts';
import { createChannel, lookAtSetup } from './setup-flow.ts';
import { isSlug, proposeSlug } from './slug.ts';
import { PAPER_HOLDERS, TEXTS } from './texts.ts';

export type BatchMinutes = '360' | '720' | '1440';

export interface SetupForm {
  readonly organisation: string;
  /** Who keeps the first root key, in words for people. */
  readonly holder: string;
  readonly slug: string;
  /** Until then the slug follows the name. */
  readonly isSlugEdited: boolean;
  readonly batchMinutes: BatchMinutes;
}

export type SetupError = 'organisation' | 'holder' | 'slug' | 'slugTaken';

export interface SetupState extends Working<'look' | 'code'> {
  readonly screen: 'checking' | 'stopped' | 'form' | 'new-steward' | 'replace' | 'code' | 'account' | 'done';
  readonly form: SetupForm;
  readonly errors: readonly SetupError[];
  readonly rootCode: RootCode | undefined;
  readonly account: NewAccount | undefined;
  /** The address has a channel, whose list nobody can sign any more. */
  readonly replaces: boolean;
  /** Said with a tick, on a screen of its own. */
  readonly isSure: boolean;
  readonly isSureMissing: boolean;
}

export interface SetupOptions extends Omit<NewAccountOptions, 'start' | 'finish'> {
  /** From the fragment of the link, which the page has cleared by now. */
  readonly linkToken: string;
  readonly today: () => string;
  readonly userName: (organisation: string) => string;
}

export interface SetupModel {
  readonly model: Model<SetupState>;
  /** With the same link: for a channel that is there. */
  readonly newSteward: NewSteward;
  look(): Promise<void>;
  fill(change: Partial<SetupForm>): void;
  submit(): Promise<void>;
  /** After the code of the list was typed back. */
  codeTyped(): Promise<void>;
  goTo(screen: 'form' | 'new-steward'): void;
  askReplace(): void;
  sure(isSure: boolean): void;
  replace(): Promise<void>;
}

function errorsIn({ organisation, holder, slug }: SetupForm): readonly SetupError[] {
  const errors: SetupError[] = [];
  if (!isFilled(organisation)) errors.push('organisation');
  if (!isFilled(holder) || PAPER_HOLDERS.includes(holder.trim())) errors.push('holder');
  if (!isSlug(slug)) errors.push('slug');
  return errors;
}

export function createSetup(options: SetupOptions): SetupModel {
  const { api, linkToken, today, userName, language } = options;
  const model = createModel<SetupState>({
    screen: 'checking',
    form: { organisation: '', holder: '', slug: '', isSlugEdited: false, batchMinutes: '720' },
    errors: [],
    rootCode: undefined,
    account: undefined,
    replaces: false,
    isSure: false,
    isSureMissing: false,
    busy: undefined,
    problem: undefined,
  });

  const send: NewAccountOptions['finish'] = async (started, code) => {
    const { form, rootCode, replaces } = model.get();
    const { organisation, holder, slug, batchMinutes } = form;
    const minutes = Number(batchMinutes) as 360 | 720 | 1440;
    const policy = { batchMinutes: minutes, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
    const shown = rootCode?.model.get().shown;
    const choice = {
      organisation: organisation.trim(),
      slug,
      policy,
      today: today(),
      holder: holder.trim(),
      ...(shown && { onPaper: { code: shown.code, holder: TEXTS[shown.language].rootCode.holder } }),
      replaces,
    };
    try {
      await createChannel(api, linkToken, choice, started, code);
      model.set({ screen: 'done' });
    } catch (error) {
      // Nothing was stored: another address will do, with the same passkey and the same codes on paper.
      if (!isFailure(error, 'channel.slug_taken')) throw error;
      model.set({ screen: 'form', errors: ['slugTaken'] });
    }
  };

  async function submit(): Promise<void> {
    const { form, account } = model.get();
    const errors = errorsIn(form);
    model.set({ errors });
    if (errors.length > 0) return model.set({ screen: 'form' });
    if (account === undefined) return showCode();
    model.set({ screen: 'account' });
    if (account.model.get().step === 'retype') await account.finish();
  }

  async function showCode(): Promise<void> {
    await attempt(model, 'code', async () => {
      const rootCode = model.get().rootCode ?? (await drawRootCode(language()));
      model.set({ rootCode, screen: 'code' });
    });
  }

  function startAccount(): void {
    const { organisation } = model.get().form;
    // What an authenticator shows beside a passkey must not be endless.
    const start = { linkToken, userName: userName(organisation.trim()).slice(0, LONGEST_NAME) };
    model.set({ screen: 'account', account: createNewAccount({ ...options, start, finish: send }) });
  }

  return {
    model,
    newSteward: createNewSteward(api, linkToken),
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
      // What was said of one address does not hold for another.
      const isSameAddress = form.slug === model.get().form.slug;
      model.set({ form, errors: [], replaces: isSameAddress && model.get().replaces });
    },
    submit,
    codeTyped: () =>
      attempt(model, 'code', async () => {
        if ((await model.get().rootCode?.check()) !== undefined) startAccount();
      }),
    goTo: (screen) => model.set({ screen, errors: [] }),
    askReplace: () => model.set({ screen: 'replace', isSure: false, isSureMissing: false }),
    sure: (isSure) => model.set({ isSure, isSureMissing: false }),
    async replace() {
      if (!model.get().isSure) return model.set({ isSureMissing: true });
      model.set({ replaces: true });
      await submit();
    },
  };
}
