import type { LawId } from '../schema/content/rules/laws.ts';

/**
 * Rules of which something is still missing, and what. `npm test` prints them: a rule leaves this list with its test,
 * and never before.
 */
export const OPEN: Readonly<Partial<Record<LawId, string>>> = {
  'WBK-1a.3': 'an identity given later to one reader; the melder’s consent before anything is passed on',
  'WBK-1a.4': 'the notice with reasons before an identity is made known, or a second functionaris who agrees',
  'WBK-1a.5': 'the same for the person whom a melding is about',
  'WBK-2.2c': 'voice, and a spoken or paper report that a functionaris enters',
  'WBK-2b': 'the record that a melder checks, corrects and approves',
  'WBK-17': 'the message "ik word benadeeld"',
  'AMVB-1': 'how a melder wants to be approached',
  'AMVB-2': 'the moment of choice about staying anonymous',
  'AMVB-5': 'the record of what a functionaris knows',
  'AMVB-10': 'a paper or telephone report that ends in the same melding',
  'LET-2': 'the procesbegeleider',
  'LET-4': 'the questionnaire afterwards',
};
