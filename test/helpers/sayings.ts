/** Conversations and dossiers as tests write them: who said what on which day, each after what came before. */
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { THREADS } from '../../crypto/public/sizes.ts';
import { foldConversation, REPORT_ID, type ThreadMessage } from '../../schema/content/fold.ts';
import type { Content } from '../../schema/content/messages.ts';
import type { NamedRegime } from '../../schema/content/rules/rule-sets.ts';

export type Saying = readonly [day: string, by: 'melder' | 'functionaris', content: object];

const named = (start: string, length: number) => start.padEnd(length, '0').slice(0, length);

/** base64url of 32 bytes. */
export function digestOf(place: number, salt = ''): string {
  return `${named(`d${salt}`, 38)}${String(place).padStart(4, '0')}A`;
}

export const SPEAKER = 'f'.repeat(27);

const FIXED_IDS: Readonly<Record<string, string>> = { roster: 'A'.repeat(22), report: REPORT_ID };

/** Begins with the melder's own roster, as a conversation does. */
function withRoster(sayings: readonly Saying[]): readonly Saying[] {
  const [first] = sayings;
  if (first === undefined || (first[2] as Content).type !== 'report') return sayings;
  const roster = { type: 'roster', readers: [], melders: [], excluded: [], before: null, carriesOut: [] };
  return [[first[0], 'melder', roster], ...sayings];
}

export function said(sayings: readonly Saying[], salt = ''): readonly ThreadMessage[] {
  return withRoster(sayings).map(([day, by, content], place) => {
    const previous = place === 0 ? [] : [digestOf(place - 1, salt)];
    return {
      messageId: FIXED_IDS[(content as Content).type] ?? named(`m${place}${salt}`, 22),
      digest: digestOf(place, salt),
      previous,
      sender: by === 'melder' ? { kind: 'melder', place: 0 } : { kind: 'functionaris', fp: SPEAKER },
      epoch: 0,
      day,
      delivered: true,
      content: { previous, ...content } as Content,
    };
  });
}

export interface MadeMelding {
  /** Of which the first is the report; its day is that of receipt. */
  readonly conversation: readonly Saying[];
  readonly dossier?: readonly Saying[];
  readonly regime?: NamedRegime;
  /** Makes its digests its own. */
  readonly salt?: string;
  readonly readers?: readonly string[];
}

const EMPLOYER: NamedRegime = { ruleSet: 'nl-wbk-2023', profile: 'employer' };

/** A melding as the desk has read it, without keys. */
export function readMelding(made: MadeMelding): ReadMelding {
  const { conversation, dossier = [], regime = EMPLOYER, salt = '', readers = [SPEAKER] } = made;
  const { profile } = regime;
  const view = (sayings: readonly Saying[], thread: 'conversation' | 'dossier') =>
    foldConversation(said(sayings, salt), { thread, profile });
  const side = { thread: THREADS.dossier, read: {} as never, view: view(dossier, 'dossier') };
  const roster = { readers: readers.map((fp) => ({ fp, generation: 0, role: 'functionaris' })) };
  return {
    meldingId: named(`melding${salt}`, 22),
    receivedOn: conversation[0]?.[0] ?? '',
    regime,
    ownQuestions: [],
    view: view(conversation, 'conversation'),
    others: dossier.length === 0 ? [] : [side],
    refused: 0,
    newest: new Map(),
    epoch: { roster } as never,
    conversation: {} as never,
    shredShare: new Uint8Array(32) as never,
  };
}

export function report(day: string, words: string): Saying {
  const answers = [{ question: 'what', version: 1, type: 'text', value: words }];
  return [day, 'melder', { type: 'report', language: 'nl', answers }];
}

export function confirmation(day: string, { sentOn = day, salt = '' } = {}): Saying {
  const content = { type: 'confirmation', reportDigest: digestOf(1, salt), sentOn, text: 'Dank u.' };
  return [day, 'functionaris', content];
}
