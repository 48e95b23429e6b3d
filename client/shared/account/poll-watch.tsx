import { useEffect } from 'preact/hooks';

/** Often enough for somebody who holds a device in each hand. */
const EVERY_MS = 2_500;

/** Stands in a page that waits for another device. */
export function PollWatch({ onLook }: { readonly onLook: () => void }) {
  useEffect(() => {
    const timer = setInterval(onLook, EVERY_MS);
    return () => clearInterval(timer);
  }, [onLook]);
  return null;
}
