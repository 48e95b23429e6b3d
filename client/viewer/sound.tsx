import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../shared/ui/button.tsx';
import type { ViewProps } from './show.tsx';

const SPEEDS = ['0.75', '1', '1.25', '1.5', '1.75', '2'] as const;
const JUMP_SECONDS = 10;

/** Plays from memory. A container that may hold film is given a place to show it; no list of addresses is ever followed. */
export function SoundView({ bytes, type, text, onShown, onFailed }: ViewProps) {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const [address] = useState(() => URL.createObjectURL(new Blob([bytes], { type })));
  const [speed, setSpeed] = useState<string>('1');
  useEffect(() => {
    if (player.current) player.current.playbackRate = Number(speed);
  }, [speed]);
  function jump(seconds: number) {
    if (player.current) player.current.currentTime = Math.max(0, player.current.currentTime + seconds);
  }
  const Player = type.startsWith('video/') ? 'video' : 'audio';
  return (
    <div class="zp-viewer">
      <Player
        ref={player}
        class="zp-viewer__player"
        controls
        controlsList="nodownload noplaybackrate"
        src={address}
        aria-label={text.sound.label}
        onLoadedMetadata={onShown}
        onError={() => onFailed('broken')}
      />
      <div class="zp-viewer__tools">
        <Button onClick={() => jump(-JUMP_SECONDS)}>{text.sound.back}</Button>
        <Button onClick={() => jump(JUMP_SECONDS)}>{text.sound.forward}</Button>
        <label class="zp-viewer__field">
          {text.sound.speed}
          <select class="zp-viewer__select" value={speed} onChange={(event) => setSpeed(event.currentTarget.value)}>
            {SPEEDS.map((rate) => (
              <option key={rate} value={rate}>
                {text.sound.times(Number(rate))}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
