import type { PersonDescription } from '../../crypto/card.ts';
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
import { enrolTextFor } from './enrol-texts.ts';
import type { FunctionarisText } from './texts.ts';

/** The role, and the three screens of making an account. */
export const ENROL_STEPS = 4;
/** When the wording of the secrecy text last changed: what somebody accepted must be known later (WBK-1a.1). */
const SECRECY_TEXT_ON = '2026-11-22';

export interface RolePageProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly organisation: string;
  readonly person: PersonDescription;
  readonly today: string;
  readonly isAccepted: boolean;
  readonly isAcceptanceMissing: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
  readonly onNext: () => void;
}

export function RolePage(props: RolePageProps) {
  const { text, language, person } = props;
  const enrol = enrolTextFor(person, text);
  return (
    <Screen title={enrol.title} above={<StepHeader text={text.step(1, ENROL_STEPS)} current={1} total={ENROL_STEPS} />}>
      <Paragraph lead>{enrol.lead(props.organisation)}</Paragraph>
      <PersonCard
        name={person.name}
        role={person.functionTitle}
        place={text.account.shared.words[person.place]}
        isExternal={person.place === 'external'}
      />
      <Paragraph small>{enrol.wrongDetails}</Paragraph>
      <Heading level={2}>{enrol.asksTitle}</Heading>
      <ul>
        {enrol.asks.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Heading level={2}>{enrol.secrecyTitle}</Heading>
      <ul>
        {enrol.secrecy.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Paragraph small>{enrol.secrecyVersion(formatDay(SECRECY_TEXT_ON, language))}</Paragraph>
      <Checkbox
        label={enrol.accept(formatDay(props.today, language))}
        checked={props.isAccepted}
        onChange={props.onAccept}
        error={props.isAcceptanceMissing ? enrol.acceptError : undefined}
      />
      <ButtonGroup>
        <Button appearance="primary" onClick={props.onNext}>
          {enrol.next}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
