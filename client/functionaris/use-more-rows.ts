import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A thousand rows drawn at each letter that is typed take longer than somebody waits for; searching looks at all of them. */
const ROWS_AT_ONCE = 100;
/** As many as are on a screen. The others come right after, so that no one drawing takes long. */
const ROWS_AT_FIRST = 40;

export interface MoreRows {
  readonly most: number;
  /** How many of them somebody has to ask for. */
  readonly restOf: (total: number) => number;
  readonly showMore: () => void;
}

/** How many rows of a list are drawn. The focus goes on to the first new one: the button that was pressed may be gone. */
export function useMoreRows(list: RefObject<HTMLElement | null>, search: string): MoreRows {
  const [most, setMost] = useState(ROWS_AT_FIRST);
  const firstNew = useRef<number | undefined>(undefined);
  useEffect(() => setMost(ROWS_AT_FIRST), [search]);
  useEffect(() => {
    if (most >= ROWS_AT_ONCE) return;
    const timer = setTimeout(() => setMost(ROWS_AT_ONCE));
    return () => clearTimeout(timer);
  }, [most]);
  useLayoutEffect(() => {
    if (firstNew.current === undefined) return;
    list.current?.querySelectorAll('button')[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [list, most]);
  return {
    most,
    restOf: (total) => Math.max(0, total - Math.max(most, ROWS_AT_ONCE)),
    showMore() {
      firstNew.current = most;
      setMost(most + ROWS_AT_ONCE);
    },
  };
}
