/** What goes with an answer about how things go from here. */
import { Alert } from '../../shared/ui/alert.tsx';
import { Checkbox } from '../../shared/ui/checkbox.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { askedQuestion } from '../answers.ts';
import { useTexts } from '../texts.ts';
import { AskedField } from './answer-field.tsx';

export interface SecondCodeProps {
  readonly isWanted: boolean;
  readonly onChange: (isWanted: boolean) => void;
}

/** For who reports on behalf of somebody: whether that person gets words of their own (WBK-5). */
export function SecondCode({ isWanted, onChange }: SecondCodeProps) {
  const { onBehalf } = useTexts().melder;
  return (
    <>
      <Paragraph>{onBehalf.sparing}</Paragraph>
      <Checkbox label={onBehalf.secondCode} hint={onBehalf.secondCodeHint} checked={isWanted} onChange={onChange} />
    </>
  );
}

export interface ApproachProps {
  readonly approach: string;
  readonly codeWord: string;
  readonly onCodeWord: (value: string) => void;
}

/** What each way of being approached asks or means, and that staying anonymous is a choice without a wrong answer (AMVB-2). */
export function Approach({ approach, codeWord, onCodeWord }: ApproachProps) {
  const { melder } = useTexts();
  const { approach: texts } = melder;
  const asked = askedQuestion('code-word', melder);
  return (
    <>
      <div role="status" class="zp-flow">
        {approach === 'representative' && <Paragraph>{texts.representative}</Paragraph>}
        {approach === 'none' && <Paragraph>{texts.none}</Paragraph>}
      </div>
      {approach === 'notice' && (
        <AskedField asked={asked} label={asked.title} value={codeWord} error={undefined} onAnswer={onCodeWord} />
      )}
      <Alert kind="info" title={texts.anonymousTitle}>
        <Paragraph>{texts.anonymous}</Paragraph>
      </Alert>
    </>
  );
}
