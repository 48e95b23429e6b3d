import type { TextShape } from './language.ts';
import type { cleanNl } from './nl/clean.ts';
import type { listNl } from './nl/list.ts';
import type { mailboxNl } from './nl/mailbox.ts';
import type { mailboxAskedNl } from './nl/mailbox-asked.ts';
import type { mailboxSaidNl } from './nl/mailbox-said.ts';
import type { melderNl } from './nl/melder.ts';
import type { sharedNl } from './nl/shared.ts';
import type { viewerNl } from './nl/viewer.ts';
import type { voiceNl } from './nl/voice.ts';

export type MailboxText = TextShape<typeof mailboxNl> & {
  readonly asked: TextShape<typeof mailboxAskedNl>;
  readonly said: TextShape<typeof mailboxSaidNl>;
};

/** All that a melder reads in one language, in one file to fetch: which page is open must not show in what is asked for. */
export interface FetchedText {
  /** Until somebody whose language it is has read every line. */
  readonly review: 'machine-checked, to be reviewed' | 'read by a person';
  readonly shared: TextShape<typeof sharedNl>;
  readonly melder: TextShape<typeof melderNl>;
  readonly mailbox: MailboxText;
  readonly list: TextShape<typeof listNl>;
  readonly clean: TextShape<typeof cleanNl>;
  readonly voice: TextShape<typeof voiceNl>;
  readonly viewer: TextShape<typeof viewerNl>;
}
