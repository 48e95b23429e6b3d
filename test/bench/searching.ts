/** The desk's list at a thousand meldingen, as the page makes it at every letter that is typed: no server, no network. */
import { deskRows } from '../../client/functionaris/desk-rows.ts';
import { DESK_VIEWS, type DeskView } from '../../client/functionaris/desk-views.ts';
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { TEXTS } from '../../client/functionaris/texts.ts';
import { addDays } from '../../schema/content/rules/calendar.ts';
import { confirmation, readMelding, report, type Saying, SPEAKER } from '../helpers/sayings.ts';
import { type Figure, formatMs, median } from './figures.ts';

const MELDINGEN = 1_000;
/** Of each conversation, besides report and confirmation. */
const TEXTS_EACH = 18;
const TODAY = '2026-11-20';
/** A page that is busy for longer does not listen. */
const INSTANT_MS = 50;
const SEARCHES = ['r', 're', 'rekening', 'rekening 777', 'komt nergens voor'];

export async function measureSearching(): Promise<readonly Figure[]> {
  const meldingen = Array.from({ length: MELDINGEN }, (_, place) => melding(place));
  const rows = (filter: string, view: DeskView) =>
    deskRows({
      meldingen,
      filter,
      view,
      ownFp: SPEAKER,
      today: TODAY,
      ...{ batchMinutes: 720, deliveredOn: TODAY },
      text: TEXTS.nl,
      language: 'nl',
    });
  if (rows('rekening 777 ', 'open').length !== 1) throw new Error('the search does not find what is there');
  const first = timed(() => rows('', 'open'));
  const searched = SEARCHES.map((filter) => middle(() => rows(filter, 'open')));
  const viewed = DESK_VIEWS.map((view) => middle(() => rows('', view)));
  return [
    figure('first shown', first),
    figure(`searched, slowest of ${SEARCHES.length} words`, Math.max(...searched)),
    figure(`filtered, slowest of ${DESK_VIEWS.length} views`, Math.max(...viewed)),
  ];
}

function melding(place: number): ReadMelding {
  const received = addDays('2026-01-01', place % 320);
  const salt = `${place}`;
  const words = `Ik zag een factuur op rekening ${place} die niet klopt. `.repeat(15);
  const talk = Array.from({ length: TEXTS_EACH }, (_, turn): Saying => {
    const by = turn % 2 === 0 ? 'functionaris' : 'melder';
    return [addDays(received, turn + 2), by, { type: 'text', text: 'Kunt u daar meer over zeggen? '.repeat(10) }];
  });
  const conversation = [report(received, words), confirmation(addDays(received, 1), { salt }), ...talk];
  return readMelding({ conversation, salt });
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function middle(work: () => unknown): number {
  return median(Array.from({ length: 5 }, () => timed(work)));
}

function figure(what: string, took: number): Figure {
  return {
    name: `Desk list, ${MELDINGEN} meldingen, ${what}`,
    ours: formatMs(took),
    bare: '',
    ratio: '',
    goal: `≤ ${INSTANT_MS} ms`,
    isReached: took <= INSTANT_MS,
  };
}
