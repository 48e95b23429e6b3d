import { useEffect, useMemo, useState } from 'preact/hooks';
import { createBreathe, pausePage } from '../../shared/breathe.ts';
import { listenToMicrophone } from './microphone.ts';
import { createVoice, VOICE_START, type Voice, type VoiceState } from './voice-flow.ts';
import { systemRandom } from './wander.ts';

/** Lives as long as the page that shows it: gone with it are the microphone and what it heard. */
export function useVoice(): readonly [VoiceState, Voice] {
  const [state, setState] = useState(VOICE_START);
  const voice = useMemo(
    () =>
      createVoice({
        listen: listenToMicrophone,
        random: systemRandom(),
        breathe: createBreathe({ now: () => performance.now(), pause: pausePage }),
        onState: setState,
      }),
    [],
  );
  useEffect(() => () => voice.wipe(), []);
  return [state, voice];
}
