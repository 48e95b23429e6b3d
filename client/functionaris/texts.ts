import { ACCOUNT_TEXTS, type AccountText } from '../shared/vault/account-text.ts';
import { actsEn } from '../text/en/acts.ts';
import { figuresEn } from '../text/en/figures.ts';
import { functionarisEn } from '../text/en/functionaris.ts';
import { lawEn } from '../text/en/law.ts';
import { registerEn } from '../text/en/register.ts';
import { rulesEn } from '../text/en/rules.ts';
import { statementsEn } from '../text/en/statements.ts';
import { takeOutEn } from '../text/en/take-out.ts';
import { watchingEn } from '../text/en/watching.ts';
import type { Language, TextShape } from '../text/language.ts';
import { actsNl } from '../text/nl/acts.ts';
import { figuresNl } from '../text/nl/figures.ts';
import { functionarisNl } from '../text/nl/functionaris.ts';
import { lawNl } from '../text/nl/law.ts';
import { registerNl } from '../text/nl/register.ts';
import { rulesNl } from '../text/nl/rules.ts';
import { statementsNl } from '../text/nl/statements.ts';
import { takeOutNl } from '../text/nl/take-out.ts';
import { watchingNl } from '../text/nl/watching.ts';

/** What a functionaris's page says, a file for each part. */
const nl = {
  ...functionarisNl,
  ...{ acts: actsNl, statements: statementsNl, watching: watchingNl },
  ...{ law: lawNl, rules: rulesNl, register: registerNl, figures: figuresNl, takeOut: takeOutNl },
};
const en = {
  ...functionarisEn,
  ...{ acts: actsEn, statements: statementsEn, watching: watchingEn },
  ...{ law: lawEn, rules: rulesEn, register: registerEn, figures: figuresEn, takeOut: takeOutEn },
};

export type FunctionarisText = TextShape<typeof nl> & { readonly account: AccountText };

export const TEXTS: Readonly<Record<Language, FunctionarisText>> = {
  nl: { ...nl, account: ACCOUNT_TEXTS.nl },
  en: { ...en, account: ACCOUNT_TEXTS.en },
};
