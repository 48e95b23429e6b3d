import type { ComponentChildren } from 'preact';

export interface LinkProps {
  readonly href: string;
  /** Another site: opened apart, told nothing about where the person came from. */
  readonly external?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Link({ href, external, children }: LinkProps) {
  return (
    <a
      class="nl-link"
      href={href}
      {...(external ? { target: '_blank', rel: 'noopener noreferrer', referrerPolicy: 'no-referrer' } : {})}
    >
      {children}
    </a>
  );
}
