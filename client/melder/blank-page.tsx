import type { ComponentChildren } from 'preact';

export interface BlankPageProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** What is left when everything was taken off the screen: no name, no colour of the organisation. */
export function BlankPage({ title, text, children }: BlankPageProps) {
  return (
    <main class="zp-column zp-main zp-flow">
      <h1 class="nl-heading nl-heading--level-2">{title}</h1>
      <p class="nl-paragraph" role="status">
        {text}
      </p>
      {children}
    </main>
  );
}
