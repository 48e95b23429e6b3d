import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { DeskList, type DeskListProps } from '../shared/ui/desk-list.tsx';
import type { FunctionarisText } from './texts.ts';
import { useListKeys } from './use-list-keys.ts';
import { useMoreRows } from './use-more-rows.ts';

export interface MeldingListProps extends Pick<DeskListProps, 'rows' | 'onOpen'> {
  readonly text: FunctionarisText['desk'];
  /** What was searched for, and in which view: another list begins at its top. */
  readonly search: string;
}

/** The rows that are found, as many at a time as can be drawn while somebody types. */
export function MeldingList({ text, rows, search, onOpen }: MeldingListProps) {
  const list = useListKeys();
  const { most, restOf, showMore } = useMoreRows(list, search);
  const rest = restOf(rows.length);
  return (
    <>
      <div ref={list}>
        <DeskList label={text.label} rows={rows.slice(0, most)} onOpen={onOpen} />
      </div>
      {rest > 0 && (
        <ButtonGroup>
          <Button onClick={showMore}>{text.more(rest)}</Button>
        </ButtonGroup>
      )}
    </>
  );
}
