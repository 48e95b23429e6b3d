import type { TextShape } from '../language.ts';
import type { melderNl } from '../nl/melder.ts';

export const melderEn: TextShape<typeof melderNl> = {};
