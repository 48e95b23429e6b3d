import type { FetchedText } from '../fetched.ts';
import { cleanDe } from './clean.ts';
import { listDe } from './list.ts';
import { mailboxDe } from './mailbox.ts';
import { mailboxAskedDe } from './mailbox-asked.ts';
import { mailboxSaidDe } from './mailbox-said.ts';
import { melderDe } from './melder.ts';
import { sharedDe } from './shared.ts';
import { viewerDe } from './viewer.ts';
import { voiceDe } from './voice.ts';

export const de: FetchedText = {
  review: 'machine-checked, to be reviewed',
  shared: sharedDe,
  melder: melderDe,
  mailbox: { ...mailboxDe, asked: mailboxAskedDe, said: mailboxSaidDe },
  list: listDe,
  clean: cleanDe,
  voice: voiceDe,
  viewer: viewerDe,
};
