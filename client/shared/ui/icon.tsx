/** Drawn, never a font or a request. 24 by 24, one path each. */
const PATHS = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 8h2v7h-2v-7Zm0-3.5h2v2h-2v-2Z',
  warning: 'M12 2.6 1.2 21.4h21.6L12 2.6Zm-1 6.9h2v6h-2v-6Zm0 7.5h2v2h-2v-2Z',
  error: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9L7.9 2ZM11 6.5v7h2v-7h-2Zm0 9v2h2v-2h-2Z',
  ok: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.6-4.2-4.2 1.5-1.5 2.7 2.7 6-6 1.4 1.5-7.4 7.5Z',
  exit: 'M5 3h8v2H7v14h6v2H5V3Zm10.6 4.6L20 12l-4.4 4.4-1.4-1.4 2-2H10v-2h6.2l-2-2 1.4-1.4Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside words that say the same, so hidden from a screen reader. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="zp-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={PATHS[name]} />
    </svg>
  );
}
