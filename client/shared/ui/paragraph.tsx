import type { ComponentChildren } from 'preact';

export interface ParagraphProps {
  readonly lead?: boolean | undefined;
  /** Smaller and softer: remarks, never a warning. */
  readonly small?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Paragraph({ lead, small, children }: ParagraphProps) {
  return (
    <p class={`nl-paragraph${lead ? ' nl-paragraph--lead' : ''}${small ? ' zp-small' : ''}`}>
      {lead ? <b class="nl-paragraph__b">{children}</b> : children}
    </p>
  );
}
