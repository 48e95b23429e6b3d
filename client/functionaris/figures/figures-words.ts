/** What of the yearly figures may leave, in words: the same on the page and on paper. */
import type { FunctionarisText } from '../texts.ts';
import { EVALUATION_QUESTIONS } from './evaluations.ts';
import type { TermFigure, YearFigures } from './figures.ts';

type Text = Pick<FunctionarisText, 'figures' | 'register'>;

export interface NatureLine {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

type Shown = Extract<YearFigures, { kind: 'shown' }>;

export function natureLines({ natures, rest }: Shown, { figures, register }: Text): readonly NatureLine[] {
  const lines = natures.map(({ nature, count }) => ({ key: nature, label: register.natures[nature], count }));
  if (rest === 0) return lines;
  return [...lines, { key: 'rest', label: lines.length === 0 ? figures.restOnly : figures.rest, count: rest }];
}

export interface WordedFigure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** How it went according to melders, a line for each question. */
export function evaluationLines({ evaluations }: Shown, { figures }: Text): readonly WordedFigure[] {
  return EVALUATION_QUESTIONS.map((question) => {
    const average = evaluations[question];
    const value = average === 'too-few' ? figures.termFigures['too-few'] : figures.average(average);
    return { key: question, label: figures.questions[question], value };
  });
}

export function termText(figure: TermFigure, { figures }: Text): string {
  return figure.kind === 'share' ? figures.share(figure.percent) : figures.termFigures[figure.kind];
}
