import type { Event } from '../../../schema/content/fold.ts';
import { listNames } from '../names.ts';
import type { NameOf } from './names.ts';
import type { AllTexts } from './texts.ts';

type ReadersEvent = Extract<Event, { readonly kind: 'readers' }>;

export interface ReadersTextInput {
  readonly texts: AllTexts;
  readonly nameOf: NameOf;
  readonly isRemoved: (fp: string) => boolean;
}

/** Who came and who went, by whom, and whether the melder asked for it. */
export function readersText(event: ReadersEvent, { texts, nameOf, isRemoved }: ReadersTextInput): string {
  const { page, events: words } = texts.mailbox;
  const { roster, before, message } = event;
  const names = (fps: readonly string[]) => listNames(fps.map(nameOf), texts);
  const now = roster.readers.map(({ fp }) => fp);
  const allNow = () => listNames([...now.map(nameOf), page.you], texts);
  if (message.sender.kind === 'melder' || before === undefined) return page.chose(allNow());
  const earlier = before.readers.map(({ fp }) => fp);
  const came = now.filter((fp) => !earlier.includes(fp));
  const went = earlier.filter((fp) => !now.includes(fp));
  const setAgain = roster.readers
    .filter(({ fp, generation }) => before.readers.some((one) => one.fp === fp && one.generation !== generation))
    .map(({ fp }) => fp);
  const hasNewWords = roster.melders.some(({ signPk }) => before.melders.every((one) => one.signPk !== signPk));
  const by = nameOf(message.sender.fp);
  const isPlain = came.length === 0 && went.length === 0 && setAgain.length === 0 && !hasNewWords;
  const withHistory = roster.previousSecret === null ? words.cameWithoutHistory : words.cameWithHistory;
  return [
    came.length > 0 && `${words.came(by, names(came))} ${withHistory}`,
    went.length > 0 && `${words.went(by, names(went))} ${words.wentNote}`,
    setAgain.length > 0 && words.setAgain(names(setAgain)),
    hasNewWords && words.newWords(by),
    isPlain && words.same(by, allNow()),
    (came.length > 0 || went.length > 0) && roster.carriesOut.length > 0 && words.onYourWord,
    isRemoved(message.sender.fp) && words.byRemoved(by),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
