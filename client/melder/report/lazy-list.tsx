import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ListDetailsProps } from '../list-details.tsx';

/** For who wants to know more about the list. Nobody waits for it, and without it the page is whole. */
export function LazyList(props: ListDetailsProps) {
  const [Loaded, setLoaded] = useState<FunctionComponent<ListDetailsProps>>();
  useEffect(() => {
    import('../list-details.tsx').then(
      ({ ListDetails }) => setLoaded(() => ListDetails),
      () => undefined,
    );
  }, []);
  return Loaded === undefined ? null : <Loaded {...props} />;
}
