import type { PageText } from '../text.ts';
import { signpostDe } from './signpost.ts';

export const de: PageText = {
  lang: 'de',
  dir: 'ltr',
  name: 'Deutsch',
  review: 'machine-checked, to be reviewed',
  ...signpostDe,
};
