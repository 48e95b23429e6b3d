import { useEffect, useRef } from 'preact/hooks';

/** Long enough to look something up, short enough for a phone left on a table. */
export const IDLE_BLANK_MS = 15 * 60_000;

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'] as const;

/** Calls once after a time without any sign of life, also when the page lay asleep in the background meanwhile. */
export function useIdle(onIdle: () => void, idleMs: number = IDLE_BLANK_MS): void {
  const latest = useRef(onIdle);
  latest.current = onIdle;
  useEffect(() => {
    let lastAt = performance.now();
    let timer = setTimeout(look, idleMs);
    function look() {
      const leftMs = lastAt + idleMs - performance.now();
      if (leftMs <= 0) return stop(latest.current);
      clearTimeout(timer);
      timer = setTimeout(look, leftMs);
    }
    function live() {
      lastAt = performance.now();
    }
    function wake() {
      if (document.visibilityState === 'visible') look();
    }
    function stop(then?: () => void) {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live);
      document.removeEventListener('visibilitychange', wake);
      then?.();
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true });
    document.addEventListener('visibilitychange', wake);
    return () => stop();
  }, [idleMs]);
}
