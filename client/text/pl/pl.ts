import type { FetchedText } from '../fetched.ts';
import { cleanPl } from './clean.ts';
import { listPl } from './list.ts';
import { mailboxPl } from './mailbox.ts';
import { mailboxAskedPl } from './mailbox-asked.ts';
import { mailboxSaidPl } from './mailbox-said.ts';
import { melderPl } from './melder.ts';
import { sharedPl } from './shared.ts';
import { viewerPl } from './viewer.ts';
import { voicePl } from './voice.ts';

export const pl: FetchedText = {
  review: 'machine-checked, to be reviewed',
  shared: sharedPl,
  melder: melderPl,
  mailbox: { ...mailboxPl, asked: mailboxAskedPl, said: mailboxSaidPl },
  list: listPl,
  clean: cleanPl,
  voice: voicePl,
  viewer: viewerPl,
};
