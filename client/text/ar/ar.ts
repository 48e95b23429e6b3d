import type { FetchedText } from '../fetched.ts';
import { cleanAr } from './clean.ts';
import { listAr } from './list.ts';
import { mailboxAr } from './mailbox.ts';
import { mailboxAskedAr } from './mailbox-asked.ts';
import { mailboxSaidAr } from './mailbox-said.ts';
import { melderAr } from './melder.ts';
import { sharedAr } from './shared.ts';
import { viewerAr } from './viewer.ts';
import { voiceAr } from './voice.ts';

export const ar: FetchedText = {
  review: 'machine-checked, to be reviewed',
  shared: sharedAr,
  melder: melderAr,
  mailbox: { ...mailboxAr, asked: mailboxAskedAr, said: mailboxSaidAr },
  list: listAr,
  clean: cleanAr,
  voice: voiceAr,
  viewer: viewerAr,
};
