import type { PageText } from '../text.ts';
import { signpostAr } from './signpost.ts';

export const ar: PageText = {
  lang: 'ar',
  dir: 'rtl',
  name: 'العربية',
  review: 'machine-checked, to be reviewed',
  ...signpostAr,
};
