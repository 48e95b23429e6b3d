import type { FetchedText } from '../fetched.ts';
import { cleanTr } from './clean.ts';
import { listTr } from './list.ts';
import { mailboxTr } from './mailbox.ts';
import { mailboxAskedTr } from './mailbox-asked.ts';
import { mailboxSaidTr } from './mailbox-said.ts';
import { melderTr } from './melder.ts';
import { sharedTr } from './shared.ts';
import { viewerTr } from './viewer.ts';
import { voiceTr } from './voice.ts';

export const tr: FetchedText = {
  review: 'machine-checked, to be reviewed',
  shared: sharedTr,
  melder: melderTr,
  mailbox: { ...mailboxTr, asked: mailboxAskedTr, said: mailboxSaidTr },
  list: listTr,
  clean: cleanTr,
  voice: voiceTr,
  viewer: viewerTr,
};
