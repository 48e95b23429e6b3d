import { useEffect, useRef } from 'preact/hooks';
import { Alert } from '../ui/alert.tsx';
import { Paragraph } from '../ui/paragraph.tsx';

export interface FailureProps {
  /** Undefined: nothing went wrong. */
  readonly sentence: string | undefined;
}

/** What went wrong, said at once, where it was asked for. */
export function Failure({ sentence }: FailureProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was pressed may stand far from here.
    if (sentence !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [sentence]);
  if (sentence === undefined) return null;
  return (
    <div ref={place}>
      <Alert kind="error" live="alert">
        <Paragraph>{sentence}</Paragraph>
      </Alert>
    </div>
  );
}
