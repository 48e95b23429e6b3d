import { stewardEnrolEn } from '../text/en/steward-enrol.ts';
import type { Language, TextShape } from '../text/language.ts';
import { stewardEnrolNl } from '../text/nl/steward-enrol.ts';

export type StewardEnrolText = TextShape<typeof stewardEnrolNl>;

export const STEWARD_ENROL_TEXTS: Readonly<Record<Language, StewardEnrolText>> = {
  nl: stewardEnrolNl,
  en: stewardEnrolEn,
};
