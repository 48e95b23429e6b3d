/** Speaking instead of writing: consent, recording, changing the voice, listening back. Nothing leaves this page here. */
import type { Breathe } from '../../shared/breathe.ts';
import { changeVoice, VOICE_RATE } from './change-voice.ts';
import type { Listen, Listening, MicrophoneProblem } from './microphone.ts';
import type { Random } from './wander.ts';
import { encodeWav } from './wav.ts';

/** 19 MB as a file: what a phone still sends, and a functionaris still writes out. */
export const RECORDING_MAX_SECONDS = 10 * 60;

export interface Recording {
  /** WAV, without anything in it but sound. */
  readonly file: Blob;
  readonly seconds: number;
  readonly isChanged: boolean;
}

export type VoiceStage =
  | { readonly kind: 'ready'; readonly problem?: MicrophoneProblem }
  /** The browser asks whether it may. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'recording'; readonly seconds: number }
  | { readonly kind: 'changing'; readonly part: number }
  | ({ readonly kind: 'recorded' } & Recording);

export interface VoiceState {
  readonly hasConsented: boolean;
  /** Somebody wanted to begin without. */
  readonly isConsentMissing: boolean;
  readonly wantsChange: boolean;
  readonly stage: VoiceStage;
}

export const VOICE_START: VoiceState = {
  // WBK-2b: never ticked beforehand.
  hasConsented: false,
  isConsentMissing: false,
  wantsChange: true,
  stage: { kind: 'ready' },
};

export interface VoiceDeps {
  readonly listen: Listen;
  readonly random: Random;
  /** Lets the page draw and listen now and then. */
  readonly breathe: Breathe;
  readonly onState: (state: VoiceState) => void;
}

export interface Voice {
  consent(isGiven: boolean): void;
  /** Also of what was recorded: it is made anew, with fresh chance. */
  wantChange(isWanted: boolean): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  discard(): void;
  /** Forgets everything at once, mid-sentence too; the recording that was handed over belongs to who took it. */
  wipe(): void;
}

export function createVoice({ listen, random, breathe, onState }: VoiceDeps): Voice {
  let state = VOICE_START;
  let listening: Listening | undefined;
  let chunks: Float32Array[] = [];
  let samples = 0;
  /** Counts up at whatever makes work under way worthless. */
  let turn = 0;

  function set(change: Partial<VoiceState>) {
    state = { ...state, ...change };
    onState(state);
  }
  function to(stage: VoiceStage) {
    set({ stage });
  }
  function forget() {
    turn += 1;
    listening?.stop();
    listening = undefined;
    for (const chunk of chunks) chunk.fill(0);
    chunks = [];
    samples = 0;
  }
  function take(chunk: Float32Array) {
    if (state.stage.kind !== 'recording') return;
    const room = RECORDING_MAX_SECONDS * VOICE_RATE - samples;
    chunks.push(chunk.subarray(0, room));
    samples += Math.min(room, chunk.length);
    const seconds = Math.floor(samples / VOICE_RATE);
    if (seconds !== state.stage.seconds) to({ kind: 'recording', seconds });
    if (samples >= RECORDING_MAX_SECONDS * VOICE_RATE) void finish();
  }

  /** The microphone is gone: what was heard until then is there to be listened to. */
  function endOf(hearing: number) {
    if (hearing === turn && state.stage.kind === 'recording') void finish();
  }

  /** What was spoken stays as it was until it is discarded, so that the choice of a changed voice can be taken back. */
  async function finish() {
    turn += 1;
    const mine = turn;
    listening?.stop();
    listening = undefined;
    // A microphone that was taken away at once, or that gives nothing: there is no recording of nothing.
    if (samples === 0) return to({ kind: 'ready', problem: 'failed' });
    const seconds = Math.round(samples / VOICE_RATE);
    const { wantsChange } = state;
    to({ kind: 'changing', part: 0 });
    const spoken = joined(chunks, samples);
    const changed = wantsChange ? await change(spoken, mine) : spoken;
    if (changed === undefined || mine !== turn) return;
    const file = new Blob([encodeWav(changed, VOICE_RATE)], { type: 'audio/wav' });
    spoken.fill(0);
    changed.fill(0);
    to({ kind: 'recorded', file, seconds, isChanged: wantsChange });
  }

  async function change(spoken: Float32Array, mine: number): Promise<Float32Array | undefined> {
    const changing = changeVoice(spoken, random);
    let shownAt = 0;
    for (;;) {
      const step = changing.next();
      if (step.done) return step.value;
      await breathe();
      if (mine !== turn) return undefined;
      if (step.value < shownAt + 0.1) continue;
      shownAt = step.value;
      to({ kind: 'changing', part: shownAt });
    }
  }

  return {
    consent(isGiven) {
      set({ hasConsented: isGiven, isConsentMissing: false });
    },
    async wantChange(isWanted) {
      set({ wantsChange: isWanted });
      if (state.stage.kind === 'recorded' || state.stage.kind === 'changing') await finish();
    },
    async start() {
      if (!state.hasConsented) return set({ isConsentMissing: true });
      if (state.stage.kind === 'asking' || state.stage.kind === 'recording') return;
      forget();
      const mine = turn;
      to({ kind: 'asking' });
      try {
        const opened = await listen({ onSamples: take, onEnd: () => endOf(mine) });
        // Left, or consent taken back, while the browser asked.
        if (mine !== turn || !state.hasConsented) {
          opened.stop();
          return mine === turn ? to({ kind: 'ready' }) : undefined;
        }
        listening = opened;
        to({ kind: 'recording', seconds: 0 });
      } catch (error) {
        if (mine !== turn) return;
        const { problem = 'failed' } = error as { problem?: MicrophoneProblem };
        to({ kind: 'ready', problem });
      }
    },
    async stop() {
      if (state.stage.kind === 'recording') await finish();
    },
    discard() {
      forget();
      to({ kind: 'ready' });
    },
    wipe() {
      forget();
      set(VOICE_START);
    },
  };
}

function joined(chunks: readonly Float32Array[], length: number): Float32Array<ArrayBuffer> {
  const all = new Float32Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
