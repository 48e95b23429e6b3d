import { useEffect, useState } from 'preact/hooks';
import { fetchModule } from '../../shared/fetch-module.ts';
import { LazyPage } from '../lazy-page.tsx';
import { type ChannelState, useChannel } from '../use-channel.ts';
import type { ReportPageProps } from './report-page.tsx';
import { StartPage } from './start-page.tsx';

/** The first screen needs nothing from the server, and none of the others: it is read while all that is on its way. */
export function ReportDoor(props: Omit<ReportPageProps, 'channel' | 'reload'>) {
  const [channel, reload] = useChannel(props.api, props.shell);
  const [isBegun, setBegun] = useState(false);
  useEffect(() => {
    // Whoever begins before it is here waits for it there.
    loadReport().catch(() => undefined);
  }, []);
  if (!isBegun && !isStopped(channel)) return <StartPage onBegin={() => setBegun(true)} />;
  return <LazyPage load={loadReport} props={{ ...props, channel, reload }} />;
}

const loadReport = async () => (await fetchModule(() => import('./report-page.tsx'))).ReportPage;

/** There is nothing to begin: the list does not hold, or nobody is on it. */
function isStopped(channel: ChannelState): boolean {
  if (channel.kind === 'failed') return channel.failure === 'list';
  return channel.kind === 'open' && channel.view.options.length === 0;
}
