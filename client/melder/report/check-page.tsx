import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { WordGrid } from '../../shared/ui/word-grid.tsx';
import { useTexts } from '../texts.ts';

export interface CheckPageProps {
  readonly words: readonly string[];
  readonly onSame: () => void;
  readonly onDifferent: () => void;
  readonly onBack: () => void;
}

/** For who came without the poster's link: only outside this server can be seen whose channel this is (step PIN). */
export function CheckPage({ words, onSame, onDifferent, onBack }: CheckPageProps) {
  const { language, shared, melder } = useTexts();
  const { check } = melder;
  return (
    <Screen title={check.title} name="check">
      <Paragraph lead>{check.lead}</Paragraph>
      <div class="zp-check-words">
        <WordGrid words={words} label={check.label} lang={language} />
      </div>
      <Paragraph>{check.where}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={onSame}>
          {check.same}
        </Button>
        <Button onClick={onDifferent}>{check.different}</Button>
      </ButtonGroup>
      <Paragraph>{check.withoutRisk}</Paragraph>
      <ButtonGroup>
        <Button appearance="link" onClick={onSame}>
          {check.without}
        </Button>
        <Button appearance="link" onClick={onBack}>
          {shared.actions.back}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
