import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LoadingPage } from './loading-page.tsx';

export interface LazyPageProps<Props> {
  readonly load: () => Promise<FunctionComponent<Props>>;
  readonly props: Props;
}

/** A page in a file of its own: who reports does not wait for the pages of who comes back. */
export function LazyPage<Props extends object>({ load, props }: LazyPageProps<Props>) {
  const [Loaded, setLoaded] = useState<FunctionComponent<Props>>();
  const [hasFailed, setFailed] = useState(false);
  const fetchFile = () => {
    setFailed(false);
    load().then(
      (page) => setLoaded(() => page),
      () => setFailed(true),
    );
  };
  useEffect(fetchFile, []);
  if (Loaded !== undefined) return <Loaded {...props} />;
  const state = hasFailed ? ({ kind: 'failed', failure: 'network.failed' } as const) : ({ kind: 'loading' } as const);
  return <LoadingPage state={state} onRetry={fetchFile} />;
}
