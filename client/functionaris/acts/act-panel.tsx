import type { OpenAct } from '../desk-state.ts';
import { ActForm, type ActFormProps } from './act-form.tsx';
import { ActList, type ActListProps, type Side } from './act-list.tsx';
import { ACTS } from './acts.ts';

export interface ActPanelProps extends Omit<ActFormProps, 'open' | 'acting'>, Pick<ActListProps, 'onStart' | 'first'> {
  readonly open: OpenAct | undefined;
  readonly acting: ActFormProps['acting'];
}

export interface SidePanelProps extends ActPanelProps {
  readonly side: Side;
  readonly groups: ActListProps['groups'];
}

export function isOpenFor(open: OpenAct | undefined, side: Side): boolean {
  return open !== undefined && (ACTS[open.kind].thread === 'conversation') === (side === 'melder');
}

/** The acts that there are for one side; or the form of the one that was chosen. */
export function ActPanel({ open, side, ...props }: SidePanelProps) {
  if (open !== undefined && isOpenFor(open, side)) return <ActForm {...props} open={open} />;
  return <ActList {...props} side={side} />;
}
