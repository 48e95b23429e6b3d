import { useEffect, useRef } from 'preact/hooks';

/** The browser's own question before the page goes, asked only while something would be lost. */
export function useUnloadWarning(wouldLose: () => boolean): void {
  const latest = useRef(wouldLose);
  latest.current = wouldLose;
  useEffect(() => {
    function ask(event: BeforeUnloadEvent) {
      if (latest.current()) event.preventDefault();
    }
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
