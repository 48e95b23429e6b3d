import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A thousand rows drawn at each letter that is typed take longer than somebody waits for; searching looks at all of them. */
const ROWS_AT_ONCE = 100;

export interface MoreRows {
  readonly most: number;
  readonly showMore: () => void;
}

/** How many rows of a list are drawn. The focus goes on to the first new one: the button that was pressed may be gone. */
export function useMoreRows(list: RefObject<HTMLElement | null>, search: string): MoreRows {
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const firstNew = useRef<number | undefined>(undefined);
  useEffect(() => setMost(ROWS_AT_ONCE), [search]);
  useLayoutEffect(() => {
    if (firstNew.current === undefined) return;
    list.current?.querySelectorAll('button')[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [list, most]);
  return {
    most,
    showMore() {
      firstNew.current = most;
      setMost(most + ROWS_AT_ONCE);
    },
  };
}
