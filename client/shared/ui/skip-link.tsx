export interface SkipLinkProps {
  readonly text: string;
  /** The id of the element to go to. */
  readonly target: string;
}

export function SkipLink({ text, target }: SkipLinkProps) {
  // Followed without the browser's help: a fragment in the address would enter the history and could carry the pin away.
  function skip(event: Event) {
    event.preventDefault();
    document.getElementById(target)?.focus();
  }
  return (
    <a class="nl-skip-link nl-skip-link--visible-on-focus" href={`#${target}`} onClick={skip}>
      {text}
    </a>
  );
}
