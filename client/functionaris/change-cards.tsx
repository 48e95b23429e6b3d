import { checkWords } from '../../crypto/check-words.ts';
import { isProcesbegeleider } from '../../crypto/directory.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { type PolicyChange, policyChanges } from '../shared/policy-changes.ts';
import { templateName } from '../shared/templates.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { SummaryList } from '../shared/ui/summary-list.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { AddedPerson, ListChange } from './list-changes.ts';
import type { FunctionarisText } from './texts.ts';

export interface ChangeCardProps<Change = ListChange> {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly change: Change;
}

/** One entry of the list, for somebody who is to say whether it is right. */
export function ChangeCard(props: ChangeCardProps) {
  const { change } = props;
  switch (change.kind) {
    case 'added':
      return <AddedCard {...props} change={change} />;
    case 'roots':
      return <RootsCard {...props} change={change} />;
    case 'policy':
      return <PolicyCard {...props} change={change} />;
    default:
      return <PersonChangeCard {...props} change={change} />;
  }
}

type Kind<K extends ListChange['kind']> = Extract<ListChange, { kind: K }>;

function SixWords({ fp, text, language }: { fp: Bytes; text: FunctionarisText; language: Language }) {
  return (
    <>
      {text.list.sixWords}{' '}
      <b lang={language} translate={false}>
        {checkWords(fp, language).join(' ')}
      </b>
    </>
  );
}

function AddedCard({ text, language, change }: ChangeCardProps<Kind<'added'>>) {
  const { person, isSelf } = change;
  const doubts = doubtsOf(change, text);
  return (
    <>
      <PersonCard
        name={isSelf ? `${person.name} ${text.you}` : person.name}
        role={person.functionTitle}
        place={text.account.shared.words[person.place]}
        isExternal={person.place === 'external'}
        note={
          <>
            {isProcesbegeleider(person) && (
              <>
                {text.list.watches}
                <br />
              </>
            )}
            {text.list.since(formatDay(person.listedOn, language))}
            <br />
            <SixWords fp={person.fp} text={text} language={language} />
          </>
        }
      />
      {doubts.length > 0 && (
        <Alert kind="warning">
          {doubts.map((doubt) => (
            <Paragraph key={doubt}>{doubt}</Paragraph>
          ))}
        </Alert>
      )}
    </>
  );
}

function doubtsOf({ person, formerly, hasOwnName }: AddedPerson, { list }: FunctionarisText): readonly string[] {
  return [
    ...(hasOwnName ? [list.ownName] : []),
    ...(formerly === undefined ? [] : [list.formerly(formerly.name)]),
    ...(person.isSomebodyElse && !hasOwnName ? [list.somebodyElse] : []),
  ];
}

type PersonKind = Kind<'renewed' | 'suspended' | 'resumed' | 'removed'>;

function PersonChangeCard({ text, language, change }: ChangeCardProps<PersonKind>) {
  const { person, isSelf, kind, day } = change;
  return (
    <PersonCard
      name={isSelf ? `${person.name} ${text.you}` : person.name}
      role={person.functionTitle}
      note={text.list[kind](formatDay(day, language))}
    />
  );
}

function RootsCard({ text, language, change }: ChangeCardProps<Kind<'roots'>>) {
  const { holders, threshold, day } = change;
  return (
    <section class="zp-flow">
      <Heading level={2}>{text.list.rootsTitle}</Heading>
      <Paragraph>{text.list.roots(threshold, holders.length, formatDay(day, language))}</Paragraph>
      <SummaryList
        rows={holders.map(({ holder, fp, isNew }) => ({
          key: holder + fp.join(),
          label: isNew ? text.list.newHolder(holder) : holder,
          value: <SixWords fp={fp} text={text} language={language} />,
        }))}
      />
    </section>
  );
}

function PolicyCard({ text, language, change }: ChangeCardProps<Kind<'policy'>>) {
  const { list } = text;
  const { policy, before, day } = change;
  return (
    <section class="zp-flow">
      <Heading level={2}>{list.policyTitle}</Heading>
      <Paragraph>{list.policyOn(formatDay(day, language))}</Paragraph>
      <SummaryList
        rows={policyChanges(before, policy, (id) => templateName(id, text.acts, language)).map((changed) => ({
          key: `${changed.field} ${changed.of}`,
          label: policyLabel(changed, list),
          value: list.fromTo(changed.before, changed.after),
        }))}
      />
    </section>
  );
}

function policyLabel({ field, of }: PolicyChange, { policy, textOf }: FunctionarisText['list']): string {
  return of === undefined ? policy[field] : textOf(of, policy[field]);
}
