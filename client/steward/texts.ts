import { ACCOUNT_TEXTS, type AccountText } from '../shared/vault/account-text.ts';
import { stewardEn } from '../text/en/steward.ts';
import type { Language, TextShape } from '../text/language.ts';
import { stewardNl } from '../text/nl/steward.ts';

export type StewardText = TextShape<typeof stewardNl> & { readonly account: AccountText };

export const TEXTS: Readonly<Record<Language, StewardText>> = {
  nl: { ...stewardNl, account: ACCOUNT_TEXTS.nl },
  en: { ...stewardEn, account: ACCOUNT_TEXTS.en },
};

/** By these names, in any language, a list tells a code on paper from a steward. */
export const PAPER_HOLDERS: readonly string[] = Object.values(TEXTS).map(({ rootCode }) => rootCode.holder);
