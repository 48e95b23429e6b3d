import { ACCOUNT_TEXTS, type AccountText } from '../shared/vault/account-text.ts';
import { actsEn } from '../text/en/acts.ts';
import { functionarisEn } from '../text/en/functionaris.ts';
import { lawEn } from '../text/en/law.ts';
import { registerEn } from '../text/en/register.ts';
import { rulesEn } from '../text/en/rules.ts';
import { statementsEn } from '../text/en/statements.ts';
import type { Language, TextShape } from '../text/language.ts';
import { actsNl } from '../text/nl/acts.ts';
import { functionarisNl } from '../text/nl/functionaris.ts';
import { lawNl } from '../text/nl/law.ts';
import { registerNl } from '../text/nl/register.ts';
import { rulesNl } from '../text/nl/rules.ts';
import { statementsNl } from '../text/nl/statements.ts';

/** What a functionaris's page says, a file for each part. */
const nl = {
  ...functionarisNl,
  ...{ acts: actsNl, law: lawNl, register: registerNl, rules: rulesNl, statements: statementsNl },
};
const en = {
  ...functionarisEn,
  ...{ acts: actsEn, law: lawEn, register: registerEn, rules: rulesEn, statements: statementsEn },
};

export type FunctionarisText = TextShape<typeof nl> & { readonly account: AccountText };

export const TEXTS: Readonly<Record<Language, FunctionarisText>> = {
  nl: { ...nl, account: ACCOUNT_TEXTS.nl },
  en: { ...en, account: ACCOUNT_TEXTS.en },
};
