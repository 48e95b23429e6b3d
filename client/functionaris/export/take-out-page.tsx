import { useState } from 'preact/hooks';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Checkbox } from '../../shared/ui/checkbox.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { RadioGroup } from '../../shared/ui/radio-group.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { TextField } from '../../shared/ui/text-field.tsx';
import { Failure } from '../../shared/vault/failure.tsx';
import { BackRow } from '../back-row.tsx';
import { DoneNotice, type DoneNoticeProps } from '../done-notice.tsx';
import { findDossier } from '../dossier-flow.ts';
import { isAsked } from '../four-eyes.ts';
import type { ReadMelding } from '../read-flow.ts';
import type { SealedWith } from './export-file.ts';
import type { ExportWishes } from './export-flow.ts';
import { SealedWords } from './sealed-words.tsx';

export interface TakeOutPageProps extends Omit<DoneNoticeProps, 'kinds'> {
  readonly melding: ReadMelding;
  /** Why nothing can be written, and so nothing recorded. */
  readonly refusal: string | undefined;
  /** False while a colleague has to agree first. */
  readonly isAgreed: boolean;
  /** Of a file that was recorded, and not saved. */
  readonly made: ExportWishes | undefined;
  /** What opens the file that was just made. */
  readonly sealedWith: SealedWith | undefined;
  readonly onAskColleague: () => void;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onMake: (wishes: ExportWishes) => void;
  readonly onBack: () => void;
}

const NOTHING_WISHED: ExportWishes = { form: 'sealed', recipient: '', withDossier: false, labelledReason: '' };

/** One melding as a file: for whom, what of it, and recorded for colleagues before it is handed over. */
export function TakeOutPage(props: TakeOutPageProps) {
  const { text, melding, sealedWith } = props;
  const { takeOut } = text;
  return (
    <Screen
      title={takeOut.title}
      name={`take-out ${melding.meldingId}`}
      above={<BackRow label={takeOut.back} busy={props.busy} onBack={props.onBack} />}
    >
      <DoneNotice {...props} kinds={['taken-out']} />
      <Failure sentence={props.failed} />
      {sealedWith === undefined ? (
        <Making {...props} />
      ) : (
        <SealedWords text={text} sealedWith={sealedWith} onWipe={props.onBack} />
      )}
    </Screen>
  );
}

function Making(props: TakeOutPageProps) {
  const { text, melding, refusal, isAgreed } = props;
  const { takeOut } = text;
  const isWaiting = isAsked(melding, 'export');
  return (
    <>
      <Paragraph lead>{takeOut.lead}</Paragraph>
      <Paragraph>{takeOut.consent}</Paragraph>
      <Paragraph>{takeOut.destroyCopy}</Paragraph>
      {(refusal !== undefined || !isAgreed) && (
        <Alert kind="warning">
          <Paragraph>{refusal ?? (isWaiting ? takeOut.waits : takeOut.fourEyes)}</Paragraph>
        </Alert>
      )}
      {refusal === undefined && !isAgreed && !isWaiting && (
        <ButtonGroup>
          <Button appearance="primary" onClick={props.onAskColleague}>
            {text.acts.acts.proposal.name}
          </Button>
        </ButtonGroup>
      )}
      {refusal === undefined && isAgreed && <TakeOutForm {...props} />}
    </>
  );
}

function TakeOutForm({ text, melding, made, busy, onMake }: TakeOutPageProps) {
  const { takeOut } = text;
  const [wishes, setWishes] = useState(made ?? NOTHING_WISHED);
  const [isTried, setTried] = useState(false);
  const wish = (change: Partial<ExportWishes>) => setWishes({ ...wishes, ...change });
  const isWithout = wishes.recipient.trim() === '';
  const dossier = findDossier(melding);
  const ofDossier = wishes.withDossier ? (dossier?.view.dossier.labelled.size ?? 0) : 0;
  const labelled = melding.view.workflow.labelled.size + ofDossier;

  function make(): void {
    setTried(true);
    if (!isWithout) onMake(wishes);
  }
  return (
    <>
      {made !== undefined && !busy && (
        <Alert kind="warning">
          <Paragraph>{takeOut.notSaved}</Paragraph>
        </Alert>
      )}
      <TextField
        label={takeOut.recipient}
        value={wishes.recipient}
        maxLength={300}
        error={isTried && isWithout ? takeOut.recipientError : undefined}
        onInput={(recipient) => wish({ recipient })}
      />
      <RadioGroup
        label={takeOut.form}
        choices={(['sealed', 'pdf', 'zip'] as const).map((form) => ({ value: form, label: takeOut.forms[form] }))}
        value={wishes.form}
        onChange={(form) => wish({ form })}
      />
      {wishes.form === 'sealed' ? (
        <Paragraph>{takeOut.sealed}</Paragraph>
      ) : (
        <Alert kind="warning">
          <Paragraph>{takeOut.unsealed}</Paragraph>
        </Alert>
      )}
      {dossier !== undefined && (
        <Checkbox
          label={takeOut.withDossier}
          checked={wishes.withDossier}
          onChange={(withDossier) => wish({ withDossier })}
        />
      )}
      {labelled > 0 && (
        <>
          <Heading level={2}>{takeOut.labelledTitle}</Heading>
          <Paragraph>{takeOut.labelled(labelled)}</Paragraph>
          <TextField
            label={takeOut.labelledReason}
            hint={takeOut.labelledReasonHint}
            optionalText={takeOut.optional}
            value={wishes.labelledReason}
            maxLength={300}
            onInput={(labelledReason) => wish({ labelledReason })}
          />
        </>
      )}
      <Paragraph>{takeOut.recorded}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" busy={busy} busyText={takeOut.busy} onClick={make}>
          {takeOut.make}
        </Button>
      </ButtonGroup>
    </>
  );
}
