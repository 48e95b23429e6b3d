import { useState } from 'preact/hooks';
import { saveFile } from '../../shared/save-file.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import type { ReadMelding } from '../read-flow.ts';
import type { FunctionarisText } from '../texts.ts';
import { countedIn, type OwnPartInput, ownPart, partBytes } from './own-part.ts';

export interface CountedNoteProps extends OwnPartInput {
  readonly text: FunctionarisText;
  readonly melding: ReadMelding;
}

/** Before a melding is destroyed: which figures it is counted in, and their part to save here and now. */
export function CountedNote({ text: { figures }, melding, ...at }: CountedNoteProps) {
  const [isSaved, setSaved] = useState(false);
  const counted = countedIn(melding, at);
  if (counted === undefined) return null;
  const { kind, year } = counted;
  function save(): void {
    saveFile(partBytes(ownPart(at, year)), `${figures.partFile}-${year}.json`);
    setSaved(true);
  }
  return (
    <Alert kind="warning">
      <Paragraph>{figures.countedIn[kind](year)}</Paragraph>
      {kind === 'own' && <Button onClick={save}>{figures.saveOf(year)}</Button>}
      <div role="status">{isSaved && <Paragraph>{figures.savedOf(year)}</Paragraph>}</div>
    </Alert>
  );
}
