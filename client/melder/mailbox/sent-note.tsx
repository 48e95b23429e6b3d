import { Alert } from '../../shared/ui/alert.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { type Failure, sentenceOf } from '../failure.ts';
import { useAllTexts } from './texts.ts';

export interface SentNoteProps {
  /** What is said when it was sent; undefined while nothing was. */
  readonly sent: string | undefined;
  readonly failedTitle: string;
  readonly failure: Failure | undefined;
}

/** How a request of the melder went, where the button is. */
export function SentNote({ sent, failedTitle, failure }: SentNoteProps) {
  const texts = useAllTexts();
  return (
    <>
      {failure !== undefined && (
        <Alert kind="error" title={failedTitle} live="alert">
          <Paragraph>{sentenceOf(failure, texts)}</Paragraph>
        </Alert>
      )}
      <div role="status">
        {sent !== undefined && failure === undefined && (
          <Alert kind="ok">
            <Paragraph>{sent}</Paragraph>
          </Alert>
        )}
      </div>
    </>
  );
}
