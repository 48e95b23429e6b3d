import type { TextShape } from '../language.ts';
import type { functionarisNl } from '../nl/functionaris.ts';

export const functionarisEn: TextShape<typeof functionarisNl> = {};
