import type { ReaderOption } from '../reader-choices.ts';
import type { Texts } from '../texts.ts';

export type NameOf = (fp: string) => string;

export function namesIn(options: readonly ReaderOption[], { melder }: Texts): NameOf {
  return (fp) => options.find((option) => option.fp === fp)?.name ?? melder.whoReads.unknown;
}

/** "Anna, Bram en Chris" */
export function listNames(names: readonly string[], { language }: Texts): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
