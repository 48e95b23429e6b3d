import type { ComponentChildren } from 'preact';
import { Alert } from '../../shared/ui/alert.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { listNames } from '../names.ts';
import type { StaleNow } from './readers-now.ts';
import { useAllTexts } from './texts.ts';

export interface StaleNoteProps {
  readonly stale: StaleNow;
  /** What is asked before the melder writes on. */
  readonly children?: ComponentChildren;
}

/** Who is out of office and may still read what is written now (step WRITE). */
export function StaleNote({ stale, children }: StaleNoteProps) {
  const texts = useAllTexts();
  const { steer, whoReads } = texts.mailbox;
  const names = (ones: StaleNow['names']) =>
    listNames(
      ones.map((name) => name ?? whoReads.unknown),
      texts,
    );
  return (
    <Alert kind="warning" title={steer.staleTitle}>
      <Paragraph>{steer.stale(names(stale.names))}</Paragraph>
      <Paragraph>{stale.others.length === 0 ? steer.staleNobody : steer.staleOther(names(stale.others))}</Paragraph>
      {children}
    </Alert>
  );
}
