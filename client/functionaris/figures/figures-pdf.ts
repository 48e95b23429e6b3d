import { formatDay } from '../../text/dates.ts';
import { createPaper } from '../paper/paper.ts';
import { TEXTS } from '../texts.ts';
import type { YearFigures } from './figures.ts';
import { evaluationLines, natureLines, termText } from './figures-words.ts';

export interface FiguresPdfInput {
  readonly figures: YearFigures;
  readonly organisation: string;
  readonly year: string;
  readonly madeOn: string;
}

/** The yearly report for employer and works council (AMVB-7): always in Dutch, the language of those who get it. */
export async function figuresPdf(input: FiguresPdfInput): Promise<Uint8Array<ArrayBuffer>> {
  const { figures: shown, organisation, year, madeOn } = input;
  const text = TEXTS.nl;
  const { figures } = text;
  const title = figures.pdfTitle(year);
  const paper = await createPaper({ title, language: 'nl', foot: `${organisation} · ${title}`, madeOn });
  paper.heading(title, 1);
  paper.remark(figures.pdfFor(organisation));
  paper.remark(figures.pdfMade(formatDay(madeOn, 'nl')));
  paper.words('');
  paper.words(figures.pdfLaw);
  if (shown.kind === 'few') {
    paper.row(figures.pdfTotal, figures.few);
  } else {
    paper.row(figures.pdfTotal, `${shown.total}`);
    paper.heading(figures.naturesTable);
    const lines = natureLines(shown, text);
    const most = Math.max(...lines.map(({ count }) => count));
    for (const { label, count } of lines) paper.bar(label, `${count}`, count / most);
    paper.heading(figures.terms);
    paper.row(figures.confirmation, termText(shown.confirmation, text));
    paper.row(figures.feedback, termText(shown.feedback, text));
    paper.heading(figures.evaluations);
    for (const { label, value } of evaluationLines(shown, text)) paper.row(label, value);
  }
  paper.rule();
  paper.remark(figures.protection);
  return paper.finish();
}
