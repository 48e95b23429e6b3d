import { functionarisEn } from '../text/en/functionaris.ts';
import { proofEn } from '../text/en/proof.ts';
import { sharedEn } from '../text/en/shared.ts';
import type { Language, TextShape } from '../text/language.ts';
import { functionarisNl } from '../text/nl/functionaris.ts';
import { proofNl } from '../text/nl/proof.ts';
import { sharedNl } from '../text/nl/shared.ts';

/** The questions read as they do to a functionaris, who looks at somebody else's report as well. */
export type ProofText = TextShape<typeof proofNl> & {
  readonly shared: TextShape<typeof sharedNl>;
  readonly questions: TextShape<typeof functionarisNl.questions>;
  readonly choices: TextShape<typeof functionarisNl.choices>;
};

export const TEXTS: Readonly<Record<Language, ProofText>> = {
  nl: { ...proofNl, shared: sharedNl, questions: functionarisNl.questions, choices: functionarisNl.choices },
  en: { ...proofEn, shared: sharedEn, questions: functionarisEn.questions, choices: functionarisEn.choices },
};
