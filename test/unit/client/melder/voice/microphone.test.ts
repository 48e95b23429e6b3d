import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenToMicrophone } from '../../../../../client/melder/voice/microphone.ts';

const track = { stop: vi.fn(), addEventListener: vi.fn() };
const closed = vi.fn(async () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [track] }) } });
  vi.stubGlobal(
    'AudioWorkletNode',
    class {
      port = {};
    },
  );
  vi.stubGlobal(
    'AudioContext',
    class {
      sampleRate = 48_000;
      audioWorklet = { addModule: async () => undefined };
      createMediaStreamSource = () => ({ connect: () => undefined });
      // As in a browser that finds no device for sound: it neither begins nor says so.
      resume = () => new Promise(() => undefined);
      close = closed;
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a microphone that never begins is let go of, and the page says that it does not work', async () => {
  const listening = listenToMicrophone({ onSamples: () => undefined, onEnd: () => undefined });
  const refused = expect(listening).rejects.toMatchObject({ problem: 'failed' });
  await vi.advanceTimersByTimeAsync(10_000);
  await refused;
  expect(track.stop).toHaveBeenCalled();
  expect(closed).toHaveBeenCalled();
});
