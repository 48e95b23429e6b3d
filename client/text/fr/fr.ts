import type { FetchedText } from '../fetched.ts';
import { cleanFr } from './clean.ts';
import { listFr } from './list.ts';
import { mailboxFr } from './mailbox.ts';
import { mailboxAskedFr } from './mailbox-asked.ts';
import { mailboxSaidFr } from './mailbox-said.ts';
import { melderFr } from './melder.ts';
import { sharedFr } from './shared.ts';
import { viewerFr } from './viewer.ts';
import { voiceFr } from './voice.ts';

export const fr: FetchedText = {
  review: 'machine-checked, to be reviewed',
  shared: sharedFr,
  melder: melderFr,
  mailbox: { ...mailboxFr, asked: mailboxAskedFr, said: mailboxSaidFr },
  list: listFr,
  clean: cleanFr,
  voice: voiceFr,
  viewer: viewerFr,
};
