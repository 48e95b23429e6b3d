import type { ComponentChildren } from 'preact';

export interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4;
  /** How it looks when that differs from what it is. */
  readonly appearance?: 1 | 2 | 3 | 4 | undefined;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
}

export function Heading({ level, appearance = level, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} class={`nl-heading nl-heading--level-${appearance}`}>
      {children}
    </Tag>
  );
}
