import { ACCOUNT_TEXTS, type AccountText } from '../shared/vault/account-text.ts';
import { functionarisEn } from '../text/en/functionaris.ts';
import type { Language, TextShape } from '../text/language.ts';
import { functionarisNl } from '../text/nl/functionaris.ts';

export type FunctionarisText = TextShape<typeof functionarisNl> & { readonly account: AccountText };

export const TEXTS: Readonly<Record<Language, FunctionarisText>> = {
  nl: { ...functionarisNl, account: ACCOUNT_TEXTS.nl },
  en: { ...functionarisEn, account: ACCOUNT_TEXTS.en },
};
