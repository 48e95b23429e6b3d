import { describe, expect, test } from 'vitest';
import { FAILURE_CODES } from '../../../../client/shared/api.ts';
import { actsEn } from '../../../../client/text/en/acts.ts';
import { cleanEn } from '../../../../client/text/en/clean.ts';
import { figuresEn } from '../../../../client/text/en/figures.ts';
import { frameEn } from '../../../../client/text/en/frame.ts';
import { functionarisEn } from '../../../../client/text/en/functionaris.ts';
import { lawEn } from '../../../../client/text/en/law.ts';
import { listEn } from '../../../../client/text/en/list.ts';
import { mailboxEn } from '../../../../client/text/en/mailbox.ts';
import { mailboxAskedEn } from '../../../../client/text/en/mailbox-asked.ts';
import { mailboxSaidEn } from '../../../../client/text/en/mailbox-said.ts';
import { melderEn } from '../../../../client/text/en/melder.ts';
import { proofEn } from '../../../../client/text/en/proof.ts';
import { registerEn } from '../../../../client/text/en/register.ts';
import { rulesEn } from '../../../../client/text/en/rules.ts';
import { sharedEn } from '../../../../client/text/en/shared.ts';
import { statementsEn } from '../../../../client/text/en/statements.ts';
import { stewardEn } from '../../../../client/text/en/steward.ts';
import { stewardEnrolEn } from '../../../../client/text/en/steward-enrol.ts';
import { stewardGuideEn } from '../../../../client/text/en/steward-guide.ts';
import { stewardTemplatesEn } from '../../../../client/text/en/steward-templates.ts';
import { takeOutEn } from '../../../../client/text/en/take-out.ts';
import { templatesEn } from '../../../../client/text/en/templates.ts';
import { viewerEn } from '../../../../client/text/en/viewer.ts';
import { voiceEn } from '../../../../client/text/en/voice.ts';
import { parseLanguage } from '../../../../client/text/language.ts';
import { actsNl } from '../../../../client/text/nl/acts.ts';
import { cleanNl } from '../../../../client/text/nl/clean.ts';
import { figuresNl } from '../../../../client/text/nl/figures.ts';
import { frameNl } from '../../../../client/text/nl/frame.ts';
import { functionarisNl } from '../../../../client/text/nl/functionaris.ts';
import { lawNl } from '../../../../client/text/nl/law.ts';
import { listNl } from '../../../../client/text/nl/list.ts';
import { mailboxNl } from '../../../../client/text/nl/mailbox.ts';
import { mailboxAskedNl } from '../../../../client/text/nl/mailbox-asked.ts';
import { mailboxSaidNl } from '../../../../client/text/nl/mailbox-said.ts';
import { melderNl } from '../../../../client/text/nl/melder.ts';
import { proofNl } from '../../../../client/text/nl/proof.ts';
import { registerNl } from '../../../../client/text/nl/register.ts';
import { rulesNl } from '../../../../client/text/nl/rules.ts';
import { sharedNl } from '../../../../client/text/nl/shared.ts';
import { statementsNl } from '../../../../client/text/nl/statements.ts';
import { stewardNl } from '../../../../client/text/nl/steward.ts';
import { stewardEnrolNl } from '../../../../client/text/nl/steward-enrol.ts';
import { stewardGuideNl } from '../../../../client/text/nl/steward-guide.ts';
import { stewardTemplatesNl } from '../../../../client/text/nl/steward-templates.ts';
import { takeOutNl } from '../../../../client/text/nl/take-out.ts';
import { templatesNl } from '../../../../client/text/nl/templates.ts';
import { viewerNl } from '../../../../client/text/nl/viewer.ts';
import { voiceNl } from '../../../../client/text/nl/voice.ts';
import { en } from '../../../../server/pages/text/en/en.ts';
import { nl } from '../../../../server/pages/text/nl/nl.ts';
import { emptyIn, shapeOf } from '../../../helpers/shape.ts';

const PAIRS = [
  ['shared', sharedNl, sharedEn],
  ['melder', melderNl, melderEn],
  ['mailbox', mailboxNl, mailboxEn],
  ['mailbox-asked', mailboxAskedNl, mailboxAskedEn],
  ['mailbox-said', mailboxSaidNl, mailboxSaidEn],
  ['law', lawNl, lawEn],
  ['rules', rulesNl, rulesEn],
  ['take-out', takeOutNl, takeOutEn],
  ['figures', figuresNl, figuresEn],
  ['register', registerNl, registerEn],
  ['list', listNl, listEn],
  ['functionaris', functionarisNl, functionarisEn],
  ['statements', statementsNl, statementsEn],
  ['acts', actsNl, actsEn],
  ['templates', templatesNl, templatesEn],
  ['steward', stewardNl, stewardEn],
  ['steward-guide', stewardGuideNl, stewardGuideEn],
  ['steward-templates', stewardTemplatesNl, stewardTemplatesEn],
  ['steward-enrol', stewardEnrolNl, stewardEnrolEn],
  ['proof', proofNl, proofEn],
  ['clean', cleanNl, cleanEn],
  ['viewer', viewerNl, viewerEn],
  ['frame', frameNl, frameEn],
  ['voice', voiceNl, voiceEn],
  ['pages', nl, en],
] as const;

describe.each(PAIRS)('the words of %s', (_, dutch, english) => {
  test('are the same keys in both languages, and as many lines', () => {
    expect(shapeOf(english).sort()).toEqual(shapeOf(dutch).sort());
  });

  test('are nowhere empty', () => {
    expect([...emptyIn(dutch), ...emptyIn(english)]).toEqual([]);
  });
});

test('every failure has a sentence and no sentence is left over', () => {
  expect(Object.keys(sharedNl.failures).sort()).toEqual([...FAILURE_CODES].sort());
  expect(Object.keys(sharedEn.failures).sort()).toEqual([...FAILURE_CODES].sort());
});

test('a language nobody wrote is Dutch', () => {
  expect(['en', 'EN-gb', 'nl', 'de', '', 'eng'].map(parseLanguage)).toEqual(['en', 'en', 'nl', 'nl', 'nl', 'nl']);
});
