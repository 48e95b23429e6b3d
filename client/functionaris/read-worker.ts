import { createApi } from '../shared/api.ts';
import { createBreathe, pausePage } from '../shared/breathe.ts';
import { readOnPage } from './reading.ts';
import {
  createReadingTasks,
  type FromReadWorker,
  type ListingPart,
  type Numbered,
  READY,
  type ReadingAnswer,
  type ReadingTask,
} from './reading-tasks.ts';
import { rehearse } from './rehearsal.ts';

// Between two meldingen it hears of its next task, and asks the server for that one beforehand.
const breathe = createBreathe({ now: () => performance.now(), pause: pausePage });
const api = createApi({ origin: self.location.origin });
const answerTask = createReadingTasks(readOnPage(api, breathe));

function tell(message: FromReadWorker): void {
  self.postMessage(message);
}

async function run({ number, value }: Numbered<ReadingTask>): Promise<void> {
  const say = (answer: ReadingAnswer | ListingPart) => tell({ number, value: answer });
  say(await answerTask(value, say));
}

let isAsked = false;

self.onmessage = ({ data }: MessageEvent<Numbered<ReadingTask>>) => {
  isAsked = true;
  // An unhandled rejection would stay in here; a reported error reaches the page.
  run(data).catch(self.reportError);
};
tell(READY);
void rehearse(async () => {
  await pausePage();
  return !isAsked;
});
