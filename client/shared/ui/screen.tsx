import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../text/language.ts';
import { InLanguage } from './in-language.tsx';

export interface ScreenProps {
  readonly title: string;
  /** Where the title is not in the page's language. */
  readonly titleLang?: Language | undefined;
  /** What makes this another screen; focus moves when it changes. Defaults to the title. */
  readonly name?: string | undefined;
  /** Above the title, such as a `StepHeader`. */
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * One screen with its h1. Focus goes to the h1 on every change, so that a screen reader starts where the eye does, and
 * before the change is drawn, so that no key that is pressed at what is new goes to nothing.
 */
export function Screen({ title, titleLang, name = title, above, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [name]);
  return (
    <div class="zp-screen">
      {above}
      <h1 class="nl-heading nl-heading--level-1 zp-screen__title" tabIndex={-1} ref={heading}>
        <InLanguage lang={titleLang}>{title}</InLanguage>
      </h1>
      {children}
    </div>
  );
}
