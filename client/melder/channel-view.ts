/** A channel as the pages show it. Loaded, with all of the cryptography, while the visitor reads the first screen. */
import { checkWords } from '../../crypto/check-words.ts';
import { listedFunctionarissen } from '../../crypto/directory.ts';
import { decodePin } from '../../crypto/pin.ts';
import { MAILBOXES } from '../../crypto/public/sizes.ts';
import type { NamedRegime } from '../../schema/content/rules/rule-sets.ts';
import type { Api } from '../shared/api.ts';
import { type Channel, openChannel } from '../shared/channel.ts';
import { fpText } from '../shared/directory.ts';
import { type OwnQuestions, ownQuestionsBy } from '../shared/own-questions.ts';
import { regimeBy } from '../shared/regime.ts';
import type { Language } from '../text/language.ts';
import { type KnownPerson, knownPersons, type ListView, listView } from './list-view.ts';
import type { ReaderOption } from './reader-choices.ts';

/** A roster has room for this many, whatever the slot count (schema/content, `roster`). */
const READERS_AT_MOST = 16;

export interface ChannelView {
  readonly channel: Channel;
  /** Who can be chosen: listed now. */
  readonly options: readonly ReaderOption[];
  /** Everybody who ever was in the list. */
  readonly people: readonly KnownPerson[];
  readonly list: ListView;
  readonly checkWords: Readonly<Record<Language, readonly string[]>>;
  /** The envelope has a fixed number of places, one of them for the melder and one for who is reported for. */
  readonly mostReaders: number;
  readonly batchMinutes: number;
  readonly ownQuestions: OwnQuestions;
  readonly regime: NamedRegime;
}

export interface ViewChannelInput {
  readonly slug: string;
  readonly fragment: string;
  readonly today: string;
}

/**
 * @throws {RequestFailed}
 * @throws {VerifyError} when the link is damaged or is another channel's than the server's lists
 */
export async function viewChannel(api: Api, { slug, fragment, today }: ViewChannelInput): Promise<ChannelView> {
  return describeChannel(await openChannel(api, { slug, pin: decodePin(fragment), today }));
}

export function describeChannel(channel: Channel): ChannelView {
  const { policy, genesisFp } = channel.directory;
  const people = knownPersons(channel.directory);
  const options = listedFunctionarissen(channel.directory).map((person) => ({
    fp: fpText(person),
    name: person.name,
    functionTitle: person.functionTitle,
    isExternal: person.place === 'external',
    isManager: !person.notManager || !person.notRecruiter,
    isNamesake: people.some(({ fp, isNamesake }) => isNamesake && fp === fpText(person)),
    isPreselected: channel.preselected.includes(person),
  }));
  return {
    channel,
    options,
    people,
    list: listView(channel),
    checkWords: { nl: checkWords(genesisFp, 'nl'), en: checkWords(genesisFp, 'en') },
    mostReaders: Math.min(policy.slotCount - MAILBOXES, READERS_AT_MOST),
    ownQuestions: ownQuestionsBy(policy),
    batchMinutes: policy.batchMinutes,
    regime: regimeBy(policy),
  };
}
