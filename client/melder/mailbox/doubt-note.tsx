import { Alert } from '../../shared/ui/alert.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import type { OpenedMailbox } from '../mailbox-flow.ts';
import { useAllTexts } from './texts.ts';

/** When the server, or somebody in the conversation, did what honest ones do not (P4). */
export function DoubtNote({ mailbox }: { readonly mailbox: OpenedMailbox }) {
  const { doubt } = useAllTexts().mailbox;
  const { meldingen, unbelieved, withheld } = mailbox;
  const sentences = [
    meldingen.some(({ view }) => view.isContradicted) && doubt.contradicted,
    meldingen.some(({ view }) => view.missing > 0) && doubt.missing,
    meldingen.some(({ refused }) => refused > 0) && doubt.refused,
    unbelieved > 0 && doubt.unbelieved,
    withheld > 0 && doubt.withheld,
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return null;
  return (
    <Alert kind="error" title={doubt.title} live="alert">
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      <Paragraph>{doubt.whatNow}</Paragraph>
    </Alert>
  );
}
