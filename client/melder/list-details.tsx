import { Details } from '../shared/ui/details.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { formatDay } from '../text/dates.ts';
import { listEn } from '../text/en/list.ts';
import type { Language, MelderLanguage, TextShape } from '../text/language.ts';
import { listNl } from '../text/nl/list.ts';
import type { ListChange, ListConfirmation, ListView } from './list-view.ts';
import { listNames } from './names.ts';
import { partOf, useTexts } from './texts.ts';

/** Apart from the other words: who reports does not wait for them. */
export type ListText = TextShape<typeof listNl>;
export const LIST_TEXTS: Readonly<Record<Language, ListText>> = { nl: listNl, en: listEn };

export interface ListDetailsProps {
  readonly list: ListView;
}

/** For who wants to know why the list can be believed: who confirmed it, who signs it, what changed. */
export function ListDetails({ list }: ListDetailsProps) {
  const { title } = partOf(useTexts(), 'list', LIST_TEXTS);
  return (
    <Details summary={title}>
      <ListFacts list={list} />
    </Details>
  );
}

export function ListFacts({ list }: ListDetailsProps) {
  const texts = useTexts();
  const { language } = texts;
  const words = partOf(texts, 'list', LIST_TEXTS);
  const { confirmations, holders, threshold, history } = list;
  return (
    <>
      <Heading level={2} appearance={3}>
        {words.confirmTitle}
      </Heading>
      <Paragraph>{words.confirmText}</Paragraph>
      <ul>
        {confirmations.map((confirmation, place) => (
          <li key={place}>{confirmationText(confirmation, words, language)}</li>
        ))}
      </ul>
      <Heading level={2} appearance={3}>
        {words.signTitle}
      </Heading>
      <Paragraph>{words.sign(listNames(holders.map(words.holder), texts))}</Paragraph>
      {threshold > 1 && <Paragraph>{words.signTogether(threshold)}</Paragraph>}
      <Heading level={2} appearance={3}>
        {words.historyTitle}
      </Heading>
      <ul>
        {history.map((change, place) => (
          <li key={place}>{changeText(change, words, language)}</li>
        ))}
      </ul>
    </>
  );
}

function confirmationText({ name, on, isOfNow }: ListConfirmation, words: ListText, language: MelderLanguage): string {
  if (on === undefined) return words.notConfirmed(name);
  const day = formatDay(on, language);
  return isOfNow ? words.confirmed(name, day) : words.confirmedEarlier(name, day);
}

/** "Op 3 maart 2026 is Piet Jansen toegevoegd." */
export function changeText(change: ListChange, words: ListText, language: MelderLanguage): string {
  const day = formatDay(change.day, language);
  if (!('name' in change)) return words[change.kind](day);
  const said = words[change.kind](day, change.name);
  return change.isSomebodyElse ? `${said} ${words.somebodyElse}` : said;
}
