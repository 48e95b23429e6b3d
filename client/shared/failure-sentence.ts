import { sharedEn } from '../text/en/shared.ts';
import type { Language } from '../text/language.ts';
import { sharedNl } from '../text/nl/shared.ts';
import type { FailureCode } from './api.ts';

/** Exhaustive by type: a code without a sentence in either language does not compile. */
const SENTENCES: Record<Language, Record<FailureCode, string>> = { nl: sharedNl.failures, en: sharedEn.failures };

/** What a person reads when a request failed. Says what to do, never what was in it. */
export function failureSentence(code: FailureCode, language: Language): string {
  return SENTENCES[language][code];
}
