import type { KnownPerson } from '../list-view.ts';
import type { MailboxTexts } from './texts.ts';

export type NameOf = (fp: string) => string;

/** Also of who is not listed any more: their names stand in what was said. */
export function namesIn(people: readonly KnownPerson[], { whoReads }: MailboxTexts): NameOf {
  return (fp) => people.find((person) => person.fp === fp)?.name ?? whoReads.unknown;
}
