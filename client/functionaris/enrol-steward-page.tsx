import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Checkbox } from '../shared/ui/checkbox.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { StepHeader } from '../shared/ui/step-header.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { STEWARD_ENROL_TEXTS } from './enrol-texts.ts';
import { ENROL_STEPS } from './role-page.tsx';
import type { FunctionarisText } from './texts.ts';

export interface EnrolStewardPageProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly organisation: string;
  /** A person, or who they sign for: "ondernemingsraad". */
  readonly name: string;
  readonly today: string;
  readonly isAccepted: boolean;
  readonly isAcceptanceMissing: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
  readonly onNext: () => void;
}

/** What it is to sign the list, for somebody who will never read a melding. */
export function EnrolStewardPage(props: EnrolStewardPageProps) {
  const { text, language } = props;
  const words = STEWARD_ENROL_TEXTS[language];
  return (
    <Screen title={words.title} above={<StepHeader text={text.step(1, ENROL_STEPS)} current={1} total={ENROL_STEPS} />}>
      <Paragraph lead>{words.lead(props.organisation)}</Paragraph>
      <PersonCard name={props.name} role={words.role} />
      <Paragraph small>{words.wrongName}</Paragraph>
      <Heading level={2}>{words.asksTitle}</Heading>
      <ul>
        {words.asks.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Heading level={2}>{words.whyTitle}</Heading>
      <Paragraph>{words.why}</Paragraph>
      <Checkbox
        label={words.accept(formatDay(props.today, language))}
        checked={props.isAccepted}
        onChange={props.onAccept}
        error={props.isAcceptanceMissing ? words.acceptError : undefined}
      />
      <ButtonGroup>
        <Button appearance="primary" onClick={props.onNext}>
          {words.next}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
