import type { PageText } from '../text.ts';
import { signpostPl } from './signpost.ts';

export const pl: PageText = {
  lang: 'pl',
  dir: 'ltr',
  name: 'Polski',
  review: 'machine-checked, to be reviewed',
  ...signpostPl,
};
