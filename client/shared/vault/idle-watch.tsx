import { useIdle } from '../ui/use-idle.ts';

/** Stands in the page while somebody is signed in: a desk left alone closes itself. */
export function IdleWatch({ onIdle }: { readonly onIdle: () => void }) {
  useIdle(onIdle);
  return null;
}
