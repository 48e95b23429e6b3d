/**
 * `npm run verify-proof -- <file>`: what a proof file proves, for who does not want to believe a page of the employer's.
 * Asks nothing of any network. Exit code 1 when it proves nothing.
 */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { answerText, questionText, statementSentence } from '../client/proof/facts.ts';
import { type ReadProof, readProof } from '../client/proof/proof-flow.ts';
import { TEXTS } from '../client/proof/texts.ts';
import { type Language, parseLanguage } from '../client/text/language.ts';
import { checkWords } from '../crypto/check-words.ts';
import { decodePin } from '../crypto/pin.ts';
import { PROOF_MAX_BYTES } from '../crypto/proof.ts';
import type { Bytes } from '../crypto/public/brands.ts';
import { VerifyError } from '../crypto/public/errors.ts';

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;
const USAGE = 'Usage: npm run verify-proof -- <file> [--language nl|en] [--pin zp1.…]';

/** Whoever wrote the report must not write on the terminal as we do: no control characters, and a mark before each line. */
function quoted(text: string): readonly string[] {
  const printable = text.replaceAll(/[^\P{C}\n]/gu, '�');
  return printable.split('\n').map((line) => `  | ${line}`);
}

/** The facts as lines of plain text. */
function proofLines({ proof, report, written }: ReadProof, language: Language): readonly string[] {
  const text = TEXTS[language];
  const { channel, statement } = text;
  const sentence = statementSentence(proof, text, language);
  const answers = report?.answers.flatMap((answer) => [
    ...quoted(questionText(answer, text)),
    ...quoted(answerText(answer, text)).map((line) => `  ${line}`),
  ]);
  return [
    `${text.result.title}. ${text.result.lead}`,
    `${channel.organisation}: ${proof.organisation}`,
    `${channel.words}: ${checkWords(proof.genesisFp, language).join(' ')}`,
    channel.compare,
    ...(sentence === undefined ? [channel.unstated, `${statement.noneTitle}.`, statement.none] : [sentence]),
    `${text.report.title}:`,
    ...(answers ?? [text.report.unread, ...quoted(written)]),
    `${text.provesNot.title}:`,
    ...text.provesNot.points.map((point) => `- ${point}`),
  ];
}

interface Asked {
  readonly path: string;
  readonly language: Language;
  readonly pin: Bytes | undefined;
}

function readArguments(): Asked | undefined {
  try {
    const options = { language: { type: 'string', default: 'en' }, pin: { type: 'string', default: '' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return undefined;
    // npm runs this in the folder of the project, wherever it was called.
    const from = process.env.INIT_CWD ?? '.';
    return { path: resolve(from, path), language: parseLanguage(values.language), pin: decodePin(values.pin) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof VerifyError) return undefined;
    throw error;
  }
}

function readFile(path: string): Uint8Array | 'refused' | 'unreadable' {
  try {
    return statSync(path).size > PROOF_MAX_BYTES ? 'refused' : readFileSync(path);
  } catch {
    return 'unreadable';
  }
}

function main(): number {
  const asked = readArguments();
  if (asked === undefined) {
    console.error(USAGE);
    return EXIT_USAGE;
  }
  const { path, language, pin } = asked;
  const file = readFile(path);
  const outcome = typeof file === 'string' ? file : readProof(file, pin);
  if (typeof outcome === 'string') {
    console.error(TEXTS[language].choose[outcome]);
    return EXIT_REFUSED;
  }
  console.log(proofLines(outcome, language).join('\n'));
  return 0;
}

process.exitCode = main();
