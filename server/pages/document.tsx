/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { PageText } from './text/text.ts';

export interface DocumentProps {
  readonly text: PageText;
  readonly title: string;
  readonly styles: readonly string[];
  /** Of an app shell; a page to read has none. */
  readonly script?: { readonly src: string; readonly preload: readonly string[] } | undefined;
  readonly children: Child;
}

/** A document that asks for nothing but what it names: the icon is empty and inline, so that no browser goes looking. */
export function Document({ text, title, styles, script, children }: DocumentProps) {
  return (
    <html lang={text.lang} dir={text.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        {styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {script?.preload.map((href) => (
          <link rel="modulepreload" href={href} />
        ))}
        {script && <script type="module" src={script.src} />}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** Written in front by hand: JSX has no word for it, and without it old browsers guess. */
export function withDoctype(document: unknown): string {
  return `<!DOCTYPE html>${String(document)}`;
}
