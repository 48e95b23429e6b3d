import { useState } from 'preact/hooks';
import { listedFunctionarissen } from '../../../crypto/directory.ts';
import { fpText, type KnownDirectory } from '../../shared/directory.ts';
import { saveFile } from '../../shared/save-file.ts';
import { Alert } from '../../shared/ui/alert.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { ButtonGroup } from '../../shared/ui/button-group.tsx';
import { Checkbox } from '../../shared/ui/checkbox.tsx';
import { FileField } from '../../shared/ui/file-field.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { Screen } from '../../shared/ui/screen.tsx';
import { Select } from '../../shared/ui/select.tsx';
import { SummaryList } from '../../shared/ui/summary-list.tsx';
import { BackRow } from '../back-row.tsx';
import type { ReadMelding } from '../read-flow.ts';
import { registerOf, yearsOf } from '../register/register-entry.ts';
import type { FunctionarisText } from '../texts.ts';
import { protect } from './figures.ts';
import { addPart, type FiguresPart, isCountedBy, mergeParts, type PartProblem, withOwn } from './figures-part.ts';
import { FiguresView } from './figures-view.tsx';
import { isYearOver, ownPart, partBytes } from './own-part.ts';

export interface FiguresPageProps {
  readonly text: FunctionarisText;
  readonly known: KnownDirectory;
  readonly meldingen: readonly ReadMelding[];
  readonly ownFp: string;
  readonly today: string;
  readonly onBack: () => void;
}

/** The yearly figures, put together from each reader's part (WBK-20.2, AMVB-7). */
export function FiguresPage({ text, known, meldingen, ownFp, today, onBack }: FiguresPageProps) {
  const { figures } = text;
  const ownMeldingen = meldingen.filter((melding) => isCountedBy(melding, ownFp));
  const years = closedYears(yearsOf(registerOf(ownMeldingen, today)), today);
  const [year, setYear] = useState(years[0] ?? '');
  const [added, setAdded] = useState<readonly FiguresPart[]>([]);
  const [problem, setProblem] = useState<PartProblem>();
  const own = ownPart({ known, meldingen, ownFp, today }, year);
  const parts = withOwn(own, added);

  function chooseYear(chosen: string): void {
    setYear(chosen);
    setAdded([]);
    setProblem(undefined);
  }
  async function take(file: File): Promise<void> {
    const taken = addPart(added, await file.text(), own);
    if ('problem' in taken) return setProblem(taken.problem);
    setProblem(undefined);
    setAdded(taken.parts);
  }
  function saveOwn(): void {
    saveFile(partBytes(own), `${figures.partFile}-${year}.json`);
  }
  return (
    <Screen title={figures.title} above={<BackRow label={figures.back} onBack={onBack} />}>
      <Paragraph lead>{figures.lead}</Paragraph>
      <Paragraph>{figures.how}</Paragraph>
      <Select
        label={figures.year}
        hint={figures.yearHint}
        value={year}
        choices={years.map((one) => ({ value: one, label: one }))}
        onChange={chooseYear}
      />
      <Heading level={2}>{figures.ownTitle}</Heading>
      <Paragraph>{figures.own(own.counts.total)}</Paragraph>
      <Paragraph>{figures.ownText}</Paragraph>
      <Paragraph>{figures.destroyed}</Paragraph>
      <ButtonGroup>
        <Button onClick={saveOwn}>{figures.save}</Button>
      </ButtonGroup>
      <Heading level={2}>{figures.partsTitle}</Heading>
      <Paragraph>{figures.limit}</Paragraph>
      {parts[0] !== undefined && parts[0] !== own && <Paragraph>{figures.ownSaved(parts[0].counts.total)}</Paragraph>}
      <PartList text={text} known={known} parts={parts} ownFp={ownFp} />
      <FileField
        label={figures.addPart}
        hint={figures.addPartHint}
        error={problem && figures.problems[problem]}
        onChoose={(file) => void take(file)}
      />
      <Heading level={2}>{figures.previewTitle}</Heading>
      <FiguresView figures={protect(mergeParts(parts))} text={text} />
      <Paragraph small>{figures.protection}</Paragraph>
      {/* Looked at anew when the figures are others. */}
      <TakeReport key={`${year} ${added.length}`} text={text} known={known} parts={parts} year={year} today={today} />
    </Screen>
  );
}

function closedYears(found: readonly string[], today: string): readonly string[] {
  const last = `${Number(today.slice(0, 4)) - 1}`;
  return [...new Set([last, ...found])]
    .filter((year) => isYearOver(year, today))
    .sort()
    .reverse();
}

interface PartListProps extends Pick<FiguresPageProps, 'text' | 'known' | 'ownFp'> {
  readonly parts: readonly FiguresPart[];
}

function PartList({ text: { figures }, known, parts, ownFp }: PartListProps) {
  const listed = listedFunctionarissen(known.directory).map((person) => ({ fp: fpText(person), name: person.name }));
  const strangers = parts.filter(({ fp }) => listed.every((person) => person.fp !== fp));
  const isPresent = (fp: string) => parts.some((part) => part.fp === fp);
  const rows = [...listed, ...strangers.map(({ fp }) => ({ fp, name: figures.unknownPerson }))].map(({ fp, name }) => ({
    key: fp,
    label: fp === ownFp ? `${name} (${figures.you})` : name,
    value: isPresent(fp) ? figures.present : figures.missing,
  }));
  return (
    <>
      <SummaryList rows={rows} />
      {listed.some(({ fp }) => !isPresent(fp)) && (
        <Alert kind="warning">
          <Paragraph>{figures.incomplete}</Paragraph>
        </Alert>
      )}
    </>
  );
}

interface TakeReportProps extends Pick<FiguresPageProps, 'text' | 'known' | 'today'> {
  readonly parts: readonly FiguresPart[];
  readonly year: string;
}

function TakeReport({ text: { figures }, known, parts, year, today }: TakeReportProps) {
  const [isChecked, setChecked] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setAsked(true);
    if (!isChecked) return;
    setBusy(true);
    const { figuresPdf } = await import('./figures-pdf.ts');
    const { organisation } = known.directory;
    const bytes = await figuresPdf({ figures: protect(mergeParts(parts)), organisation, year, madeOn: today });
    saveFile(bytes, `${figures.pdfFile}-${year}.pdf`);
    setBusy(false);
  }
  return (
    <>
      <Heading level={2}>{figures.checkTitle}</Heading>
      <Paragraph>{figures.check}</Paragraph>
      <Checkbox
        label={figures.checked}
        checked={isChecked}
        error={isAsked && !isChecked ? figures.checkError : undefined}
        onChange={setChecked}
      />
      <ButtonGroup>
        <Button appearance="primary" busy={isBusy} busyText={figures.pdfBusy} onClick={() => void save()}>
          {figures.pdf}
        </Button>
      </ButtonGroup>
    </>
  );
}
