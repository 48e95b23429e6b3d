import { useState } from 'preact/hooks';
import { saveFile } from '../shared/save-file.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { FileField } from '../shared/ui/file-field.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { TextArea } from '../shared/ui/text-area.tsx';
import { untilDrawn } from '../shared/ui/until-drawn.ts';
import { type OpenProblem, openExportFile } from './open-flow.ts';
import type { ProofText } from './texts.ts';

interface Opening {
  readonly file: File | undefined;
  readonly typed: string;
  readonly state: 'typing' | 'busy' | 'saved' | OpenProblem;
}

const NOTHING: Opening = { file: undefined, typed: '', state: 'typing' };

/** A sealed export becomes a ZIP on one's own device. Once it is saved the words are gone from the page. */
export function OpenPage({ text: { open } }: { readonly text: ProofText }) {
  const [{ file, typed, state }, setOpening] = useState(NOTHING);
  const change = (changed: Partial<Opening>) => setOpening((now) => ({ ...now, state: 'typing', ...changed }));

  async function save() {
    change({ state: 'busy' });
    // The words are worked on in this very thread.
    await untilDrawn();
    const opened = await openExportFile(file, typed);
    if (typeof opened === 'string') return change({ state: opened });
    saveFile(opened, `${open.fileName}.zip`);
    setOpening({ ...NOTHING, state: 'saved' });
  }
  const problem = state === 'typing' || state === 'busy' || state === 'saved' ? undefined : state;
  return (
    <Screen title={open.title} name="open">
      <Paragraph lead>{open.lead}</Paragraph>
      <Paragraph>{open.here}</Paragraph>
      {problem && (
        <Alert kind="error" live="alert">
          <Paragraph>{open.problems[problem]}</Paragraph>
        </Alert>
      )}
      {state === 'saved' && (
        <Alert kind="ok" live="status">
          <Paragraph>{open.saved}</Paragraph>
        </Alert>
      )}
      <FileField label={open.field} onChoose={(chosen) => change({ file: chosen })} />
      <p role="status">{file && open.chosen(file.name)}</p>
      <TextArea
        label={open.words}
        hint={open.wordsHint}
        value={typed}
        onInput={(words) => change({ typed: words })}
        rows={3}
      />
      <ButtonGroup>
        <Button appearance="primary" busy={state === 'busy'} busyText={open.busy} onClick={() => void save()}>
          {open.save}
        </Button>
      </ButtonGroup>
      <Paragraph>{open.anyProgram}</Paragraph>
    </Screen>
  );
}
