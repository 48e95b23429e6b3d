/** A code on paper held before the camera. What it sees is looked at in this page, and goes nowhere. */

export interface Scanning {
  /** At once, and the light of the camera goes out. */
  stop(): void;
}

/** Often enough for a hand that does not hold still, seldom enough for an old phone. */
const LOOK_EVERY_MS = 250;
/** A QR code that is read from paper needs no more, and more is slower. */
const LOOK_AT_WIDTH = 640;

/**
 * Shows the camera in `video` and gives what each QR code before it says, until it is stopped.
 *
 * @throws when there is no camera, or somebody or something said no
 */
export async function startScanning(video: HTMLVideoElement, onText: (text: string) => void): Promise<Scanning> {
  // Loads the reader only for who wants it, and after the browser has asked.
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } });
  let timer: number | undefined;
  const stop = () => {
    window.clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  try {
    const { default: reader } = await import('jsqr');
    const canvas = new OffscreenCanvas(LOOK_AT_WIDTH, LOOK_AT_WIDTH);
    const drawing = canvas.getContext('2d', { willReadFrequently: true });
    if (drawing === null) throw new Error('no canvas');
    video.srcObject = stream;
    await video.play();
    timer = window.setInterval(() => {
      const { videoWidth, videoHeight } = video;
      if (videoWidth === 0) return;
      const height = Math.round((LOOK_AT_WIDTH * videoHeight) / videoWidth);
      if (canvas.height !== height) canvas.height = height;
      drawing.drawImage(video, 0, 0, LOOK_AT_WIDTH, height);
      const seen = reader.default(drawing.getImageData(0, 0, LOOK_AT_WIDTH, height).data, LOOK_AT_WIDTH, height);
      if (seen !== null && seen.data !== '') onText(seen.data);
    }, LOOK_EVERY_MS);
    return { stop };
  } catch (error) {
    stop();
    throw error;
  }
}
