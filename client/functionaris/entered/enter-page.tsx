import { useState } from 'preact/hooks';
import { type Directory, listedFunctionarissen, type Person } from '../../../crypto/directory.ts';
import { fpText } from '../../shared/directory.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { CheckboxGroup } from '../../shared/ui/checkbox-group.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { RadioGroup } from '../../shared/ui/radio-group.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { TextArea } from '../../shared/ui/text-area.tsx';
import { TextField } from '../../shared/ui/text-field.tsx';
import type { Language } from '../../text/language.ts';
import type { FunctionarisText } from '../texts.ts';
import type { EnteredReport } from './enter-flow.ts';
import { HandOverSheet } from './hand-over-sheet.tsx';

export interface EnterPageProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly directory: Directory;
  readonly address: string;
  readonly today: string;
  readonly busy: boolean;
  readonly failed: string | undefined;
  /** The twelve words for the melder, the same each time. */
  readonly wordsIn: (language: Language) => Promise<readonly string[]>;
  /** Whether it arrived. */
  readonly onEnter: (report: EnteredReport) => Promise<boolean>;
  readonly onBack: () => void;
}

interface Form {
  readonly source: EnteredReport['source'] | undefined;
  readonly what: string;
  readonly cameInOn: string;
  readonly readers: readonly string[];
  readonly excluded: readonly string[];
}

/** What is sent once the words stand on paper. */
interface Ready {
  readonly report: EnteredReport;
  readonly code: readonly string[];
}

const SOURCES = ['paper', 'phone', 'meeting'] as const;
const LONGEST = 60_000;

/** Entering a report for somebody: what was said and who may read it, the sheet with words to hand over, and then sending. */
export function EnterPage(props: EnterPageProps) {
  const { text, language, directory, today } = props;
  const { enter: words } = text.statements;
  const persons = listedFunctionarissen(directory);
  const [form, setForm] = useState<Form>({ source: undefined, what: '', cameInOn: today, readers: [], excluded: [] });
  const [isTried, setTried] = useState(false);
  const [ready, setReady] = useState<Ready>();
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  if (ready !== undefined) {
    const { report, code } = ready;
    return (
      <HandOverSheet
        {...props}
        code={code}
        wordLanguage={report.language}
        onEnter={() => props.onEnter(report)}
        onChange={() => setReady(undefined)}
        onDone={props.onBack}
      />
    );
  }

  const readers = form.readers.filter((fp) => !form.excluded.includes(fp));
  const isDayRight = form.cameInOn !== '' && form.cameInOn <= today;
  const { source } = form;

  async function goOn() {
    setTried(true);
    if (source === undefined || form.what.trim() === '' || !isDayRight || readers.length === 0) return;
    const personsOf = (fps: readonly string[]) => persons.filter((person) => fps.includes(fpText(person)));
    const report: EnteredReport = {
      ...{ source, language, what: form.what.trim(), cameInOn: form.cameInOn },
      ...{ readers: personsOf(readers), excluded: personsOf(form.excluded) },
    };
    setReady({ report, code: await props.wordsIn(language) });
  }
  const choices = persons.map((person: Person) => ({
    value: fpText(person),
    label: person.name,
    hint: person.functionTitle,
  }));
  return (
    <Screen title={words.title} name="enter">
      <Paragraph lead>{words.lead}</Paragraph>
      <Paragraph>{words.earlier}</Paragraph>
      <RadioGroup
        label={words.source}
        error={isTried && source === undefined ? words.sourceError : undefined}
        choices={SOURCES.map((one) => ({ value: one, label: words.sources[one] }))}
        value={source}
        onChange={(chosen) => set({ source: chosen })}
      />
      <TextField
        type="date"
        label={words.cameInOn}
        hint={words.cameInHint}
        error={isTried && !isDayRight ? words.cameInError : undefined}
        value={form.cameInOn}
        onInput={(cameInOn) => set({ cameInOn })}
      />
      <TextArea
        label={words.what}
        hint={words.whatHint}
        error={isTried && form.what.trim() === '' ? words.whatError : undefined}
        rows={10}
        maxLength={LONGEST}
        value={form.what}
        onInput={(what) => set({ what })}
      />
      <CheckboxGroup
        label={words.readers}
        hint={words.readersHint}
        error={isTried && readers.length === 0 ? words.readersError : undefined}
        choices={choices}
        values={form.readers}
        onChange={(chosen) => set({ readers: chosen })}
      />
      <CheckboxGroup
        label={words.excluded}
        hint={words.excludedHint}
        choices={choices}
        values={form.excluded}
        onChange={(chosen) => set({ excluded: chosen })}
      />
      <ButtonGroup>
        <Button appearance="primary" onClick={() => void goOn()}>
          {words.next}
        </Button>
        <Button onClick={props.onBack}>{text.melding.back}</Button>
      </ButtonGroup>
    </Screen>
  );
}
