import { cleanFile } from './clean-file.ts';
import { redrawOnCanvas } from './picture/redraw.ts';

self.onmessage = ({ data }: MessageEvent<Blob>) => {
  // An unhandled rejection would stay in here; a reported error reaches the page.
  cleanFile(data, { redraw: redrawOnCanvas }).then((outcome) => self.postMessage(outcome), self.reportError);
};
