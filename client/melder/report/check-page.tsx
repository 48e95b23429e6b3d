import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { WordGrid } from '../../shared/ui/word-grid.tsx';
import { ElsewhereDetails } from '../elsewhere.tsx';
import { useTexts } from '../texts.ts';

export interface CheckPageProps {
  readonly words: readonly string[];
  /** The link is of a list that this one took the place of; who was given a link is not asked to do without. */
  readonly isOldLink: boolean;
  readonly onSame: () => void;
  readonly onDifferent: () => void;
  readonly onBack: () => void;
}

/** For who came without the link of today's poster: only outside this server can be seen whose channel this is (step PIN). */
export function CheckPage({ words, isOldLink, onSame, onDifferent, onBack }: CheckPageProps) {
  const { wordLanguage, shared, melder } = useTexts();
  const { check } = melder;
  return (
    <Screen title={isOldLink ? check.oldTitle : check.title} name="check">
      <Paragraph lead>{isOldLink ? check.oldLead : check.lead}</Paragraph>
      <WordGrid words={words} label={check.label} lang={wordLanguage} />
      <Paragraph>{isOldLink ? check.oldWhere : check.where}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={onSame}>
          {check.same}
        </Button>
        <Button onClick={onDifferent}>{check.different}</Button>
      </ButtonGroup>
      <Paragraph>{isOldLink ? check.oldOnly : check.withoutRisk}</Paragraph>
      <ButtonGroup>
        {!isOldLink && (
          <Button appearance="link" onClick={onSame}>
            {check.without}
          </Button>
        )}
        <Button appearance="link" onClick={onBack}>
          {shared.actions.back}
        </Button>
      </ButtonGroup>
      {isOldLink && <ElsewhereDetails />}
    </Screen>
  );
}
