/** The program as `npm run verify-proof` starts it; `npm test` has built it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkWords } from '../../../crypto/check-words.ts';
import { REPORT_MESSAGE_ID } from '../../../crypto/message.ts';
import { encodePin } from '../../../crypto/pin.ts';
import { makeProof, type ProofInput } from '../../../crypto/proof.ts';
import { concat, utf8 } from '../../../crypto/public/bytes.ts';
import { counting, flipBit } from '../../helpers/crypto-bytes.ts';
import { fixtureChannel } from '../../helpers/crypto-channel.ts';
import { fixtureProof, openedLetter, REPORT_TEXT, reportContent } from '../../helpers/crypto-proof.ts';

const channel = fixtureChannel({ people: 2 });
const { input, melder } = await fixtureProof(channel);
const folder = mkdtempSync(join(tmpdir(), 'zegelpost-proof-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/scripts/verify-proof.js', ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

function verify(bytes: Uint8Array, ...options: readonly string[]) {
  writeFileSync(join(folder, 'proof.json'), bytes);
  return run('proof.json', ...options);
}

function undated(value: string): ProofInput {
  const report = openedLetter({ content: reportContent(value), signer: melder, messageId: REPORT_MESSAGE_ID });
  return { ...input, report, statement: undefined };
}

describe('P8: npm run verify-proof', () => {
  it('says for whom, which words, who saw them and on which day', () => {
    const { status, stdout } = verify(makeProof(input));
    expect(status).toBe(0);
    expect(stdout).toContain('Gemeente Voorbeeld');
    expect(stdout).toContain(checkWords(channel.pin, 'en').join(' '));
    expect(stdout).toContain(REPORT_TEXT);
    expect(stdout).toContain('Anna de Vries (Vertrouwenspersoon) states that they opened this report');
    expect(stdout).toContain('15 March 2025');
  });

  it('says so when there is no date', () => {
    expect(verify(makeProof(undated('x'))).stdout).toContain('No date: nobody in this file');
  });

  it('speaks Dutch when asked, and holds the file against a pin', () => {
    const { status, stdout } = verify(makeProof(input), '--language', 'nl', '--pin', encodePin(channel.pin));
    expect(status).toBe(0);
    expect(stdout).toContain('verklaart deze melding te hebben geopend');
  });

  it('refuses in one sentence what is altered, of another channel, or no proof', () => {
    const file = makeProof(input);
    const attempts = [
      verify(flipBit(file, 9_000)),
      verify(concat(file, utf8('\n'))),
      verify(new Uint8Array()),
      verify(new Uint8Array(5_000_000)),
      verify(file, '--pin', encodePin(counting(20))),
    ];
    for (const { status, stdout, stderr } of attempts) {
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toBe('This file proves nothing: it was changed, is not complete, or is not a proof file.\n');
    }
  });

  it('refuses a file that is not there, and says how it is used', () => {
    expect(run('nowhere.json').status).toBe(1);
    for (const args of [[], ['a', 'b'], ['a', '--pin', 'zp1.short'], ['a', '--more']])
      expect(run(...args)).toMatchObject({ status: 2, stdout: '' });
  });

  it('lets a report write nothing on the terminal that looks like a line of its own', () => {
    const { stdout } = verify(makeProof(undated('a\u001b[2J\u202eb\nOrganisation: Somebody else')));
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
    expect(stdout.split('\n').filter((line) => line.startsWith('Organisation:'))).toEqual([
      'Organisation: Gemeente Voorbeeld',
    ]);
  });
});
