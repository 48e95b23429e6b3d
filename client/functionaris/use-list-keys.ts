import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** The keys j and k go through the buttons of a list, unless somebody is typing. */
export function useListKeys(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const step = STEPS[event.key];
      const isTyping =
        event.target instanceof Element && event.target.matches('input:not([type="checkbox"]), textarea');
      if (step === undefined || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      // From nowhere, the first.
      buttons[at < 0 ? 0 : Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  return list;
}
