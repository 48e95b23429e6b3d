import { useState } from 'preact/hooks';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { TextField } from '../../shared/ui/text-field.tsx';
import { useTexts } from '../texts.ts';

export interface TypeBackPageProps {
  /** Two places, from 0. */
  readonly places: readonly number[];
  readonly isWord: (typed: string, place: number) => boolean;
  /** Of the words that are given away. */
  readonly isForOther?: boolean;
  readonly onRight: () => void;
  readonly onLookAgain: () => void;
}

export function TypeBackPage({ places, isWord, isForOther = false, onRight, onLookAgain }: TypeBackPageProps) {
  const { typeBack } = useTexts().melder;
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);

  function check(event: Event) {
    event.preventDefault();
    const now = places.filter((place) => !isWord(typed[place] ?? '', place));
    setWrong(now);
    if (now.length === 0) onRight();
  }
  return (
    <Screen title={typeBack.title} name={isForOther ? 'other-type-back' : 'type-back'}>
      <Paragraph lead>{isForOther ? typeBack.otherLead : typeBack.lead}</Paragraph>
      <form class="zp-form" onSubmit={check} noValidate>
        {places.map((place) => (
          <TextField
            key={place}
            label={typeBack.word(place + 1)}
            value={typed[place] ?? ''}
            error={wrong.includes(place) ? typeBack.wrong(place + 1) : undefined}
            maxLength={40}
            onInput={(value) => setTyped({ ...typed, [place]: value })}
          />
        ))}
        <ButtonGroup>
          <Button appearance="primary" type="submit">
            {typeBack.check}
          </Button>
          <Button onClick={onLookAgain}>{typeBack.lookAgain}</Button>
        </ButtonGroup>
      </form>
    </Screen>
  );
}
