import type { Line } from './statement-words.ts';

/** Plain words when there is one part, and otherwise each part under its own word. */
export function StatementBody({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl class="zp-answers">
      {lines.map(({ term, text }, place) => (
        <div key={`${place} ${term ?? ''}`}>
          {term !== undefined && <dt>{term}</dt>}
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

export function statementBody(lines: readonly Line[]) {
  const [first] = lines;
  return lines.length === 1 && first?.term === undefined ? (first?.text ?? '') : <StatementBody lines={lines} />;
}
