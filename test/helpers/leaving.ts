/** People who leave the list, and who come back to it. */
import type { KnownDirectory } from '../../client/shared/directory.ts';
import { signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import { changePerson, listPerson, readList } from '../../client/steward/list-flow.ts';
import type { House, OpenedChannel } from './house.ts';
import { type EnrolledPerson, enrolUnlisted } from './people.ts';

/** The session that opened the channel may be over by now. */
export async function freshSteward<C extends OpenedChannel>(house: House, channel: C): Promise<C> {
  return { ...channel, steward: await signInWithRecovery(house.api, channel.stewardCode) };
}

/** Gives the list as it is after that. */
export async function changeInList(
  house: House,
  channel: OpenedChannel,
  { fp }: Pick<EnrolledPerson, 'fp'>,
  op: 'suspend' | 'resume' | 'remove',
): Promise<KnownDirectory> {
  const { steward } = await freshSteward(house, channel);
  const known = await readList(house.api, steward);
  await changePerson(house.api, steward, known, { op, fp, today: house.today() });
  return readList(house.api, steward);
}

export function removeFromList(
  house: House,
  channel: OpenedChannel,
  person: Pick<EnrolledPerson, 'fp'>,
): Promise<KnownDirectory> {
  return changeInList(house, channel, person, 'remove');
}

/** Loses every key, is removed, enrols anew, and is listed as the same person. */
export async function comeBackUnderNewKeys(
  house: House,
  channel: OpenedChannel,
  person: EnrolledPerson,
): Promise<EnrolledPerson> {
  await removeFromList(house, channel, person);
  const fresh = await freshSteward(house, channel);
  const { invitation, words: typedWords, ...again } = await enrolUnlisted(house, fresh, person.name);
  const known = await readList(house.api, fresh.steward);
  const input = { known, invitation, typedWords, today: house.today(), formerly: person.fp };
  await listPerson(house.api, fresh.steward, input);
  return again;
}
