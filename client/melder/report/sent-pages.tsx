import { useState } from 'preact/hooks';
import { useTexts } from '../texts.ts';
import type { Following } from './attachments-flow.ts';
import { CodePage } from './code-page.tsx';
import { DonePage } from './done-page.tsx';
import { FollowingNote } from './following-note.tsx';
import { TypeBackPage } from './type-back-page.tsx';
import type { Sent } from './use-sending.ts';

/** The words, two of them typed back; the same for who is reported for, on a sheet to give away; the end. */
export type SentStep = 'code' | 'type-back' | 'other-code' | 'other-type-back' | 'done';

/** Where the back button goes; undefined where nothing is before it, or nothing may be lost any more. */
export const BEFORE: Readonly<Record<SentStep, SentStep | undefined>> = {
  code: undefined,
  'type-back': 'code',
  'other-code': 'code',
  'other-type-back': 'other-code',
  done: undefined,
};

export interface SentPagesProps {
  readonly sent: Sent;
  readonly step: SentStep;
  /** How far the files are that follow; undefined when none do. */
  readonly following: Following | undefined;
  readonly onGoOn: () => void;
  readonly onPause: () => void;
  readonly onStep: (step: SentStep) => void;
  readonly onClear: () => void;
}

/** What follows on the server's answer; files go on their way meanwhile. */
export function SentPages(props: SentPagesProps) {
  const { following, onGoOn, onPause } = props;
  return (
    <>
      {following !== undefined && (
        <div class="zp-following">
          <FollowingNote following={following} onGoOn={onGoOn} onPause={onPause} />
        </div>
      )}
      <SentPage {...props} />
    </>
  );
}

function SentPage({ sent, step, following, onStep, onClear }: SentPagesProps) {
  const { code } = useTexts().melder;
  const { words, otherWords = [], language, facts, isWord } = sent;
  const isGoing = following !== undefined && following.kind !== 'done';
  const [places] = useState(() => [twoPlaces(words.length), twoPlaces(words.length)] as const);
  switch (step) {
    case 'code':
      return (
        <CodePage
          words={words}
          language={language}
          said={code.sent}
          facts={facts}
          onWritten={() => onStep('type-back')}
        />
      );
    case 'type-back':
      return (
        <TypeBackPage
          places={places[0]}
          isWord={(typed, place) => isWord(typed, words[place])}
          onRight={() => onStep(sent.otherWords === undefined ? 'done' : 'other-code')}
          onLookAgain={() => onStep('code')}
        />
      );
    case 'other-code':
      return (
        <CodePage
          isForOther
          words={otherWords}
          language={language}
          said={code.otherSaid}
          facts={facts}
          onWritten={() => onStep('other-type-back')}
        />
      );
    case 'other-type-back':
      return (
        <TypeBackPage
          key="other"
          isForOther
          places={places[1]}
          isWord={(typed, place) => isWord(typed, otherWords[place])}
          onRight={() => onStep('done')}
          onLookAgain={() => onStep('other-code')}
        />
      );
    case 'done':
      return <DonePage delivery={sent.delivery} facts={facts} isFollowed={isGoing} onClear={onClear} />;
  }
}

/** Which words are asked for is no secret: only nobody should learn the two beforehand. */
export function twoPlaces(count: number): readonly number[] {
  const first = Math.floor(Math.random() * count);
  const second = (first + 1 + Math.floor(Math.random() * (count - 1))) % count;
  return [first, second].sort((left, right) => left - right);
}
