/** Words of who comes back. Apart from those of who reports, who does not wait for them. */
import { mailboxEn } from '../../text/en/mailbox.ts';
import type { Language, TextShape } from '../../text/language.ts';
import { mailboxNl } from '../../text/nl/mailbox.ts';
import { type Texts, useTexts } from '../texts.ts';

export type MailboxTexts = TextShape<typeof mailboxNl>;

export interface AllTexts extends Texts {
  readonly mailbox: MailboxTexts;
}

export const MAILBOX_TEXTS: Readonly<Record<Language, MailboxTexts>> = { nl: mailboxNl, en: mailboxEn };

export function useAllTexts(): AllTexts {
  const texts = useTexts();
  return { ...texts, mailbox: MAILBOX_TEXTS[texts.language] };
}
