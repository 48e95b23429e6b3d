import { useEffect } from 'preact/hooks';

const WRONG = '.utrecht-form-field--invalid :is(input, textarea)';

/** After a form was refused by the page, focus goes to the first thing to mend. */
export function useFirstError(errors: readonly string[]): void {
  useEffect(() => {
    if (errors.length > 0) document.querySelector<HTMLElement>(WRONG)?.focus();
  }, [errors]);
}
