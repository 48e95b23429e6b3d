import { useEffect, useRef } from 'preact/hooks';

/** Long enough for a trembling hand, short enough that closing two dialogs does not leave the page. */
const TWICE_WITHIN_MS = 800;

export function useEscapeTwice(onTwice: () => void): void {
  const latest = useRef(onTwice);
  latest.current = onTwice;
  useEffect(() => {
    let lastAt = Number.NEGATIVE_INFINITY;
    function press(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.repeat) return;
      if (event.timeStamp - lastAt <= TWICE_WITHIN_MS) latest.current();
      lastAt = event.timeStamp;
    }
    // Captured, so that nothing in the page can swallow it.
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}
