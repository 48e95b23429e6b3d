/** A functionaris as the melder chooses among them. */
export interface ReaderOption {
  readonly fp: string;
  readonly name: string;
  readonly functionTitle: string;
  readonly isExternal: boolean;
  /** Manages, or recruits and dismisses (AMVB-3). */
  readonly isManager: boolean;
  /** Somebody else in this list has, or had, this name. */
  readonly isNamesake: boolean;
  /** Confirmed by colleagues lately, and neither a manager nor recruiting. */
  readonly isPreselected: boolean;
}

/** Who has no choice does not get the report now, but could be added later; `never` rules that out. */
export type ReaderChoice = 'reads' | 'never';
export type ReaderChoices = Readonly<Record<string, ReaderChoice>>;

export function preselect(options: readonly ReaderOption[]): ReaderChoices {
  return Object.fromEntries(options.filter(({ isPreselected }) => isPreselected).map(({ fp }) => [fp, 'reads']));
}

export function chosenAs(
  choice: ReaderChoice,
  options: readonly ReaderOption[],
  choices: ReaderChoices,
): readonly ReaderOption[] {
  return options.filter(({ fp }) => choices[fp] === choice);
}

export interface ReaderConcerns {
  readonly isSingle: boolean;
  /** Undefined when somebody external reads along (LET-5). */
  readonly noExternal: 'listed' | 'chosen' | undefined;
}

/** What the choice risks; said, never refused. */
export function concernsOf(options: readonly ReaderOption[], choices: ReaderChoices): ReaderConcerns {
  const readers = chosenAs('reads', options, choices);
  const hasExternal = readers.some(({ isExternal }) => isExternal);
  const isExternalListed = options.some(({ isExternal, fp }) => isExternal && choices[fp] !== 'never');
  const noExternal = hasExternal || readers.length === 0 ? undefined : isExternalListed ? 'chosen' : 'listed';
  return { isSingle: readers.length === 1, noExternal };
}
