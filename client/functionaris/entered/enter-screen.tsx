import { useState } from 'preact/hooks';
import { formatCode } from '../../../crypto/code.ts';
import type { DeskModel } from '../desk-model.ts';
import { beginEntering } from './enter-flow.ts';
import { EnterPage, type EnterPageProps } from './enter-page.tsx';

export interface EnterScreenProps extends Omit<EnterPageProps, 'wordsIn' | 'onEnter' | 'onBack'> {
  readonly desk: DeskModel;
}

/** One melding and one code for as long as this screen is open, however often it is sent. */
export function EnterScreen({ desk, ...props }: EnterScreenProps) {
  const [entering] = useState(beginEntering);
  return (
    <EnterPage
      {...props}
      wordsIn={(language) => formatCode(entering.code, language)}
      onEnter={(report) => desk.enterReport(report, entering)}
      onBack={() => desk.look('desk')}
    />
  );
}
