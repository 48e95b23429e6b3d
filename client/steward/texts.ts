import { ACCOUNT_TEXTS, type AccountText } from '../shared/vault/account-text.ts';
import { stewardEn } from '../text/en/steward.ts';
import { stewardGuideEn } from '../text/en/steward-guide.ts';
import type { Language, TextShape } from '../text/language.ts';
import { stewardNl } from '../text/nl/steward.ts';
import { stewardGuideNl } from '../text/nl/steward-guide.ts';

export type StewardText = TextShape<typeof stewardNl> & {
  readonly account: AccountText;
  readonly guide: TextShape<typeof stewardGuideNl>;
};

export const TEXTS: Readonly<Record<Language, StewardText>> = {
  nl: { ...stewardNl, account: ACCOUNT_TEXTS.nl, guide: stewardGuideNl },
  en: { ...stewardEn, account: ACCOUNT_TEXTS.en, guide: stewardGuideEn },
};

/** By these names, in any language, a list tells a code on paper from a steward. */
export const PAPER_HOLDERS: readonly string[] = Object.values(TEXTS).map(({ rootCode }) => rootCode.holder);
