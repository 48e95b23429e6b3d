import { solveWork } from '../shared/work.ts';

self.onmessage = ({ data }: MessageEvent<string>) => {
  // An unhandled rejection would stay in here; a reported error reaches the page.
  solveWork(data).then((solution) => self.postMessage(solution), self.reportError);
};
