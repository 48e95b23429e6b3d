/** Runs beside the page's own work, so that nothing is missed: hands on what the microphone hears, as bare numbers. */

declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: unknown): void;

/** A twelfth of a second: often enough for a clock, seldom enough for an old phone. */
const CHUNK = 4096;

class Recorder extends AudioWorkletProcessor {
  private chunk = new Float32Array(CHUNK);
  private filled = 0;

  process(inputs: Float32Array[][]): boolean {
    for (const sample of inputs[0]?.[0] ?? []) {
      this.chunk[this.filled] = sample;
      this.filled += 1;
      if (this.filled < CHUNK) continue;
      this.port.postMessage(this.chunk, [this.chunk.buffer]);
      this.chunk = new Float32Array(CHUNK);
      this.filled = 0;
    }
    return true;
  }
}

registerProcessor('recorder', Recorder);
