import type { PageText } from '../text.ts';
import { signpostTr } from './signpost.ts';

export const tr: PageText = {
  lang: 'tr',
  dir: 'ltr',
  name: 'Türkçe',
  review: 'machine-checked, to be reviewed',
  ...signpostTr,
};
