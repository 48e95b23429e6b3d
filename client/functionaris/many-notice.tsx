import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Progress } from '../shared/ui/progress.tsx';
import type { ReadMelding } from './desk-flow.ts';
import type { Many } from './desk-state.ts';
import type { Returned } from './renewed-keys-flow.ts';
import type { FunctionarisText } from './texts.ts';

export interface ManyNoticeProps {
  readonly text: FunctionarisText;
  readonly returned: readonly Returned[];
  readonly underOldKey: readonly ReadMelding[];
  readonly many: Many | undefined;
  readonly busy: boolean;
  readonly onReadmit: (returned: Returned) => void;
  readonly onReseal: (meldingen: readonly ReadMelding[]) => void;
}

/** What is to be done for many meldingen at once: new keys, of a colleague or one's own. */
export function ManyNotice(props: ManyNoticeProps) {
  return (
    <>
      <ManyProgress {...props} />
      {!props.busy && <Offers {...props} />}
    </>
  );
}

/** How far it is, and how it ended. */
export function ManyProgress({ text, many, busy }: Pick<ManyNoticeProps, 'text' | 'many' | 'busy'>) {
  const { desk: words } = text;
  if (busy) {
    const { done, total } = many ?? { done: 0, total: 0 };
    return (
      <Alert kind="info" live="status">
        <Paragraph>{words.manyBusy}</Paragraph>
        <Progress label={words.manyLabel} value={done} max={total || 1} text={words.manyProgress(done, total)} />
      </Alert>
    );
  }
  if (many === undefined) return null;
  if (many.refused > 0) {
    return (
      <Alert kind="warning" live="status">
        <Paragraph>{words.manyRefused(many.refused)}</Paragraph>
      </Alert>
    );
  }
  return (
    <Alert kind="ok" live="status">
      <Paragraph>{many.kind === 'junk' ? words.setAsideDone(many.total) : words.manyDone}</Paragraph>
    </Alert>
  );
}

function Offers({ text: { desk: words }, returned, underOldKey, onReadmit, onReseal }: ManyNoticeProps) {
  return (
    <>
      {returned.map((one) => (
        <Alert kind="info" key={one.person.name}>
          <Paragraph>{words.returned(one.person.name, one.meldingen.length)}</Paragraph>
          <Paragraph>{words.returnedHow}</Paragraph>
          <ButtonGroup>
            <Button onClick={() => onReadmit(one)}>{words.readmit(one.person.name, one.meldingen.length)}</Button>
          </ButtonGroup>
        </Alert>
      ))}
      {underOldKey.length > 0 && (
        <Alert kind="warning">
          <Paragraph>{words.renewed(underOldKey.length)}</Paragraph>
          <Paragraph>{words.renewedHow}</Paragraph>
          <ButtonGroup>
            <Button onClick={() => onReseal(underOldKey)}>{words.reseal(underOldKey.length)}</Button>
          </ButtonGroup>
        </Alert>
      )}
    </>
  );
}
