export interface StepHeaderProps {
  /** "Vraag 2 van 6" */
  readonly text: string;
  readonly current: number;
  readonly total: number;
}

export function StepHeader({ text, current, total }: StepHeaderProps) {
  return (
    <div class="zp-step">
      <p class="zp-step__text">{text}</p>
      <progress class="zp-bar zp-step__bar" max={total} value={current} aria-hidden="true" />
    </div>
  );
}
