import { useEffect, useRef } from 'preact/hooks';

/**
 * The browser's back button goes one step back inside the page. One entry of the history is enough for any number of
 * steps: it has the same address, says nothing, and is put there again when the person goes on.
 *
 * @param canGoBack whether there is a step to go back to; otherwise the button leaves, as it always does
 */
export function useBackButton(canGoBack: boolean, onBack: () => void): void {
  const latest = useRef({ canGoBack, onBack });
  latest.current = { canGoBack, onBack };
  useEffect(() => {
    let isUp = false;
    /** Only at a sign of life: browsers pass over an entry that a page made by itself. */
    function guard() {
      if (isUp || !latest.current.canGoBack) return;
      window.history.pushState(null, '');
      isUp = true;
    }
    function back() {
      if (!isUp) return;
      isUp = false;
      if (latest.current.canGoBack) latest.current.onBack();
      else window.history.back();
    }
    window.addEventListener('popstate', back);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, guard, { passive: true });
    return () => {
      window.removeEventListener('popstate', back);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, guard);
    };
  }, []);
}

/** What a page inside does with the button itself; false where it has no step of its own to go back to. */
export interface InnerBack {
  current: (() => boolean) | undefined;
}

const SIGNS_OF_LIFE = ['click', 'keydown', 'keyup', 'input', 'touchend'] as const;
