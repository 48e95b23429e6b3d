/** A week at "Voorbeeld BV": synthetic from beginning to end, and every step by the real client flows. */
import { openDesk, type ReadMelding } from '../client/functionaris/desk-flow.ts';
import { checkList } from '../client/functionaris/list-flow.ts';
import { type AtDesk, confirmReceipt, markOpened, replyToMelder } from '../client/functionaris/melding-flow.ts';
import { openMailbox, rememberVisit } from '../client/melder/mailbox-flow.ts';
import { replyToFunctionarissen } from '../client/melder/mailbox-writing.ts';
import { openChannel } from '../client/shared/channel.ts';
import { startAttempt, submitReport } from '../client/shared/report.ts';
import { solveWork } from '../client/shared/work.ts';
import type { PersonDescription } from '../crypto/card.ts';
import { generateCode } from '../crypto/melder-keys.ts';
import type { Code } from '../crypto/public/brands.ts';
import { areEqual } from '../crypto/public/sodium.ts';
import type { Answer } from '../schema/content/messages.ts';
import {
  confirmExampleList,
  type ExampleChannel,
  type ExamplePerson,
  enrolExamplePerson,
  fillInExampleGuide,
  openExampleChannel,
} from './example-people.ts';
import type { PastServer } from './past-server.ts';

const CHANNEL = {
  organisation: 'Voorbeeld BV',
  slug: 'voorbeeld-bv',
  policy: { batchMinutes: 1, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 },
} as const;

const INDEPENDENT = { receives: true, followsUp: true, notManager: true, notRecruiter: true } as const;
const PEOPLE: readonly [PersonDescription, PersonDescription, PersonDescription] = [
  { name: 'Marieke van Dijk', functionTitle: 'Vertrouwenspersoon', place: 'internal', ...INDEPENDENT },
  { name: 'Yusuf Demir', functionTitle: 'Compliance officer', place: 'internal', ...INDEPENDENT },
  { name: 'Ingrid Hofstra', functionTitle: 'Externe vertrouwenspersoon', place: 'external', ...INDEPENDENT },
];

const written = (question: string, value: string): Answer => ({ question, version: 1, type: 'text', value });
const chosen = (question: string, value: string): Answer => ({ question, version: 1, type: 'choice', value });

const FILTERS: readonly Answer[] = [
  written(
    'what',
    'De filters van de afzuiging in de spuiterij worden niet vervangen. In het logboek staat elke maand een vinkje, maar de filters zijn al sinds het voorjaar dezelfde. Collega’s hebben last van hun luchtwegen.',
  ),
  written('where', 'In de spuiterij, cabine 2 en 3.'),
  written('when', 'Zeker sinds april. In juni heb ik het twee keer gezien, daarna elke maand.'),
  written('how-known', 'Ik heb er zelf gewerkt en de nummers op de filters vergeleken met het logboek.'),
  chosen('ongoing', 'yes'),
  chosen('reported-before', 'inside'),
  chosen('relation', 'works-here'),
];
const INVOICES: readonly Answer[] = [
  written(
    'what',
    'Een leverancier stuurt facturen voor onderhoud dat niet is gedaan. Dezelfde persoon keurt de facturen goed en ontvangt de leverancier.',
  ),
  written('where', 'Bij de technische dienst.'),
  chosen('ongoing', 'unknown'),
];

export interface ExampleStory {
  readonly channel: ExampleChannel;
  readonly people: readonly ExamplePerson[];
  /** Of the melding that was confirmed and answered. */
  readonly melderCode: Code;
}

/** @param server set to a week ago; stands at `now` afterwards */
export async function fillExampleChannel(server: PastServer, now: Date): Promise<ExampleStory> {
  const daysAgo = (days: number, minutes = 0) => new Date(now.getTime() - days * 86_400_000 + minutes * 60_000);
  const channel = await openExampleChannel(server, CHANNEL);
  await fillInExampleGuide(server, channel);
  const people: ExamplePerson[] = [];
  for (const description of PEOPLE) people.push(await enrolExamplePerson(server, channel, description));
  await confirmExampleList(server, people);
  const [marieke, yusuf] = people as [ExamplePerson, ExamplePerson, ExamplePerson];

  await server.goTo(daysAgo(5));
  const melderCode = await report(server, channel, { answers: FILTERS, excluded: [] });

  await server.goTo(daysAgo(4));
  const { at, melding } = await openOnly(server, marieke);
  const confirmed = await confirmReceipt(
    at,
    await markOpened(at, melding),
    'Dank u wel. Wij hebben uw melding ontvangen en gaan haar onderzoeken. Binnen drie maanden hoort u wat wij hebben gedaan.',
  );
  await replyToMelder(at, confirmed, 'Staan er op de filters nummers of data die u nog weet?');

  await server.goTo(daysAgo(3));
  await visitMailbox(
    server,
    channel,
    melderCode,
    'Ja. Op beide filters staat “22-03”. Het logboek hangt naast de deur.',
  );

  await server.goTo(daysAgo(2));
  const atYusuf = await openOnly(server, yusuf);
  await replyToMelder(
    atYusuf.at,
    await markOpened(atYusuf.at, atYusuf.melding),
    'Dat helpt ons verder. Wij laten de filters deze week door een buitenstaander bekijken.',
  );

  await server.goTo(daysAgo(1));
  await report(server, channel, { answers: INVOICES, excluded: [yusuf] });
  await server.goTo(now);
  return { channel, people, melderCode };
}

interface ReportInput {
  readonly answers: readonly Answer[];
  readonly excluded: readonly ExamplePerson[];
}

async function report(server: PastServer, { slug, pin }: ExampleChannel, input: ReportInput): Promise<Code> {
  const channel = await openChannel(server.api, { slug, pin, today: server.today() });
  const isExcluded = ({ fp }: { fp: Uint8Array }) => input.excluded.some((person) => areEqual(person.fp, fp));
  const code = generateCode();
  await submitReport(server.api, {
    channel,
    report: {
      readers: channel.preselected.filter((person) => !isExcluded(person)),
      excluded: channel.directory.persons.filter(isExcluded),
      language: 'nl',
      answers: input.answers,
      codes: [code],
    },
    attempt: startAttempt(),
    work: solveWork,
    today: server.today(),
  });
  return code;
}

async function openOnly(server: PastServer, person: ExamplePerson): Promise<{ at: AtDesk; melding: ReadMelding }> {
  const session = await person.signIn();
  const { known } = await checkList(server.api, session, server.today());
  const at = { api: server.api, session, known, today: server.today(), unanswered: new Map() };
  const [melding] = (await openDesk(server.api, session, known, at)).meldingen;
  if (melding === undefined) throw new Error('the example melding did not arrive');
  return { at, melding };
}

async function visitMailbox(
  server: PastServer,
  { slug, pin }: ExampleChannel,
  code: Code,
  reply: string,
): Promise<void> {
  const channel = await openChannel(server.api, { slug, pin, today: server.today() });
  const mailbox = await openMailbox(server.api, channel, code);
  await rememberVisit(server.api, mailbox);
  const [melding] = mailbox.meldingen;
  if (melding === undefined) throw new Error('the example mailbox is empty');
  const after = await replyToFunctionarissen(server.api, mailbox.session, melding.meldingId, reply);
  await rememberVisit(server.api, after);
}
