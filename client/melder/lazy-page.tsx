import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from './failure.ts';
import { LoadingPage } from './loading-page.tsx';

export interface LazyPageProps<Props> {
  readonly load: () => Promise<FunctionComponent<Props>>;
  readonly props: Props;
}

/** A page in a file of its own: who reports does not wait for the pages of who comes back. */
export function LazyPage<Props extends object>({ load, props }: LazyPageProps<Props>) {
  const [Loaded, setLoaded] = useState<FunctionComponent<Props>>();
  const [failure, setFailure] = useState<Failure>();
  const fetchFile = () => {
    setFailure(undefined);
    load().then(
      (page) => setLoaded(() => page),
      (error: unknown) => setFailure(failureOf(error)),
    );
  };
  useEffect(fetchFile, []);
  if (Loaded !== undefined) return <Loaded {...props} />;
  return (
    <LoadingPage
      state={failure === undefined ? { kind: 'loading' } : { kind: 'failed', failure }}
      onRetry={fetchFile}
    />
  );
}
