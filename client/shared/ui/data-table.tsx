import type { ComponentChildren } from 'preact';

export interface DataColumn {
  readonly key: string;
  readonly heading: string;
  readonly isNumber?: boolean | undefined;
}

export interface DataRow {
  readonly key: string;
  /** By the key of the column. */
  readonly cells: Readonly<Record<string, ComponentChildren>>;
}

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** The cell that names its row. */
  readonly rowHeading: string;
  /** A table of many columns: on a phone each row is a card with the headings in it. */
  readonly isWide?: boolean;
}

/** Roles are said: a browser forgets that a table is one as soon as its rows are drawn as blocks, as on a phone. */
export function DataTable({ caption, columns, rows, rowHeading, isWide = false }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table class={`zp-table${isWide ? ' zp-table--cards' : ''}`} role="table">
      <caption class="zp-table__caption">{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {columns.map(({ key, heading, isNumber }) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={key} scope="col" role="columnheader" class={isNumber ? 'zp-table__number' : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <tr key={row.key} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} isHeading={column.key === rowHeading}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly column: DataColumn;
  readonly isHeading: boolean;
  readonly children: ComponentChildren;
}

function Cell({ column, isHeading, children }: CellProps) {
  const label = (
    <span class="zp-table__label" aria-hidden="true">
      {column.heading}
    </span>
  );
  const look = column.isNumber ? 'zp-table__number' : undefined;
  if (isHeading) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: a browser forgets that a table is one when its rows are blocks
      <th scope="row" role="rowheader" class={look}>
        {label}
        <span>{children}</span>
      </th>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <td role="cell" class={look}>
      {label}
      <span>{children}</span>
    </td>
  );
}
