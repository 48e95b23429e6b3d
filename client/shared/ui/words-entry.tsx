import { useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import type { FieldProps } from './form-field.tsx';
import { FormField } from './form-field.tsx';
import type { CheckWord, TypedWord } from './words.ts';
import { replaceWord, splitWords } from './words.ts';

export interface WordsEntryTexts {
  /** "7 van 12 woorden" */
  readonly count: (known: number, total: number) => string;
  /** "Woord 4, ‘kaers’, staat niet in de lijst." */
  readonly unknown: (position: number, word: string) => string;
  /** "Bedoelt u:" */
  readonly near: string;
  /** "Er staan meer dan twaalf woorden." */
  readonly tooMany: (total: number) => string;
}

export interface WordsEntryProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly total: number;
  readonly checkWord: CheckWord;
  readonly texts: WordsEntryTexts;
  /** The Enter key; a newline is never wanted here. */
  readonly onEnter?: (() => void) | undefined;
  readonly readOnly?: boolean | undefined;
}

/**
 * One field instead of twelve: a phone keyboard keeps its space bar, paste just works, and nobody hunts for a box with
 * shaking hands. The numbered cells below mirror what was understood.
 */
export function WordsEntry(props: WordsEntryProps) {
  const { value, total, checkWord, texts } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [isTyping, setTyping] = useState(false);
  const words = splitWords(value);
  const checked = words.map((word) => ({ word, ...checkWord(word.text) }));
  // A word still being typed is not wrong yet.
  const isOpen = (word: TypedWord) => isTyping && word.end === value.length;
  const wrong = checked.findIndex(({ word, meant }) => meant === undefined && !isOpen(word));
  const bad = checked[wrong];

  function pickNear(replacement: string) {
    if (bad === undefined) return;
    props.onInput(replaceWord(value, bad.word, replacement));
    area.current?.focus();
  }
  function enter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    setTyping(false);
    props.onEnter?.();
  }
  return (
    <div class="zp-words-entry">
      <FormField {...props}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            class="utrecht-textarea utrecht-textarea--html-textarea zp-words-entry__field"
            rows={3}
            // The words of a code are Dutch or English on every page.
            dir="ltr"
            style={{ minBlockSize: 'calc(3lh + 1.3rem)' }}
            value={value}
            readOnly={props.readOnly}
            autocomplete="off"
            autocapitalize="none"
            autocorrect="off"
            spellcheck={false}
            translate={false}
            onKeyDown={enter}
            onBlur={() => setTyping(false)}
            onInput={(event) => {
              setTyping(true);
              props.onInput(event.currentTarget.value.replaceAll('\n', ' '));
            }}
          />
        )}
      </FormField>
      <p class="zp-count" role="status">
        {words.length > total
          ? texts.tooMany(total)
          : texts.count(checked.filter(({ meant }) => meant !== undefined).length, total)}
      </p>
      <div aria-live="polite">
        {bad && (
          <div class="zp-near">
            <p class="zp-near__text">
              {texts.unknown(wrong + 1, bad.word.text)}
              {bad.near.length > 0 && ` ${texts.near}`}
            </p>
            <div class="zp-near__words">
              {bad.near.map((near) => (
                <Button key={near} onClick={() => pickNear(near)}>
                  {near}
                </Button>
              ))}
            </div>
          </div>
        )}
      </div>
      <ol class="zp-cells" aria-hidden="true" dir="ltr" translate={false}>
        {Array.from({ length: total }, (_, index) => {
          const cell = checked[index];
          const isWrong = cell !== undefined && cell.meant === undefined && !isOpen(cell.word);
          return (
            <li key={index} class={`zp-cells__cell${isWrong ? ' zp-cells__cell--wrong' : ''}`}>
              {cell?.meant ?? cell?.word.text}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
