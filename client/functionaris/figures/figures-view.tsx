import { type DataRow, DataTable } from '../../shared/ui/data-table.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { SummaryList } from '../../shared/ui/summary-list.tsx';
import type { FunctionarisText } from '../texts.ts';
import type { YearFigures } from './figures.ts';
import { evaluationLines, type NatureLine, natureLines, termText } from './figures-words.ts';

export interface FiguresViewProps {
  readonly figures: YearFigures;
  readonly text: FunctionarisText;
}

/** The figures as those who get them will read them. */
export function FiguresView({ figures: shown, text }: FiguresViewProps) {
  const { figures } = text;
  if (shown.kind === 'few') return <Paragraph lead>{figures.fewTotal}</Paragraph>;
  const lines = natureLines(shown, text);
  const most = Math.max(...lines.map(({ count }) => count));
  return (
    <>
      <Paragraph lead>{figures.total(shown.total)}</Paragraph>
      <DataTable
        caption={figures.naturesTable}
        columns={[
          { key: 'nature', heading: figures.nature },
          { key: 'number', heading: figures.number, isNumber: true },
        ]}
        rows={lines.map((line) => natureRow(line, most))}
        rowHeading="nature"
      />
      <Heading level={3}>{figures.terms}</Heading>
      <SummaryList
        rows={[
          { key: 'confirmation', label: figures.confirmation, value: termText(shown.confirmation, text) },
          { key: 'feedback', label: figures.feedback, value: termText(shown.feedback, text) },
        ]}
      />
      <Heading level={3}>{figures.evaluations}</Heading>
      <SummaryList rows={evaluationLines(shown, text)} />
    </>
  );
}

function natureRow({ key, label, count }: NatureLine, most: number): DataRow {
  const nature = (
    <>
      {label}
      <Bar share={count / most} />
    </>
  );
  return { key, cells: { nature, number: count } };
}

const WIDTH = 300;
const HEIGHT = 10;

/** For the eye only: the number beside it says the same to everybody. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg
      class="zp-share"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="zp-share__part" width={Math.max(2, share * WIDTH)} height={HEIGHT} rx="2" />
    </svg>
  );
}
