import { useEffect, useRef, useState } from 'preact/hooks';

/** Long enough to look something up, short enough for a phone left on a table. */
export const IDLE_BLANK_MS = 15 * 60_000;
/** Said so long before: who reads slowly, or with their ears, has time to stay (WCAG 2.2.1). */
export const IDLE_SOON_MS = 2 * 60_000;

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'] as const;

/**
 * Calls once after a time without any sign of life, also when the page lay asleep in the background meanwhile.
 *
 * @returns whether that is about to happen; any sign of life puts it off
 */
export function useIdle(onIdle: () => void, idleMs: number = IDLE_BLANK_MS): boolean {
  const latest = useRef(onIdle);
  latest.current = onIdle;
  const [isSoon, setSoon] = useState(false);
  useEffect(() => {
    let lastAt = performance.now();
    let timer = setTimeout(look, idleMs - IDLE_SOON_MS);
    function look() {
      const leftMs = lastAt + idleMs - performance.now();
      if (leftMs <= 0) return stop(latest.current);
      setSoon(leftMs <= IDLE_SOON_MS);
      clearTimeout(timer);
      timer = setTimeout(look, leftMs > IDLE_SOON_MS ? leftMs - IDLE_SOON_MS : leftMs);
    }
    function live() {
      lastAt = performance.now();
      setSoon(false);
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
  return isSoon;
}
