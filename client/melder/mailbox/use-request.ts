import { useState } from 'preact/hooks';
import type { Failure } from '../failure.ts';

export interface Request {
  /** Which one is under way. */
  readonly busy: string | undefined;
  readonly failure: Failure | undefined;
  readonly isSent: boolean;
  send(name: string, request: () => Promise<Failure | undefined>): Promise<void>;
}

/** One request at a time, and how the last one went. */
export function useRequest(): Request {
  const [busy, setBusy] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isSent, setSent] = useState(false);

  async function send(name: string, request: () => Promise<Failure | undefined>) {
    if (busy !== undefined) return;
    setBusy(name);
    setSent(false);
    setFailure(undefined);
    const failed = await request();
    setBusy(undefined);
    setFailure(failed);
    setSent(failed === undefined);
  }
  return { busy, failure, isSent, send };
}
