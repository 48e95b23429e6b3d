import { checkWords } from '../../crypto/check-words.ts';
import type { Person } from '../../crypto/directory.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { Language } from '../text/language.ts';
import type { SelfInList } from './list-flow.ts';
import type { FunctionarisText } from './texts.ts';

export interface CheckAgainProps {
  readonly text: FunctionarisText;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onCheck: () => void;
}

function CheckAgain({ text: { list }, busy, failed, onCheck }: CheckAgainProps) {
  return (
    <>
      <Failure sentence={failed} />
      <ButtonGroup>
        <Button appearance="primary" busy={busy} busyText={list.checkBusy} onClick={onCheck}>
          {list.checkAgain}
        </Button>
      </ButtonGroup>
    </>
  );
}

/** The list does not hold, or is older than this account saw: nothing is read or written. */
export function AlarmPage(props: CheckAgainProps) {
  const { list } = props.text;
  return (
    <Screen title={list.alarmTitle}>
      <Alert kind="error" live="alert">
        <Paragraph>{list.alarm}</Paragraph>
      </Alert>
      <Paragraph lead>{list.alarmHow}</Paragraph>
      <Paragraph>{list.alarmRestored}</Paragraph>
      <CheckAgain {...props} />
    </Screen>
  );
}

export interface NotListedPageProps extends CheckAgainProps {
  readonly language: Language;
  readonly self: Exclude<SelfInList, { state: 'listed' }>;
  /** Six words of this account's own key. */
  readonly ownWords: readonly string[];
  readonly persons: readonly Person[];
}

/** Signed in, and not somebody whom a melder can choose: why, and what to do. */
export function NotListedPage(props: NotListedPageProps) {
  const { self } = props;
  if (self.state === 'waiting') return <WaitingPage {...props} />;
  if (self.state === 'replaced') return <ReplacedPage {...props} by={self.by} />;
  const { list } = props.text;
  const { title, lead } = self.state === 'suspended' ? list.selfSuspended : list.selfRemoved;
  return (
    <Screen title={title}>
      <Paragraph lead>{lead}</Paragraph>
      <Paragraph>{list.selfUnexpected}</Paragraph>
      <CheckAgain {...props} />
    </Screen>
  );
}

function WaitingPage({ ownWords, persons, ...props }: NotListedPageProps) {
  const { list, enrol } = props.text;
  return (
    <Screen title={list.unlistedTitle}>
      <Paragraph lead>{list.unlisted}</Paragraph>
      <WordGrid words={ownWords} label={enrol.words} />
      <Alert kind="warning">
        <Paragraph>{enrol.notByMail}</Paragraph>
      </Alert>
      <Paragraph>{list.unlistedOnce}</Paragraph>
      {persons.length > 0 && <Paragraph>{list.unlistedOthers(persons.map(({ name }) => name).join(', '))}</Paragraph>}
      <CheckAgain {...props} />
    </Screen>
  );
}

function ReplacedPage({ by, language, ...props }: NotListedPageProps & { readonly by: Person }) {
  const { list } = props.text;
  return (
    <Screen title={list.replacedTitle}>
      <Alert kind="error" live="alert">
        <Paragraph>{list.replaced(by.name)}</Paragraph>
      </Alert>
      <WordGrid words={checkWords(by.fp, language)} label={list.replacedWords} lang={language} />
      <Paragraph lead>{list.replacedAlarm}</Paragraph>
      <Paragraph>{list.replacedOwn}</Paragraph>
      <CheckAgain {...props} />
    </Screen>
  );
}

export interface DoubtPageProps {
  readonly text: FunctionarisText;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onGo: () => void;
  readonly onBack: () => void;
}

export function DoubtPage({ text: { list }, busy, failed, onGo, onBack }: DoubtPageProps) {
  return (
    <Screen title={list.doubtTitle}>
      <Paragraph lead>{list.doubt}</Paragraph>
      <Failure sentence={failed} />
      <ButtonGroup>
        <Button appearance="primary" onClick={onBack}>
          {list.doubtBack}
        </Button>
        <Button busy={busy} onClick={onGo}>
          {list.doubtGo}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
