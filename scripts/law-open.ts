import type { LawId } from '../schema/content/rules/laws.ts';

/**
 * Rules of which something is still missing, and what. `npm test` prints them: a rule leaves this list with its test,
 * and never before.
 */
export const OPEN: Readonly<Partial<Record<LawId, string>>> = {
  'WBK-1a.4':
    'a test of the notice with reasons before an identity is made known, and of the second functionaris who agrees',
  'WBK-1a.5': 'the same for the person whom a melding is about',
  'WBK-2.2c': 'a spoken or paper report that a functionaris enters, with a code that is replaced at the first visit',
  'AMVB-5': 'the record of what a functionaris knows',
  'AMVB-10': 'a paper or telephone report that ends in the same melding',
  'LET-2': 'that a procesbegeleider follows the process, and reads the conversation only when the melder agrees',
  'LET-4': 'that answers are stored apart and shown only in aggregate',
};
