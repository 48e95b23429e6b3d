import { useMemo } from 'preact/hooks';
import { CHECK_WORDS } from '../../crypto/check-words.ts';
import type { Directory } from '../../crypto/directory.ts';
import { checkWord } from '../shared/check-word.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { CheckboxGroup } from '../shared/ui/checkbox-group.tsx';
import { CodeEntry } from '../shared/ui/code-entry.tsx';
import { Details } from '../shared/ui/details.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordsEntry } from '../shared/ui/words-entry.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { useFirstError } from '../shared/vault/use-first-error.ts';
import {
  countOf,
  isTakeOver,
  joiningChoices,
  needsCode,
  type RootChoice,
  type RootsError,
  type RootsForm,
  riskOf,
} from './roots-form.ts';
import type { PaperProblem, WordsProblem } from './steward-state.ts';
import type { StewardText } from './texts.ts';

export interface RootsPageProps {
  readonly text: StewardText;
  readonly directory: Directory;
  readonly choices: readonly RootChoice[];
  readonly form: RootsForm;
  readonly errors: readonly RootsError[];
  readonly words: Readonly<Record<string, WordsProblem>>;
  readonly codeProblem: PaperProblem | undefined;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onFill: (change: Partial<RootsForm>) => void;
  readonly onSign: () => void;
  readonly onInvite: () => void;
  readonly onBack: () => void;
}

export function RootsPage(props: RootsPageProps) {
  const { text, directory, choices, form, errors, words, codeProblem, onFill } = props;
  const { roots } = text;
  const isTaken = isTakeOver(choices);
  const risk = riskOf(form);
  const isCodeNeeded = needsCode(choices, form);
  const hasPaper = choices.some(({ kind }) => kind === 'paper');
  const codeError = errors.includes('code') ? text.account.codeProblems.count : undefined;
  const codeSentence =
    codeProblem === 'other' ? roots.codeOther : codeProblem && text.account.codeProblems[codeProblem];
  const wrong = useMemo(
    () => [...errors, ...Object.keys(words), ...(codeProblem === undefined ? [] : [codeProblem])],
    [errors, words, codeProblem],
  );
  useFirstError(wrong);
  const codeEntry = (
    <CodeEntry
      label={roots.code}
      hint={roots.codeNeeded}
      error={codeError ?? codeSentence}
      value={form.code}
      onInput={(code) => onFill({ code })}
      checkWord={checkWord}
      texts={text.account.shared.wordsEntry}
    />
  );
  return (
    <Screen title={isTaken ? roots.takeOverTitle : roots.title}>
      <Paragraph lead>{isTaken ? roots.takeOverLead : roots.lead}</Paragraph>
      <Paragraph>{roots.now(directory.threshold, directory.rootKeys.length)}</Paragraph>
      {!isTaken && (
        <ButtonGroup>
          <Button onClick={props.onInvite}>{roots.invite}</Button>
        </ButtonGroup>
      )}
      <div class="zp-form">
        <CheckboxGroup
          label={roots.who}
          hint={roots.whoHint}
          error={errors.includes('nobody') ? roots.whoError : undefined}
          choices={choices
            .filter(({ kind }) => kind !== 'paper')
            .map(({ id, holder, kind }) => ({
              value: id,
              label: holder,
              hint: kind === 'own' ? roots.own : kind === 'joins' ? roots.joins : roots.stays,
            }))}
          values={form.chosen}
          onChange={(chosen) => onFill({ chosen })}
        />
        {joiningChoices(choices, form).map(({ id, holder }) => (
          <div key={id} class="zp-flow">
            <WordsEntry
              label={roots.words(holder)}
              hint={roots.wordsHint}
              error={words[id] === 'count' ? roots.count : undefined}
              value={form.typed[id] ?? ''}
              onInput={(typed) => onFill({ typed: { ...form.typed, [id]: typed } })}
              total={CHECK_WORDS}
              checkWord={checkWord}
              texts={text.account.shared.wordsEntry}
            />
            {words[id] === 'differ' && (
              <Alert kind="error" live="alert" title={text.compare.differTitle}>
                <Paragraph>{text.compare.differ}</Paragraph>
              </Alert>
            )}
          </div>
        ))}
        <RadioGroup
          label={roots.paper}
          choices={[
            ...(hasPaper ? [{ value: 'keep' as const, label: roots.paperKeep, hint: roots.paperKeepHint }] : []),
            { value: 'new' as const, label: roots.paperNew, hint: roots.paperNewHint },
            { value: 'none' as const, label: roots.paperNone, hint: roots.paperNoneHint },
          ]}
          value={form.paper}
          onChange={(paper) => onFill({ paper })}
        />
        {isCodeNeeded && codeEntry}
        {!isCodeNeeded && hasPaper && (
          <Details summary={roots.codeOptional} open={form.code !== ''}>
            {codeEntry}
          </Details>
        )}
        {countOf(form) > 1 && (
          <RadioGroup
            label={roots.threshold}
            hint={roots.thresholdHint}
            choices={thresholdChoices(countOf(form), text)}
            value={`${form.threshold}`}
            onChange={(threshold) => onFill({ threshold: Number(threshold) })}
          />
        )}
        {risk !== undefined && (
          <Alert kind={errors.includes('alone') ? 'error' : 'warning'} live="status">
            <Paragraph>{risk === 'one' ? roots.riskOne : roots.riskAll}</Paragraph>
          </Alert>
        )}
        <Failure sentence={props.failed} />
        <ButtonGroup>
          <Button appearance="primary" busy={props.busy} busyText={roots.busy} onClick={props.onSign}>
            {roots.send}
          </Button>
          <Button appearance="link" onClick={props.onBack}>
            {text.account.shared.actions.cancel}
          </Button>
        </ButtonGroup>
      </div>
    </Screen>
  );
}

function thresholdChoices(count: number, { roots }: StewardText) {
  return Array.from({ length: count }, (_, index) => {
    const value = index + 1;
    if (value === 1) return { value: '1', label: roots.one, hint: roots.oneHint };
    if (value === count) return { value: `${value}`, label: roots.all(count), hint: roots.allHint };
    return { value: `${value}`, label: roots.some(value, count) };
  });
}
