import type { Certainty } from '../../schema/content/rules/laws.ts';
import { type NamedRegime, regimeOf } from '../../schema/content/rules/rule-sets.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Badge, type BadgeKind } from '../shared/ui/badge.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { SummaryList } from '../shared/ui/summary-list.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { BackRow } from './back-row.tsx';
import { lawLines, type RuleLine, type RulesText, termLines } from './rules-words.ts';

export interface RulesPageProps {
  readonly text: RulesText;
  readonly language: Language;
  /** As the channel's list says now; meldingen keep their own. */
  readonly regime: NamedRegime;
  readonly onBack: () => void;
}

const BADGES: Readonly<Record<Certainty, BadgeKind>> = { law: 'accent', draft: 'warning', policy: 'neutral' };

/** Which rules are followed here, each with where it comes from and how certain it is. */
export function RulesPage({ text, language, regime, onBack }: RulesPageProps) {
  const { ruleSet, rules, isKnown } = regimeOf(regime);
  const name = isKnown ? text.sets[ruleSet.id as keyof RulesText['sets']] : text.unknownSet;
  return (
    <Screen title={text.title} above={<BackRow label={text.back} onBack={onBack} />}>
      <Paragraph lead>{text.lead}</Paragraph>
      <Paragraph>{text.noAdvice}</Paragraph>
      <Heading level={2}>{text.setTitle}</Heading>
      {!isKnown && (
        <Alert kind="warning">
          <Paragraph>{text.unknownSetText}</Paragraph>
        </Alert>
      )}
      <SummaryList
        rows={[
          { key: 'set', label: text.set, value: name },
          { key: 'profile', label: text.profile, value: text.profiles[regime.profile] },
          { key: 'version', label: text.version, value: ruleSet.version },
          { key: 'dated', label: text.dated, value: formatDay(ruleSet.date, language) },
        ]}
      />
      <Paragraph>{text.keeps}</Paragraph>
      <Heading level={2}>{text.certaintyTitle}</Heading>
      <ul>
        {(['law', 'draft', 'policy'] as const).map((certainty) => (
          <li key={certainty}>
            <Badge kind={BADGES[certainty]}>{text.certainty[certainty]}</Badge> {text.certaintyText[certainty]}
          </li>
        ))}
      </ul>
      <Heading level={2}>{text.termsTitle}</Heading>
      <Paragraph>{text.termsText}</Paragraph>
      <RuleList lines={termLines(rules, text, language)} text={text} />
      <Heading level={2}>{text.otherTitle}</Heading>
      <Paragraph>{text.otherText}</Paragraph>
      <RuleList lines={lawLines(ruleSet.laws, text, language)} text={text} isNamed />
    </Screen>
  );
}

interface RuleListProps {
  readonly lines: readonly RuleLine[];
  readonly text: RulesText;
  /** Shows the fixed name, which a link can point at. */
  readonly isNamed?: boolean;
}

function RuleList({ lines, text, isNamed = false }: RuleListProps) {
  return (
    <ul class="zp-rules">
      {lines.map(({ key, sentence, certainty, source }) => (
        <li key={key} id={isNamed ? key : undefined} class="zp-rules__rule">
          <p class="zp-rules__head">
            {isNamed && <b>{key}</b>} <Badge kind={BADGES[certainty]}>{text.certainty[certainty]}</Badge>
          </p>
          <Paragraph>{sentence}</Paragraph>
          <Paragraph small>{source}</Paragraph>
        </li>
      ))}
    </ul>
  );
}
