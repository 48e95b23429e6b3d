/** @jsxImportSource hono/jsx */
import { Document } from './document.tsx';
import type { PageText } from './text/text.ts';

export interface NoticeProps {
  readonly text: PageText;
  readonly words: { readonly title: string; readonly heading: string; readonly text: string };
  readonly style: string;
}

/** A page with one thing to say. */
export function Notice({ text, words, style }: NoticeProps) {
  return (
    <Document text={text} title={words.title} styles={[style]}>
      <main class="column">
        <h1>{words.heading}</h1>
        <p class="lead">{words.text}</p>
      </main>
    </Document>
  );
}
