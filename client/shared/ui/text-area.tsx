import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldProps } from './form-field.tsx';
import { FormField } from './form-field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
  /** The sentence under the field about how much was written; none when it answers ''. */
  readonly countText?: ((length: number) => string) | undefined;
  readonly required?: boolean | undefined;
}

export function TextArea(props: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current !== null) growToFit(area.current);
  }, [props.value]);
  const { rows = 5 } = props;
  const count = props.countText?.(props.value.length);
  return (
    <FormField {...props}>
      {(wiring) => (
        <>
          <textarea
            {...wiring}
            ref={area}
            class="utrecht-textarea utrecht-textarea--html-textarea"
            rows={rows}
            // Somebody may write in another language than the page's. An empty field begins where the page does.
            dir={props.value === '' ? undefined : 'auto'}
            // `field-sizing: content` ignores rows.
            style={{ minBlockSize: `calc(${rows}lh + 1.3rem)` }}
            value={props.value}
            maxLength={props.maxLength}
            aria-required={props.required}
            // Some browsers send what they spell-check to their maker.
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          {count && <div class="zp-count">{count}</div>}
        </>
      )}
    </FormField>
  );
}

/** Where `field-sizing: content` is unknown. The outline of the page must not jump, so it never shrinks below its rows. */
function growToFit(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const { scrollY } = window;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  window.scrollTo(0, scrollY);
}
