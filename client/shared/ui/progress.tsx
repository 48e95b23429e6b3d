import { useId } from 'preact/hooks';

export interface ProgressProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** How far it is, in words; announced, so change it in steps and not with every byte. */
  readonly text?: string | undefined;
}

export function Progress({ label, value, max, text }: ProgressProps) {
  const id = useId();
  return (
    <div class="zp-progress">
      <label class="zp-progress__label" for={id}>
        {label}
      </label>
      <progress class="zp-bar" id={id} max={max} value={value} />
      <p class="zp-count" role="status">
        {text}
      </p>
    </div>
  );
}
