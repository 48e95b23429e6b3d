/** Until when one was designated, as the stewards keep it. Counted here: the server reminds nobody. */
import { type DesignationEnd, designationEnd } from '../../schema/content/rules/designation.ts';
import { regimeOf } from '../../schema/content/rules/rule-sets.ts';
import { type Designation, ownDesignation } from '../../schema/wire/guide.ts';
import type { Api } from '../shared/api.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { regimeBy } from '../shared/regime.ts';
import type { AccountSession } from '../shared/session.ts';

/**
 * Undefined for who is not on the list: the desk does not exist for them.
 *
 * @throws {RequestFailed}
 */
export async function readDesignation(api: Api, { token }: AccountSession): Promise<Designation | undefined> {
  const call = { method: 'GET', path: '/api/guide/designation', bearer: token } as const;
  const { designation } = await api.call({ ...call, answer: ownDesignation });
  return designation ?? undefined;
}

/** What is to be said of it today; nothing while it is far away (WBK-2.2d). */
export function endingDesignation(
  designation: Designation | undefined,
  { directory }: Pick<KnownDirectory, 'directory'>,
  today: string,
): DesignationEnd | undefined {
  if (designation === undefined || designation.until === '') return undefined;
  const end = designationEnd(designation.until, today, regimeOf(regimeBy(directory.policy)).rules);
  return end.state === 'calm' ? undefined : end;
}
