/** Data folders to read from, filled once by the real flows: a long conversation, a hundred new meldingen, a thousand envelopes. */
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { confirmReceipt, markOpened, replyToMelder } from '../../client/functionaris/melding-flow.ts';
import { openMailbox, rememberVisit } from '../../client/melder/mailbox-flow.ts';
import { replyToFunctionarissen } from '../../client/melder/mailbox-writing.ts';
import { openChannel } from '../../client/shared/channel.ts';
import { startAttempt, submitReport } from '../../client/shared/report.ts';
import { solveWork } from '../../client/shared/work.ts';
import type { PersonDescription } from '../../crypto/card.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import {
  confirmExampleList,
  type ExampleChannel,
  type ExamplePerson,
  enrolExamplePerson,
  openExampleChannel,
} from '../../scripts/example-people.ts';
import { openPastServer, type PastServer } from '../../scripts/past-server.ts';
import { copyFolder, freePort, removeFolder, temporaryFolder } from './programs.ts';

export const MESSAGES = 20;
export const NEW_MELDINGEN = 100;
export const ENVELOPES = 1_000;
/** Report and confirmation come before the texts. */
const TEXT_PAIRS = (MESSAGES - 2) / 2;
const BATCHES_OF_DECOYS = 6;
/** The draw that gives so many decoys: geometric with mean 8, as in server/batches/rules.ts. */
const fractionFor = (decoys: number) => 1 - (8 / 9) ** (decoys - 0.5);
const DAY_MS = 86_400_000;

export interface ReadingHouse {
  readonly port: number;
  readonly slug: string;
  readonly pin: Bytes;
  /** Of a mailbox with MESSAGES messages. */
  readonly melderCode: Code;
  /** Can read NEW_MELDINGEN that wait in `hundredNew`, one envelope each. */
  readonly reader: Code;
  /** Can read nothing, and has ENVELOPES to try in `thousandTried`. */
  readonly outsider: Code;
  readonly hundredNew: string;
  readonly thousandTried: string;
  remove(): void;
}

function describePerson(name: string): PersonDescription {
  const attestations = { receives: true, followsUp: true, notManager: true, notRecruiter: true } as const;
  return { name, functionTitle: 'Vertrouwenspersoon', place: 'internal', ...attestations };
}

export async function fillReadingHouse(): Promise<ReadingHouse> {
  const dataDir = temporaryFolder();
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  let instant = Date.now() - 60 * DAY_MS;
  let fraction = 0;
  const open = () => openPastServer({ dataDir, publicUrl, now: new Date(instant), fraction: () => fraction });
  const nextDay = (server: PastServer) => {
    instant += DAY_MS;
    return server.goTo(new Date(instant));
  };

  const server = open();
  const policy = { batchMinutes: 1_440, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
  const channel = await openExampleChannel(server, { organisation: 'Bench', slug: 'bench', policy });
  const reader = await enrolExamplePerson(server, channel, describePerson('Anna'));
  const outsider = await enrolExamplePerson(server, channel, describePerson('Bram'));
  await confirmExampleList(server, [reader, outsider]);
  await nextDay(server);
  const melderCode = await report(server, channel, reader);
  await nextDay(server);
  await confirmOnly(server, reader);
  for (let pair = 0; pair < TEXT_PAIRS; pair += 1) {
    await nextDay(server);
    await exchange(server, channel, { reader, melderCode });
  }
  await nextDay(server);
  await visit(server, outsider);
  for (let sent = 0; sent < NEW_MELDINGEN; sent += 1) await report(server, channel, reader);
  await nextDay(server);
  await server.close();
  const hundredNew = copyFolder(dataDir);

  const later = open();
  fraction = fractionFor((ENVELOPES - NEW_MELDINGEN) / BATCHES_OF_DECOYS);
  for (let batch = 0; batch < BATCHES_OF_DECOYS; batch += 1) await nextDay(later);
  fraction = 0;
  // Up to the batch that runs now, so that the server has nothing to release when it starts.
  await later.goTo(new Date());
  await later.close();

  const first = openPastServer({ dataDir: hundredNew, publicUrl, now: new Date() });
  await first.goTo(new Date());
  await first.close();
  return {
    port,
    slug: channel.slug,
    pin: channel.pin,
    melderCode,
    reader: reader.code,
    outsider: outsider.code,
    hundredNew,
    thousandTried: dataDir,
    remove() {
      removeFolder(hundredNew);
      removeFolder(dataDir);
    },
  };
}

async function report(server: PastServer, { slug, pin }: ExampleChannel, reader: ExamplePerson): Promise<Code> {
  const channel = await openChannel(server.api, { slug, pin, today: server.today() });
  const code = generateCode();
  const readers = channel.directory.persons.filter(({ fp }) => areEqual(fp, reader.fp));
  const answers = [{ question: 'what', version: 1, type: 'text', value: 'De kas klopt niet. '.repeat(40) }] as const;
  await submitReport(server.api, {
    channel,
    report: { readers, excluded: [], language: 'nl', answers, codes: [code] },
    attempt: startAttempt(),
    work: solveWork,
    today: server.today(),
  });
  return code;
}

async function visit(server: PastServer, person: ExamplePerson) {
  const session = await person.signIn();
  const { known } = await checkList(server.api, session, server.today());
  const at = { api: server.api, session, known, today: server.today(), unanswered: new Map() };
  return { at, desk: await openDesk(server.api, session, known, at) };
}

async function confirmOnly(server: PastServer, reader: ExamplePerson): Promise<void> {
  const { at, desk } = await visit(server, reader);
  const [melding] = desk.meldingen;
  if (melding === undefined) throw new Error('the melding did not arrive');
  await confirmReceipt(at, await markOpened(at, melding), 'Ontvangen.');
}

/** One text each way. */
async function exchange(
  server: PastServer,
  { slug, pin }: ExampleChannel,
  { reader, melderCode }: { reader: ExamplePerson; melderCode: Code },
): Promise<void> {
  const { at, desk } = await visit(server, reader);
  const [melding] = desk.meldingen;
  if (melding === undefined) throw new Error('the melding is gone');
  await replyToMelder(at, melding, 'Kunt u daar meer over zeggen? '.repeat(10));
  const channel = await openChannel(server.api, { slug, pin, today: server.today() });
  const mailbox = await openMailbox(server.api, channel, melderCode);
  await rememberVisit(server.api, mailbox);
  await replyToFunctionarissen(server.api, mailbox.session, melding.meldingId, 'Ja, dat was in maart. '.repeat(10));
}
