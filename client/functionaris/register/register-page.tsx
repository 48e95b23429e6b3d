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
import type { Language } from '../../text/language.ts';
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
import { registerCsv, registerJson } from './register-files.ts';
import { registerRow, SHOWN_COLUMNS } from './register-row.tsx';

export interface RegisterPageProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly organisation: string;
  readonly meldingen: readonly ReadMelding[];
  readonly today: string;
  readonly onBack: () => void;
}

/** Every melding in days and classes (WBK-2a.1), and what is chosen of them as a file. */
export function RegisterPage({ text, language, organisation, meldingen, today, onBack }: RegisterPageProps) {
  const { register } = text;
  const [filter, setFilter] = useState<RegisterFilter>(WHOLE_REGISTER);
  const entries = useMemo(() => registerOf(meldingen, today), [meldingen, today]);
  const shown = filterRegister(entries, filter);

  function save(content: string, extension: string): void {
    saveFile(new TextEncoder().encode(content), `${register.fileName}-${today}.${extension}`);
  }
  return (
    <Screen
      title={register.title}
      above={
        <Button appearance="link" onClick={onBack}>
          {register.back}
        </Button>
      }
    >
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
      <ButtonGroup>
        <Button onClick={() => save(registerCsv({ entries: shown }, register.columns), 'csv')}>{register.csv}</Button>
        <Button onClick={() => save(registerJson({ organisation, madeOn: today, entries: shown }), 'json')}>
          {register.json}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}
