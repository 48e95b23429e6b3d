import { ACCOUNT_TEXTS, type AccountText } from '../shared/vault/account-text.ts';
import { functionarisEn } from '../text/en/functionaris.ts';
import { lawEn } from '../text/en/law.ts';
import { registerEn } from '../text/en/register.ts';
import { rulesEn } from '../text/en/rules.ts';
import type { Language, TextShape } from '../text/language.ts';
import { functionarisNl } from '../text/nl/functionaris.ts';
import { lawNl } from '../text/nl/law.ts';
import { registerNl } from '../text/nl/register.ts';
import { rulesNl } from '../text/nl/rules.ts';

export type FunctionarisText = TextShape<typeof functionarisNl> & {
  readonly account: AccountText;
  readonly law: TextShape<typeof lawNl>;
  readonly rules: TextShape<typeof rulesNl>;
  readonly register: TextShape<typeof registerNl>;
};

export const TEXTS: Readonly<Record<Language, FunctionarisText>> = {
  nl: { ...functionarisNl, account: ACCOUNT_TEXTS.nl, law: lawNl, rules: rulesNl, register: registerNl },
  en: { ...functionarisEn, account: ACCOUNT_TEXTS.en, law: lawEn, rules: rulesEn, register: registerEn },
};
