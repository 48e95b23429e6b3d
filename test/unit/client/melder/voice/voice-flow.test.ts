import { describe, expect, it } from 'vitest';
import { VOICE_RATE } from '../../../../../client/melder/voice/change-voice.ts';
import type { Listen } from '../../../../../client/melder/voice/microphone.ts';
import {
  createVoice,
  RECORDING_MAX_SECONDS,
  VOICE_START,
  type Voice,
  type VoiceState,
} from '../../../../../client/melder/voice/voice-flow.ts';
import { createRandom } from '../../../../helpers/random.ts';
import { vowel } from '../../../../helpers/spoken.ts';

interface Room {
  readonly voice: Voice;
  readonly states: VoiceState[];
  now(): VoiceState;
  /** What the microphone hears; nothing when it is shut. */
  speak(samples: Float32Array): void;
  /** The newest one, or an earlier one, is pulled out or may not be used any more. */
  pullOut(which?: number): void;
  readonly microphone: { opened: number; shut: number };
}

/** A microphone that hears what the test says, and a page that never waits. */
function openRoom({ refuse, slow }: { refuse?: unknown; slow?: Promise<void> } = {}): Room {
  const states: VoiceState[] = [VOICE_START];
  const microphone = { opened: 0, shut: 0 };
  let hear: ((samples: Float32Array) => void) | undefined;
  const ends: (() => void)[] = [];
  const listen: Listen = async ({ onSamples, onEnd }) => {
    await slow;
    if (refuse !== undefined) throw refuse;
    microphone.opened += 1;
    hear = onSamples;
    ends.push(onEnd);
    return {
      stop() {
        microphone.shut += 1;
        hear = undefined;
      },
    };
  };
  const voice = createVoice({
    listen,
    random: createRandom(11),
    breathe: async () => false,
    onState: (state) => states.push(state),
  });
  return {
    voice,
    states,
    microphone,
    now: () => states.at(-1) ?? VOICE_START,
    speak: (samples) => hear?.(samples),
    pullOut: (which = -1) => ends.at(which)?.(),
  };
}

async function record(room: Room, seconds = 1): Promise<void> {
  room.voice.consent(true);
  await room.voice.start();
  room.speak(vowel(seconds));
  await room.voice.stop();
}

async function bytesOf({ stage }: VoiceState): Promise<Uint8Array> {
  if (stage.kind !== 'recorded') throw new Error(stage.kind);
  return new Uint8Array(await stage.file.arrayBuffer());
}

describe('speaking', () => {
  it('WBK-2b: is not recorded before consent was given, which is never given beforehand', async () => {
    const room = openRoom();
    expect(VOICE_START.hasConsented).toBe(false);
    await room.voice.start();
    expect(room.microphone.opened).toBe(0);
    expect(room.now()).toMatchObject({ isConsentMissing: true, stage: { kind: 'ready' } });
  });

  it('keeps what was heard until the microphone was pulled out', async () => {
    const room = openRoom();
    room.voice.consent(true);
    await room.voice.start();
    room.speak(vowel(2));
    room.pullOut();
    await expect.poll(() => room.now().stage).toMatchObject({ kind: 'recorded', seconds: 2 });
    expect(room.microphone).toEqual({ opened: 1, shut: 1 });
  });

  it('says that the microphone does not work when it was gone before anything was heard', async () => {
    const room = openRoom();
    room.voice.consent(true);
    await room.voice.start();
    room.pullOut();
    await expect.poll(() => room.now().stage).toEqual({ kind: 'ready', problem: 'failed' });
  });

  it('hears nothing of a microphone that was pulled out when its recording was thrown away', async () => {
    const room = openRoom();
    room.voice.consent(true);
    await room.voice.start();
    room.speak(vowel(2));
    room.voice.discard();
    const seen = room.states.length;
    room.pullOut();
    expect(room.states.slice(seen)).toEqual([]);
    await room.voice.start();
    room.pullOut(0);
    expect(room.now().stage).toEqual({ kind: 'recording', seconds: 0 });
  });

  it('WBK-2b: stops before it began when consent is taken back while the browser asks', async () => {
    let answer = () => {};
    const room = openRoom({ slow: new Promise((resolve) => (answer = () => resolve())) });
    room.voice.consent(true);
    const starting = room.voice.start();
    expect(room.now().stage).toEqual({ kind: 'asking' });
    room.voice.consent(false);
    answer();
    await starting;
    expect(room.microphone).toEqual({ opened: 1, shut: 1 });
    expect(room.now().stage).toEqual({ kind: 'ready' });
  });

  it('becomes a file of sound, changed unless somebody wants it unchanged', async () => {
    const room = openRoom();
    await record(room, 2);
    expect(room.now().stage).toMatchObject({ kind: 'recorded', seconds: 2, isChanged: true });
    const changed = await bytesOf(room.now());
    await room.voice.wantChange(false);
    expect(room.now().stage).toMatchObject({ kind: 'recorded', isChanged: false });
    const plain = await bytesOf(room.now());
    expect(plain.length).toBe(44 + 2 * 2 * VOICE_RATE);
    expect(changed).not.toEqual(plain);
    await room.voice.wantChange(true);
    expect(await bytesOf(room.now())).not.toEqual(changed);
    expect(room.microphone).toEqual({ opened: 1, shut: 1 });
  });

  it('ends by itself at the longest a recording may be', async () => {
    const room = openRoom();
    room.voice.consent(true);
    await room.voice.wantChange(false);
    await room.voice.start();
    const minute = new Float32Array(60 * VOICE_RATE).fill(0.1);
    for (let minutes = 0; minutes < RECORDING_MAX_SECONDS / 60 + 1; minutes += 1) room.speak(minute.slice());
    expect(room.microphone.shut).toBe(1);
    await Promise.resolve();
    expect(room.now().stage).toMatchObject({ kind: 'recorded', seconds: RECORDING_MAX_SECONDS });
  });

  it('of which nothing was heard is no file, and says that the microphone does not work', async () => {
    const room = openRoom();
    room.voice.consent(true);
    await room.voice.start();
    await room.voice.stop();
    expect(room.microphone).toEqual({ opened: 1, shut: 1 });
    expect(room.now().stage).toEqual({ kind: 'ready', problem: 'failed' });
    await room.voice.wantChange(false);
    await room.voice.start();
    room.speak(Float32Array.of(0.5));
    await room.voice.stop();
    expect(await bytesOf(room.now())).toHaveLength(46);
  });

  it('leaves nothing when it is thrown away, mid-sentence and mid-change too', async () => {
    const room = openRoom();
    room.voice.consent(true);
    await room.voice.start();
    const heard = vowel(0.5);
    room.speak(heard);
    room.voice.discard();
    expect(room.microphone.shut).toBe(1);
    expect(room.now().stage).toEqual({ kind: 'ready' });
    expect(heard.every((sample) => sample === 0)).toBe(true);
    await room.voice.start();
    room.speak(vowel(2));
    const stopping = room.voice.stop();
    room.voice.wipe();
    await stopping;
    expect(room.now()).toEqual(VOICE_START);
  });

  it.each([
    [{ problem: 'denied' }, 'denied'],
    [{ problem: 'missing' }, 'missing'],
    [new Error('device'), 'failed'],
  ])('without a microphone (%o) says so, and can be tried again', async (refuse, problem) => {
    const room = openRoom({ refuse });
    room.voice.consent(true);
    await room.voice.start();
    expect(room.now().stage).toEqual({ kind: 'ready', problem });
    await room.voice.start();
    expect(room.now().stage).toEqual({ kind: 'ready', problem });
  });
});
