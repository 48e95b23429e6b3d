import { useState } from 'preact/hooks';
import { useTexts } from '../texts.ts';
import { CodePage } from './code-page.tsx';
import { DonePage } from './done-page.tsx';
import { TypeBackPage } from './type-back-page.tsx';
import type { Sent } from './use-sending.ts';

export interface SentPagesProps {
  readonly sent: Sent;
  readonly onClear: () => void;
}

/** What follows on the server's answer: the words, two of them typed back, the end. */
export function SentPages({ sent, onClear }: SentPagesProps) {
  const { code } = useTexts().melder;
  const [step, setStep] = useState<'code' | 'type-back' | 'done'>('code');
  const [places] = useState(() => twoPlaces(sent.words.length));
  switch (step) {
    case 'code':
      return (
        <CodePage
          words={sent.words}
          language={sent.language}
          said={code.sent}
          facts={sent.facts}
          onWritten={() => setStep('type-back')}
        />
      );
    case 'type-back':
      return (
        <TypeBackPage
          places={places}
          isWord={sent.isWord}
          onRight={() => setStep('done')}
          onLookAgain={() => setStep('code')}
        />
      );
    case 'done':
      return <DonePage delivery={sent.delivery} facts={sent.facts} onClear={onClear} />;
  }
}

/** Which words are asked for is no secret: only nobody should learn the two beforehand. */
export function twoPlaces(count: number): readonly number[] {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return [first, second].sort((left, right) => left - right);
}
