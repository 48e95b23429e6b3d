import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../../shared/save-file.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { Select } from '../../shared/ui/select.tsx';
import { TextField } from '../../shared/ui/text-field.tsx';
import { Failure } from '../../shared/vault/failure.tsx';
import type { Language } from '../../text/language.ts';
import { BackRow } from '../back-row.tsx';
import type { Many } from '../desk-state.ts';
import { ManyProgress } from '../many-notice.tsx';
import type { ReadMelding } from '../read-flow.ts';
import type { FunctionarisText } from '../texts.ts';
import {
  filterRegister,
  REGISTER_PHASES,
  type RegisterFilter,
  registerOf,
  WHOLE_REGISTER,
  yearsOf,
} from './register-entry.ts';
import type { Make, RegisterWishes } from './register-export.ts';
import { registerCsv, registerJson } from './register-files.ts';
import { registerRow, SHOWN_COLUMNS } from './register-row.tsx';

export interface RegisterPageProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly organisation: string;
  readonly meldingen: readonly ReadMelding[];
  readonly today: string;
  readonly many: Many | undefined;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onTake: (
    meldingIds: readonly string[],
    wishes: RegisterWishes & { readonly make: Make },
    save: (bytes: Uint8Array<ArrayBuffer>) => void,
  ) => void;
  readonly onBack: () => void;
}

/** Every melding in days and classes (WBK-2a.1), and what is chosen of them as a file. */
export function RegisterPage(props: RegisterPageProps) {
  const { text, language, organisation, meldingen, today, onBack } = props;
  const { register } = text;
  const [filter, setFilter] = useState<RegisterFilter>(WHOLE_REGISTER);
  const [recipient, setRecipient] = useState('');
  const [isMissing, setMissing] = useState(false);
  const entries = useMemo(() => registerOf(meldingen, today), [meldingen, today]);
  const shown = filterRegister(entries, filter);

  function take(form: RegisterWishes['form']): void {
    const isNamed = recipient.trim() !== '';
    setMissing(!isNamed);
    if (!isNamed) return;
    props.onTake(
      shown.map(({ meldingId }) => meldingId),
      {
        form,
        recipient,
        make(some) {
          const taken = registerOf(some, today);
          const content =
            form === 'csv'
              ? registerCsv({ entries: taken }, register.columns)
              : registerJson({ organisation, madeOn: today, entries: taken });
          return new TextEncoder().encode(content);
        },
      },
      (bytes) => saveFile(bytes, `${register.fileName}-${today}.${form}`),
    );
  }
  return (
    <Screen title={register.title} above={<BackRow label={register.back} onBack={onBack} />}>
      <Paragraph lead>{register.lead}</Paragraph>
      <Paragraph>{register.only}</Paragraph>
      <div class="zp-filters">
        <Select
          label={register.year}
          value={filter.year ?? ''}
          choices={[
            { value: '', label: register.allYears },
            ...yearsOf(entries).map((year) => ({ value: year, label: year })),
          ]}
          onChange={(year) => setFilter({ ...filter, year: year || undefined })}
        />
        <Select
          label={register.phase}
          value={filter.phase ?? ''}
          choices={[
            { value: '', label: register.allPhases },
            ...REGISTER_PHASES.map((phase) => ({ value: phase, label: register.phases[phase] })),
          ]}
          onChange={(phase) => setFilter({ ...filter, phase: phase || undefined })}
        />
      </div>
      <p class="nl-paragraph" role="status">
        {register.count(shown.length)}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={register.none} />
      ) : (
        <DataTable
          caption={register.table}
          columns={SHOWN_COLUMNS.map((key) => ({ key, heading: register.columns[key] }))}
          rows={shown.map((entry) => registerRow(entry, register, language))}
          rowHeading="number"
          isWide
        />
      )}
      <Heading level={2}>{register.takeTitle}</Heading>
      <Paragraph>{register.takeText}</Paragraph>
      <Paragraph>{register.takeRecorded}</Paragraph>
      <TextField
        label={register.recipient}
        error={isMissing ? register.recipientError : undefined}
        maxLength={300}
        value={recipient}
        onInput={(typed) => {
          setRecipient(typed);
          setMissing(false);
        }}
      />
      <Failure sentence={props.failed} />
      <ManyProgress text={text} many={props.many} busy={props.busy} />
      {shown.length > 0 && (
        <ButtonGroup>
          <Button busy={props.busy} onClick={() => take('csv')}>
            {register.csv}
          </Button>
          <Button busy={props.busy} onClick={() => take('json')}>
            {register.json}
          </Button>
        </ButtonGroup>
      )}
    </Screen>
  );
}
