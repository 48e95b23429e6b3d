import { factsOf } from '../../../schema/content/rules/facts-of.ts';
import { confirmBy, feedbackBy, isUnopened } from '../../../schema/content/rules/terms.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { SummaryList } from '../../shared/ui/summary-list.tsx';
import { formatDay } from '../../text/dates.ts';
import { ElsewhereDetails } from '../elsewhere.tsx';
import type { OpenedMelding } from '../mailbox-flow.ts';
import { listNames } from '../names.ts';
import type { NameOf } from './names.ts';
import { PhaseSteps } from './phase-steps.tsx';
import { useAllTexts } from './texts.ts';

export interface MeldingProgressProps {
  readonly melding: OpenedMelding;
  readonly nameOf: NameOf;
  readonly today: string;
  readonly onSendAgain: () => void;
  readonly onAddReader: () => void;
}

/** Where it stands, and what comes next by which day (LET-1). */
export function MeldingProgress({ melding, nameOf, today, onSendAgain, onAddReader }: MeldingProgressProps) {
  const texts = useAllTexts();
  const { language, mailbox } = texts;
  const { progress, again, menu, asked, said } = mailbox;
  const { view } = melding;
  const { openedBy } = view;
  const shown = (day: string) => formatDay(day, language);
  const facts = factsOf(melding);
  // The day on which it came in, which its writer cannot date back.
  const { confirmedOn } = facts;
  const byDay = confirmBy(facts);
  const informed = feedbackBy(facts);

  function confirmation(): string {
    if (!view.workflow.isConfirmationWanted && confirmedOn === undefined) return said.wishes.noConfirmation;
    if (confirmedOn !== undefined) return progress.confirmedOn(shown(confirmedOn));
    return today > byDay ? progress.confirmLate(shown(byDay)) : progress.confirmBy(shown(byDay));
  }
  function information(): string {
    if (facts.feedbackOn !== undefined) return said.wishes.toldOn(shown(facts.feedbackOn));
    return today > informed ? progress.informLate(shown(informed)) : progress.informBy(shown(informed));
  }
  return (
    <>
      <Heading level={2}>{progress.title}</Heading>
      <PhaseSteps melding={melding} today={today} />
      <SummaryList
        rows={[
          { key: 'received', label: progress.received, value: shown(facts.receivedOn) },
          {
            key: 'opened',
            label: progress.openedBy,
            value: openedBy.length === 0 ? progress.nobodyYet : listNames(openedBy.map(nameOf), texts),
          },
          { key: 'confirmation', label: progress.confirmation, value: confirmation() },
          {
            key: 'information',
            label: progress.information,
            value: information(),
          },
        ]}
      />
      {isUnopened(facts, today) && (
        <Alert kind="warning" title={progress.unopenedTitle}>
          <Paragraph>{again.unopened}</Paragraph>
          <ButtonGroup>
            <Button onClick={onSendAgain}>{menu.again}</Button>
            <Button onClick={onAddReader}>{menu.readers}</Button>
          </ButtonGroup>
          <Paragraph small>{`${asked.unopened.again} ${asked.unopened.add}`}</Paragraph>
          <ElsewhereDetails />
        </Alert>
      )}
    </>
  );
}
