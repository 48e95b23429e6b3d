import { Alert } from '../ui/alert.tsx';
import { Paragraph } from '../ui/paragraph.tsx';

export interface FailureProps {
  /** Undefined: nothing went wrong. */
  readonly sentence: string | undefined;
}

/** What went wrong, said at once, where it was asked for. */
export function Failure({ sentence }: FailureProps) {
  if (sentence === undefined) return null;
  return (
    <Alert kind="error" live="alert">
      <Paragraph>{sentence}</Paragraph>
    </Alert>
  );
}
