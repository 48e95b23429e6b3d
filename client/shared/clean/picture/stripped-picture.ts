import type { Bytes } from '../../../../crypto/public/brands.ts';

/** The same picture, made of nothing but what is needed to draw it. */
export interface StrippedPicture {
  readonly bytes: Bytes;
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}
