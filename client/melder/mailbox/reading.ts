/** Reading, answering and all else in an open mailbox, as the pages ask for it. Loaded with the flows. */
import { type Api, RequestFailed } from '../../shared/api.ts';
import { prepareDates } from '../../text/dates.ts';
import { sendAgain } from '../again-flow.ts';
import { describeChannel } from '../channel-view.ts';
import { type OpenedMailbox, openMailbox, refreshMailbox, rememberVisit } from '../mailbox-flow.ts';
import { revealIdentity, tell } from '../mailbox-telling.ts';
import { askDestruction, stopDestruction, wishReaders } from '../mailbox-writing.ts';
import { listNames } from '../names.ts';
import { readyKeys } from '../ready-keys.ts';
import { replaceAndOpen } from '../replace-flow.ts';
import type { Texts } from '../texts.ts';

export {
  askDestruction,
  describeChannel,
  openMailbox,
  readyKeys,
  refreshMailbox,
  replaceAndOpen,
  revealIdentity,
  sendAgain,
  stopDestruction,
  tell,
  wishReaders,
};

/** A browser's first date and first row of names take it longer than a conversation: had while the code is typed. */
export function prepareWords(texts: Texts): void {
  prepareDates(texts.language);
  listNames([''], texts);
}

/** After reading. That it fails is no reason to trouble anybody: the next visit shows more as new. */
export async function remember(api: Api, mailbox: OpenedMailbox): Promise<void> {
  try {
    await rememberVisit(api, mailbox);
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
  }
}
