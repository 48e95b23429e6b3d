import type { PageText } from '../text.ts';
import { signpostUk } from './signpost.ts';

export const uk: PageText = {
  lang: 'uk',
  dir: 'ltr',
  name: 'Українська',
  review: 'machine-checked, to be reviewed',
  ...signpostUk,
};
