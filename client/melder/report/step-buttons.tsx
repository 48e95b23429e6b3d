import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { useTexts } from '../texts.ts';

export interface StepButtonsProps {
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** Defaults to "Next". */
  readonly nextText?: string | undefined;
  /** Something else on the screen comes first, and has the main button. */
  readonly isBeside?: boolean | undefined;
  /** Why it did not go on, as its field says; shown again where the person just pressed. */
  readonly error?: string | undefined;
}

export function StepButtons({ onNext, onBack, nextText, isBeside, error }: StepButtonsProps) {
  const { actions } = useTexts().shared;
  return (
    <>
      {error && <p class="zp-field-error">{error}</p>}
      <ButtonGroup>
        <Button appearance={isBeside ? 'secondary' : 'primary'} onClick={onNext}>
          {nextText ?? actions.next}
        </Button>
        <Button onClick={onBack}>{actions.back}</Button>
      </ButtonGroup>
    </>
  );
}
