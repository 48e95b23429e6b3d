import { cleanFile } from './clean-file.ts';

self.onmessage = ({ data }: MessageEvent<Blob>) => {
  // An unhandled rejection would stay in here; a reported error reaches the page.
  cleanFile(data).then((outcome) => self.postMessage(outcome), self.reportError);
};
