import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Api } from '../shared/api.ts';
import { dayOf } from '../shared/days.ts';
import { fetchModule } from '../shared/fetch-module.ts';
import type { ChannelView } from './channel-view.ts';
import { type Failure, failureOf } from './failure.ts';
import type { Shell } from './shell.ts';

export type ChannelState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly view: ChannelView };

/** Fetches and verifies the channel once, and again when asked after a failure. */
export function useChannel(api: Api, { slug, fragment }: Shell): readonly [ChannelState, () => void] {
  const [state, setState] = useState<ChannelState>({ kind: 'loading' });
  const load = useCallback(async () => {
    setState({ kind: 'loading' });
    try {
      const { viewChannel } = await fetchModule(() => import('./channel-view.ts'));
      setState({ kind: 'open', view: await viewChannel(api, { slug, fragment, today: dayOf(new Date()) }) });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  }, [api, slug, fragment]);
  useEffect(() => void load(), [load]);
  return [state, () => void load()];
}
