/** One row of the table: a figure, its bare counterpart from the same run, and the goal it is held against. */
export interface Figure {
  readonly name: string;
  readonly ours: string;
  readonly bare: string;
  readonly ratio: string;
  readonly goal: string;
  /** Undefined where there is nothing to reach. */
  readonly isReached: boolean | undefined;
}

const HEADINGS = ['Figure', 'Zegelpost', 'Bare', 'Ratio', 'Goal', ''] as const;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('a median of nothing');
  return (upper + lower) / 2;
}

export const formatMs = (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
export const formatPercent = (share: number) => `${Math.round(share * 100)} %`;
export const formatTimes = (times: number) => `× ${times < 10 ? times.toFixed(2) : Math.round(times)}`;
export const formatKilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;

export function formatTable(figures: readonly Figure[]): string {
  const verdict = (isReached: boolean | undefined) => (isReached === undefined ? '' : isReached ? 'yes' : 'NO');
  const rows = figures.map(({ name, ours, bare, ratio, goal, isReached }) => [
    name,
    ours,
    bare,
    ratio,
    goal,
    verdict(isReached),
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(HEADINGS), rule, ...rows.map(line)].join('\n');
}
