import { viewerEn } from '../../text/en/viewer.ts';
import type { Language, TextShape } from '../../text/language.ts';
import { viewerNl } from '../../text/nl/viewer.ts';

export type ViewerText = TextShape<typeof viewerNl>;

export const VIEWER_TEXTS: Readonly<Record<Language, ViewerText>> = { nl: viewerNl, en: viewerEn };
