import type { FetchedText } from '../fetched.ts';
import { cleanUk } from './clean.ts';
import { listUk } from './list.ts';
import { mailboxUk } from './mailbox.ts';
import { mailboxAskedUk } from './mailbox-asked.ts';
import { mailboxSaidUk } from './mailbox-said.ts';
import { melderUk } from './melder.ts';
import { sharedUk } from './shared.ts';
import { viewerUk } from './viewer.ts';
import { voiceUk } from './voice.ts';

export const uk: FetchedText = {
  review: 'machine-checked, to be reviewed',
  shared: sharedUk,
  melder: melderUk,
  mailbox: { ...mailboxUk, asked: mailboxAskedUk, said: mailboxSaidUk },
  list: listUk,
  clean: cleanUk,
  voice: voiceUk,
  viewer: viewerUk,
};
