import { ACCOUNT_TEXTS, type AccountText } from '../shared/vault/account-text.ts';
import { actsEn } from '../text/en/acts.ts';
import { stewardEn } from '../text/en/steward.ts';
import { stewardGuideEn } from '../text/en/steward-guide.ts';
import { stewardTemplatesEn } from '../text/en/steward-templates.ts';
import type { Language, TextShape } from '../text/language.ts';
import { actsNl } from '../text/nl/acts.ts';
import { stewardNl } from '../text/nl/steward.ts';
import { stewardGuideNl } from '../text/nl/steward-guide.ts';
import { stewardTemplatesNl } from '../text/nl/steward-templates.ts';

export type StewardText = TextShape<typeof stewardNl> & {
  readonly account: AccountText;
  readonly guide: TextShape<typeof stewardGuideNl>;
  readonly templates: TextShape<typeof stewardTemplatesNl>;
  /** By which functionarissen know the messages. */
  readonly acts: TextShape<typeof actsNl>;
};

export const TEXTS: Readonly<Record<Language, StewardText>> = {
  nl: { ...stewardNl, account: ACCOUNT_TEXTS.nl, guide: stewardGuideNl, templates: stewardTemplatesNl, acts: actsNl },
  en: { ...stewardEn, account: ACCOUNT_TEXTS.en, guide: stewardGuideEn, templates: stewardTemplatesEn, acts: actsEn },
};

/** By these names, in any language, a list tells a code on paper from a steward. */
export const PAPER_HOLDERS: readonly string[] = Object.values(TEXTS).map(({ rootCode }) => rootCode.holder);
