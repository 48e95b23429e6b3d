import type { Directory } from '../../crypto/directory.ts';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { SummaryList } from '../shared/ui/summary-list.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { historyLine } from './list-words.ts';
import type { StewardText } from './texts.ts';

export interface HistoryPageProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly directory: Directory;
  readonly onBack: () => void;
}

export function HistoryPage({ text, language, directory, onBack }: HistoryPageProps) {
  const rows = directory.history.toReversed().map((change) => ({
    key: `${change.seq}`,
    label: formatDay(change.day, language),
    value: historyLine(change, directory, text),
  }));
  return (
    <Screen title={text.history.title}>
      <Paragraph lead>{text.history.lead}</Paragraph>
      <SummaryList rows={rows} />
      <ButtonGroup>
        <Button onClick={onBack}>{text.history.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}
