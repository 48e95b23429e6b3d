import { frameAr } from '../text/ar/frame.ts';
import { frameDe } from '../text/de/frame.ts';
import { frameEn } from '../text/en/frame.ts';
import { frameFr } from '../text/fr/frame.ts';
import { isolateValues } from '../text/isolate.ts';
import type { MelderLanguage, TextShape } from '../text/language.ts';
import { frameNl } from '../text/nl/frame.ts';
import { framePl } from '../text/pl/frame.ts';
import { frameTr } from '../text/tr/frame.ts';
import { frameUk } from '../text/uk/frame.ts';

export type FrameText = TextShape<typeof frameNl>;

/** All of them in the one document: whoever asked for a frame of their own would say which language they read. */
export const FRAME_TEXTS: Readonly<Record<MelderLanguage, FrameText>> = {
  nl: frameNl,
  en: frameEn,
  de: frameDe,
  fr: frameFr,
  pl: framePl,
  uk: frameUk,
  tr: frameTr,
  ar: isolateValues(frameAr),
};
