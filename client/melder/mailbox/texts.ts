/** Words of who comes back. Apart from those of who reports, who does not wait for them. */
import { mailboxEn } from '../../text/en/mailbox.ts';
import { mailboxAskedEn } from '../../text/en/mailbox-asked.ts';
import { mailboxSaidEn } from '../../text/en/mailbox-said.ts';
import type { MailboxText } from '../../text/fetched.ts';
import type { Language } from '../../text/language.ts';
import { mailboxNl } from '../../text/nl/mailbox.ts';
import { mailboxAskedNl } from '../../text/nl/mailbox-asked.ts';
import { mailboxSaidNl } from '../../text/nl/mailbox-said.ts';
import { partOf, type Texts, useTexts } from '../texts.ts';

const nl = { ...mailboxNl, asked: mailboxAskedNl, said: mailboxSaidNl };
const en = { ...mailboxEn, asked: mailboxAskedEn, said: mailboxSaidEn };

export type MailboxTexts = MailboxText;

export interface AllTexts extends Texts {
  readonly mailbox: MailboxTexts;
}

export const MAILBOX_TEXTS: Readonly<Record<Language, MailboxTexts>> = { nl, en };

export function useAllTexts(): AllTexts {
  const texts = useTexts();
  return { ...texts, mailbox: partOf(texts, 'mailbox', MAILBOX_TEXTS) };
}
