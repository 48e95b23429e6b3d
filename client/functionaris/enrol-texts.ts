import type { PersonDescription } from '../../crypto/card.ts';
import { isProcesbegeleider } from '../../crypto/directory.ts';
import { stewardEnrolEn } from '../text/en/steward-enrol.ts';
import type { Language, TextShape } from '../text/language.ts';
import { stewardEnrolNl } from '../text/nl/steward-enrol.ts';
import type { FunctionarisText } from './texts.ts';

export type StewardEnrolText = TextShape<typeof stewardEnrolNl>;

export const STEWARD_ENROL_TEXTS: Readonly<Record<Language, StewardEnrolText>> = {
  nl: stewardEnrolNl,
  en: stewardEnrolEn,
};

/** What an invitation says: a procesbegeleider handles no melding, and no melder chooses one (LET-2). */
export function enrolTextFor(person: PersonDescription, text: FunctionarisText): FunctionarisText['enrol'] {
  return isProcesbegeleider(person) ? { ...text.enrol, ...text.watching.enrol } : text.enrol;
}
