import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { type Scanning, startScanning } from './scan-code.ts';
import { useAllTexts } from './texts.ts';

export interface ScanPartProps {
  /** Whether these are the words of a code. */
  readonly isCode: (text: string) => Promise<boolean>;
  readonly onCode: (words: string) => void;
}

type State = 'idle' | 'scanning' | 'found' | 'other' | 'failed';

/** Instead of typing twelve words. The camera is asked for only after somebody pressed the button that says so. */
export function ScanPart({ isCode, onCode }: ScanPartProps) {
  const { scan } = useAllTexts().mailbox.asked;
  const [state, setState] = useState<State>('idle');
  const video = useRef<HTMLVideoElement>(null);
  const isOn = state === 'scanning' || state === 'other';
  const latest = useRef({ isCode, onCode });
  latest.current = { isCode, onCode };

  useEffect(() => {
    if (!isOn || video.current === null) return;
    let isWanted = true;
    let scanning: Scanning | undefined;
    async function look(text: string) {
      if (!isWanted) return;
      if (!(await latest.current.isCode(text))) {
        if (isWanted) setState('other');
        return;
      }
      if (!isWanted) return;
      isWanted = false;
      latest.current.onCode(text);
      setState('found');
    }
    startScanning(video.current, (text) => void look(text)).then(
      (started) => {
        scanning = started;
        if (!isWanted) started.stop();
      },
      () => isWanted && setState('failed'),
    );
    return () => {
      isWanted = false;
      scanning?.stop();
    };
  }, [isOn]);

  return (
    <div class="zp-flow zp-scan">
      {isOn && <video class="zp-scan__video" ref={video} muted playsInline aria-label={scan.label} />}
      <p class="zp-small" role="status">
        {state === 'scanning' && scan.aim}
        {state === 'other' && `${scan.other} ${scan.aim}`}
        {state === 'found' && scan.found}
        {state === 'failed' && scan.failed}
      </p>
      <ButtonGroup>
        {isOn ? (
          <Button onClick={() => setState('idle')}>{scan.stop}</Button>
        ) : (
          <Button onClick={() => setState('scanning')}>{scan.begin}</Button>
        )}
      </ButtonGroup>
      {!isOn && <Paragraph small>{scan.explain}</Paragraph>}
    </div>
  );
}
