import type { PageText } from '../text.ts';
import { signpostFr } from './signpost.ts';

export const fr: PageText = {
  lang: 'fr',
  dir: 'ltr',
  name: 'Français',
  review: 'machine-checked, to be reviewed',
  ...signpostFr,
};
