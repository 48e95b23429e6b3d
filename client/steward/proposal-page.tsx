import { CHECK_WORDS, checkWords } from '../../crypto/check-words.ts';
import type { Directory, RootKey } from '../../crypto/directory.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { rootFingerprint } from '../../crypto/root-key.ts';
import { checkWord } from '../shared/check-word.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { AccountSession } from '../shared/session.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Badge } from '../shared/ui/badge.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { CodeEntry } from '../shared/ui/code-entry.tsx';
import { Details } from '../shared/ui/details.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import { WordsEntry } from '../shared/ui/words-entry.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { Language } from '../text/language.ts';
import { proposalLines } from './list-words.ts';
import { namesToCompare, type Proposal, signersOf } from './proposal-flow.ts';
import type { CosignForm } from './steward-state.ts';
import { PAPER_HOLDERS, type StewardText } from './texts.ts';

export interface ProposalPageProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly known: KnownDirectory;
  readonly proposal: Proposal;
  readonly session: AccountSession;
  readonly form: CosignForm;
  readonly busy: 'cosign' | 'withdraw' | undefined;
  readonly failed: string | undefined;
  readonly onFill: (change: Partial<CosignForm>) => void;
  readonly onSign: () => void;
  readonly onWithdraw: () => void;
  readonly onBack: () => void;
}

export function ProposalPage(props: ProposalPageProps) {
  const { text, language, known, proposal, session, form, busy } = props;
  const words = text.proposal;
  const canSign = proposal.canSign || form.code !== '';
  // Who cannot sign has nothing to compare.
  const names = canSign ? namesToCompare(known, proposal, session) : [];
  const codeError =
    form.codeProblem === 'other'
      ? text.roots.codeOther
      : form.codeProblem && text.account.codeProblems[form.codeProblem];
  function type(index: number, typed: string) {
    props.onFill({ typed: names.map((_, place) => (place === index ? typed : (form.typed[place] ?? ''))) });
  }
  return (
    <Screen title={words.title}>
      <Paragraph lead>{words.lead}</Paragraph>
      <Heading level={2}>{words.what}</Heading>
      <ul class="zp-operations">
        {proposalLines(known, proposal, text, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Heading level={2}>{words.signers}</Heading>
      <ul class="zp-needs">
        {signersOf(known, proposal).map(({ publicKey, holder, hasSigned }) => (
          <li key={publicKey.join()} class="zp-needs__need">
            <Badge kind={hasSigned ? 'ok' : 'neutral'}>{hasSigned ? words.signed : words.unsigned}</Badge>
            <span>{signerName(props, { publicKey, holder })}</span>
          </li>
        ))}
      </ul>
      <Paragraph>{words.missing(proposal.missing)}</Paragraph>
      {newPaperKeys(known, proposal).map(({ publicKey }) => (
        <section key={publicKey.join()} class="zp-flow">
          <Heading level={3}>{words.paperWords}</Heading>
          <Paragraph>{words.paperWordsHow}</Paragraph>
          <WordGrid words={checkWords(rootFingerprint(publicKey), language)} label={words.paperWords} lang={language} />
        </section>
      ))}
      {names.length > 0 && <Paragraph>{words.wordsLead}</Paragraph>}
      {names.map((name, index) => (
        <WordsEntry
          key={name}
          label={text.compare.field(name)}
          hint={text.compare.hint}
          error={form.wordsProblem === 'count' ? text.compare.count : undefined}
          value={form.typed[index] ?? ''}
          onInput={(typed) => type(index, typed)}
          total={CHECK_WORDS}
          checkWord={checkWord}
          texts={text.account.shared.wordsEntry}
        />
      ))}
      {form.wordsProblem === 'differ' && (
        <Alert kind="error" live="alert" title={text.compare.differTitle}>
          <Paragraph>{text.compare.differ}</Paragraph>
        </Alert>
      )}
      <Details summary={words.useCode} open={form.code !== ''}>
        <Paragraph>{words.useCodeHow}</Paragraph>
        <CodeEntry
          label={text.roots.code}
          error={codeError}
          value={form.code}
          onInput={(code) => props.onFill({ code })}
          checkWord={checkWord}
          texts={text.account.shared.wordsEntry}
        />
      </Details>
      <Failure sentence={props.failed} />
      <ButtonGroup>
        {canSign && (
          <Button appearance="primary" busy={busy === 'cosign'} busyText={words.busy} onClick={props.onSign}>
            {words.send}
          </Button>
        )}
        <Button busy={busy === 'withdraw'} busyText={words.withdrawBusy} onClick={props.onWithdraw}>
          {words.withdraw}
        </Button>
        <Button appearance="link" onClick={props.onBack}>
          {text.history.back}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}

/** Made by whoever signed here: nobody else can read out their words. */
function newPaperKeys({ directory }: KnownDirectory, { operation, isSigned }: Proposal): readonly RootKey[] {
  if (operation.op !== 'rotate-root' || !isSigned) return [];
  const isKnown = (key: RootKey) => directory.rootKeys.some(({ publicKey }) => areEqual(publicKey, key.publicKey));
  return operation.rootKeys.filter((key) => PAPER_HOLDERS.includes(key.holder) && !isKnown(key));
}

/** Two codes on paper bear one name; which of them goes must be seen. */
function signerName({ text, known, proposal }: ProposalPageProps, { publicKey, holder }: RootKey): string {
  const isIn = ({ rootKeys }: Directory) => rootKeys.some((key) => areEqual(key.publicKey, publicKey));
  if (!isIn(known.directory)) return text.proposal.joining(holder);
  return isIn(proposal.next) ? holder : text.proposal.leaving(holder);
}
