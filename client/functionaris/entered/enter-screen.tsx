import { useState } from 'preact/hooks';
import type { DeskModel } from '../desk-model.ts';
import { beginEntering } from './enter-flow.ts';
import { EnterPage, type EnterPageProps } from './enter-page.tsx';

export interface EnterScreenProps extends Omit<EnterPageProps, 'onEnter' | 'onBack'> {
  readonly desk: DeskModel;
}

/** One melding and one code for as long as this screen is open, however often it is sent. */
export function EnterScreen({ desk, ...props }: EnterScreenProps) {
  const [entering] = useState(beginEntering);
  return (
    <EnterPage
      {...props}
      onEnter={(report) => desk.enterReport(report, entering, report.language)}
      onBack={() => desk.look('desk')}
    />
  );
}
