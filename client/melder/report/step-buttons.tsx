import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { useTexts } from '../texts.ts';

export interface StepButtonsProps {
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** Defaults to "Next". */
  readonly nextText?: string | undefined;
  /** Why it did not go on, as its field says; shown again where the person just pressed. */
  readonly error?: string | undefined;
}

export function StepButtons({ onNext, onBack, nextText, error }: StepButtonsProps) {
  const { actions } = useTexts().shared;
  return (
    <>
      {error && <p class="zp-field-error">{error}</p>}
      <ButtonGroup>
        <Button appearance="primary" onClick={onNext}>
          {nextText ?? actions.next}
        </Button>
        <Button onClick={onBack}>{actions.back}</Button>
      </ButtonGroup>
    </>
  );
}
