import type { TextShape } from '../language.ts';
import type { stewardNl } from '../nl/steward.ts';

export const stewardEn: TextShape<typeof stewardNl> = {};
