export interface SpinnerProps {
  readonly text: string;
}

/** Waiting without a known end. */
export function Spinner({ text }: SpinnerProps) {
  return (
    <p class="zp-waiting" role="status">
      <span class="zp-spinner" aria-hidden="true" />
      {text}
    </p>
  );
}
