import { accountEn } from '../../text/en/account.ts';
import { sharedEn } from '../../text/en/shared.ts';
import type { Language, TextShape } from '../../text/language.ts';
import { accountNl } from '../../text/nl/account.ts';
import { sharedNl } from '../../text/nl/shared.ts';
import type { Problem } from '../model.ts';
import type { CodeProblem } from './shown-code.ts';

/** What every page of an account's owner says. Exhaustive by type: a problem without a sentence does not compile. */
export type AccountText = TextShape<typeof accountNl> & {
  readonly shared: TextShape<typeof sharedNl>;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly codeProblems: Readonly<Record<CodeProblem, string>>;
};

export const ACCOUNT_TEXTS: Readonly<Record<Language, AccountText>> = {
  nl: { ...accountNl, shared: sharedNl, problems: { ...sharedNl.failures, ...accountNl.problems } },
  en: { ...accountEn, shared: sharedEn, problems: { ...sharedEn.failures, ...accountEn.problems } },
};
