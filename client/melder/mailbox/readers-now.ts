/** Who reads a melding now, what is known of them in the newest list, and what the melder may ask for. */
import { applyWishes } from '../../../crypto/wishes.ts';
import { type StaleReader, staleReaders } from '../../../crypto/writable.ts';
import type { Channel } from '../../shared/channel.ts';
import type { KnownPerson } from '../list-view.ts';
import type { OpenedMelding } from '../mailbox-flow.ts';
import type { ReaderOption } from '../reader-choices.ts';

export interface ReaderNow {
  readonly fp: string;
  readonly person: KnownPerson | undefined;
  /** Why nothing more should be written to them; undefined when all is well. */
  readonly why: StaleReader['why'] | undefined;
  /** The melder asked to take this person off. */
  readonly isLeaving: boolean;
  /** Whether somebody in office would be left to carry it out. */
  readonly mayBeLeftOut: boolean;
}

export interface ExcludedNow {
  readonly fp: string;
  readonly person: KnownPerson | undefined;
  /** The melder asked to take the exclusion back. */
  readonly isLifted: boolean;
}

export interface ReadersNow {
  readonly readers: readonly ReaderNow[];
  readonly excluded: readonly ExcludedNow[];
  /** Whom the melder asked to add, and nobody did yet. */
  readonly asked: readonly Pick<ExcludedNow, 'fp' | 'person'>[];
  /** Whom the melder may ask to add. */
  readonly addable: readonly ReaderOption[];
}

export interface ReadersNowInput {
  readonly channel: Channel;
  readonly people: readonly KnownPerson[];
  readonly options: readonly ReaderOption[];
  readonly today: string;
}

export function readersNow(melding: OpenedMelding, input: ReadersNowInput): ReadersNow {
  const { channel, people, options, today } = input;
  const { roster } = melding.epoch;
  const stale = staleReaders(roster, channel.directory, today);
  const { excluded } = applyWishes(roster, melding.conversation.wishes);
  const personOf = (fp: string) => people.find((person) => person.fp === fp);
  // Left out is the person, under whatever entry of the list.
  const isOut = (fp: string) => (personOf(fp)?.selves ?? [fp]).some((self) => excluded.includes(self));
  const whyOf = (fp: string) => stale.find((one) => one.fp === fp)?.why;
  const isStaying = (fp: string) => !isOut(fp) && (whyOf(fp) === undefined || whyOf(fp) === 'old-key');
  // A procesbegeleider who reads along carries nothing out.
  const staying = roster.readers.filter(({ fp, role }) => role === 'functionaris' && isStaying(fp)).map(({ fp }) => fp);
  const asked = askedFor(melding);
  const isReader = (fp: string) => roster.readers.some((reader) => reader.fp === fp);
  return {
    readers: roster.readers.map(({ fp }) => ({
      fp,
      person: personOf(fp),
      why: whyOf(fp),
      isLeaving: isOut(fp),
      mayBeLeftOut: !isOut(fp) && staying.some((other) => other !== fp),
    })),
    excluded: roster.excluded.map((fp) => ({ fp, person: personOf(fp), isLifted: !excluded.includes(fp) })),
    asked: asked.filter((fp) => !isReader(fp)).map((fp) => ({ fp, person: personOf(fp) })),
    addable: options.filter(({ fp }) => !isReader(fp) && !isOut(fp) && !asked.includes(fp)),
  };
}

function askedFor({ view }: OpenedMelding): readonly string[] {
  return view.events.flatMap((event) => (event.kind === 'wish' && !event.isCarriedOut ? event.wish.add : []));
}

export interface StaleNow {
  /** Out of office, and perhaps still reading what is written next. */
  readonly names: readonly (string | undefined)[];
  readonly others: readonly (string | undefined)[];
}

/** What is said and asked before the melder writes on (step WRITE); undefined when there is no reason. */
export function staleNow({ readers }: ReadersNow): StaleNow | undefined {
  const isOut = ({ why }: ReaderNow) => why !== undefined && why !== 'old-key';
  const names = (ones: readonly ReaderNow[]) => ones.map(({ person }) => person?.name);
  const out = readers.filter(isOut);
  if (out.length === 0) return undefined;
  return { names: names(out), others: names(readers.filter((reader) => !isOut(reader))) };
}
