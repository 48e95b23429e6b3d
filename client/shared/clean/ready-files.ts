/** What is sent of a chosen file, under which name: the one place that decides it. */
import type { CleanOutcome, FileSort } from './outcome.ts';

/** What the person chose for one file. */
export interface FileChoice {
  /** For what could not be cleaned: send it as it is, after the warning. */
  readonly sendAsItIs: boolean;
  /** Beside the cleaned file also the untouched one, as evidence. */
  readonly alsoOriginal: boolean;
  readonly keepName: boolean;
}

export const SAFE_CHOICE: FileChoice = { sendAsItIs: false, alsoOriginal: false, keepName: false };

export interface ReadyFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Blob;
  /** True for bytes that no cleaner touched. */
  readonly isOriginal: boolean;
}

/** One language for everybody: a name in the page's own would tell which language its sender reads. */
const STEMS: Readonly<Record<FileSort, string>> = {
  photo: 'foto',
  picture: 'afbeelding',
  document: 'document',
  sheet: 'werkblad',
  slides: 'presentatie',
  text: 'tekst',
  sound: 'geluid',
  film: 'film',
  unknown: 'bestand',
};

export function wasCleaned(outcome: CleanOutcome): outcome is Extract<CleanOutcome, { content: Blob }> {
  return outcome.kind === 'cleaned' || outcome.kind === 'nothingFound';
}

/** Whether the person may still send it, after the warning. What nobody has tried to clean waits until that can be done. */
export function mayGoAsItIs(outcome: CleanOutcome): boolean {
  if (outcome.kind === 'broken') return outcome.reason !== 'notFetched' && outcome.reason !== 'renewed';
  return outcome.kind !== 'unsupported' || outcome.reason !== 'tooLargeToSend';
}

/** It can be tried again. */
export function isNotFetched(outcome: CleanOutcome): boolean {
  return outcome.kind === 'broken' && outcome.reason === 'notFetched';
}

/**
 * @param number  counts the files of one message from 1, so that names differ
 * @returns nothing when the file could not be cleaned and the person did not say that it goes all the same
 */
export function readyFiles(
  file: Blob & { readonly name: string },
  outcome: CleanOutcome,
  choice: FileChoice,
  number: number,
): readonly ReadyFile[] {
  const { mediaType, sort } = outcome.type;
  const extension = outcome.type.extension || extensionOf(file.name);
  const stem = choice.keepName ? stemOf(file.name) : `${STEMS[sort]}-${number}`;
  const nameOf = (end: string) => `${stem}${end}${extension && `.${extension}`}`;
  // A slice has neither the name nor the date of the file it was cut from.
  const original = file.slice();
  if (!wasCleaned(outcome)) {
    const isSent = choice.sendAsItIs && mayGoAsItIs(outcome);
    return isSent ? [{ name: nameOf(''), mediaType, content: original, isOriginal: true }] : [];
  }
  const cleaned = { name: nameOf(''), mediaType, content: outcome.content, isOriginal: false };
  if (!choice.alsoOriginal) return [cleaned];
  return [cleaned, { name: nameOf('-origineel'), mediaType, content: original, isOriginal: true }];
}

/** The end of a name that says how to open it; only when it is short and plain, or it could say more. */
function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '') || name;
}
