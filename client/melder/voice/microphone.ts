/**
 * The microphone as a stream of samples in the page's memory. No MediaRecorder: its pieces may be written to the disk by
 * the browser, and carry the browser's own marks.
 */
import { clockPatience, isGone } from '../../shared/api.ts';
import { VOICE_RATE } from './change-voice.ts';
import recorderAddress from './recorder-worklet.ts?worker&url';
import { createResampler } from './resample.ts';

/**
 * `denied`: somebody or something said no. `missing`: there is none, or this browser hides it. `notFetched`: the file that
 * listens did not come; each try asks for it anew. `renewed`: it is of a page that the server has renewed since.
 */
export type MicrophoneProblem = 'denied' | 'missing' | 'failed' | 'notFetched' | 'renewed';

export class NoMicrophone extends Error {
  override readonly name = 'NoMicrophone';
  readonly problem: MicrophoneProblem;

  constructor(problem: MicrophoneProblem) {
    super(problem);
    this.problem = problem;
  }
}

export interface Listening {
  /** At once, and the light of the microphone goes out. */
  stop(): void;
}

export interface Ears {
  /** At `VOICE_RATE`, until it is stopped. */
  onSamples(samples: Float32Array): void;
  /** It ended without being stopped: it was pulled out, or may not be used any more. */
  onEnd(): void;
}

/** @throws {NoMicrophone} */
export type Listen = (ears: Ears) => Promise<Listening>;

/** What the microphone takes up besides the voice tells where somebody is: leave out what the browser can. */
const ONLY_THE_VOICE = { audio: { channelCount: 1, noiseSuppression: true, autoGainControl: true }, video: false };

export async function listenToMicrophone({ onSamples, onEnd }: Ears): Promise<Listening> {
  const stream = await openStream();
  const context = new AudioContext();
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    void context.close().catch(() => undefined);
  };
  try {
    await begin(context);
    await context.audioWorklet.addModule(recorderAddress).catch(async () => {
      // Nothing is listened to while the server is asked.
      stop();
      throw new NoMicrophone((await isGone(recorderAddress)) ? 'renewed' : 'notFetched');
    });
    const recorder = new AudioWorkletNode(context, 'recorder', { numberOfOutputs: 0 });
    const resample = createResampler(context.sampleRate, VOICE_RATE);
    recorder.port.onmessage = ({ data }: MessageEvent<Float32Array>) => onSamples(resample(data));
    context.createMediaStreamSource(stream).connect(recorder);
    // Nobody hears of a track that was stopped here.
    for (const track of stream.getTracks()) track.addEventListener('ended', onEnd);
    return { stop };
  } catch (error) {
    stop();
    throw error instanceof NoMicrophone ? error : new NoMicrophone('failed');
  }
}

/** A browser that finds no device for sound never begins, and never says so: the microphone would stay on. */
const LONGEST_START_MS = 10_000;

async function begin(context: AudioContext): Promise<void> {
  let stopWaiting = () => {};
  const late = new Promise<never>((_, reject) => {
    stopWaiting = clockPatience(LONGEST_START_MS, () => reject(new NoMicrophone('failed')));
  });
  try {
    await Promise.race([context.resume(), late]);
  } finally {
    stopWaiting();
  }
}

async function openStream(): Promise<MediaStream> {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  if (mediaDevices === undefined || typeof AudioWorkletNode === 'undefined') throw new NoMicrophone('missing');
  try {
    return await mediaDevices.getUserMedia(ONLY_THE_VOICE);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') throw new NoMicrophone('denied');
    throw new NoMicrophone(name === 'NotFoundError' ? 'missing' : 'failed');
  }
}
