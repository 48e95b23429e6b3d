/** What went wrong, and at what: said beside the button that was pressed, which may be far below the title. */
import type { DeskTask } from './desk-state.ts';

export interface Failed {
  readonly at: DeskTask | undefined;
  readonly sentence: string;
}

export function failedAt(failed: Failed | undefined, ...tasks: readonly DeskTask[]): string | undefined {
  return failed?.at !== undefined && tasks.includes(failed.at) ? failed.sentence : undefined;
}
