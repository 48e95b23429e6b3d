/** Sizes of screens, and on which of them this run walks. */
const SIZES = {
  /** The narrowest phone. */
  narrow: { width: 320, height: 640 },
  /** A desktop of 1280 by 1024 at 400 %. */
  zoomed: { width: 320, height: 256 },
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

export type SizeName = keyof typeof SIZES;
export type Size = (typeof SIZES)[SizeName];

/** Set by a full run (test/vitest.config.ts), in which everything is walked on each device; otherwise on a desktop. */
const device = process.env.SCREEN as 'phone' | 'desktop' | undefined;

export const IS_FULL_RUN = device !== undefined;

/** What a browser's window measures when a path begins. */
export const DEVICE_SIZE: Size = SIZES[device ?? 'desktop'];

/** Where each screen is examined: of a sample at one size, in a full run at every size, divided over the devices. */
export const EXAMINED_AT: readonly SizeName[] =
  device === 'desktop' ? ['desktop'] : device === 'phone' ? ['narrow', 'phone'] : ['phone'];

export function sizeOf(name: SizeName): Size {
  return SIZES[name];
}
