import { useEffect, useRef } from 'preact/hooks';

/**
 * When the page goes, for whatever reason, nothing of it is left: a browser may keep a page it left in memory, to show
 * it again as it was.
 */
export function usePageHide(onHide: () => void): void {
  const latest = useRef(onHide);
  latest.current = onHide;
  useEffect(() => {
    function hide() {
      latest.current();
      document.body.replaceChildren();
    }
    function show(event: PageTransitionEvent) {
      if (event.persisted) window.location.reload();
    }
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', show);
    return () => {
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('pageshow', show);
    };
  }, []);
}
