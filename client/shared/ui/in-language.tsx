import type { ComponentChildren } from 'preact';
import type { Language } from '../../text/language.ts';

export interface InLanguageProps {
  /** Undefined: the page's own, and nothing to mark. */
  readonly lang: Language | undefined;
  readonly children: ComponentChildren;
}

/** Words in another language than the page's: for the voice that reads them out, and the side that they begin on. */
export function InLanguage({ lang, children }: InLanguageProps) {
  if (lang === undefined) return <>{children}</>;
  return (
    <span lang={lang} dir="ltr">
      {children}
    </span>
  );
}
