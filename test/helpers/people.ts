import { type Desk, openDesk } from '../../client/functionaris/desk-flow.ts';
import { enrol, openInvitation } from '../../client/functionaris/enrol-flow.ts';
import { checkList, confirmList } from '../../client/functionaris/list-flow.ts';
import type { AtDesk } from '../../client/functionaris/melding-flow.ts';
import type { AccountSession } from '../../client/shared/session.ts';
import { startAccount } from '../../client/shared/vault/enrol.ts';
import { signInWithPasskey } from '../../client/shared/vault/sign-in.ts';
import { invite, listPerson, readInvitations, readList } from '../../client/steward/list-flow.ts';
import type { PersonDescription } from '../../crypto/card.ts';
import { checkWords } from '../../crypto/check-words.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import type { Bytes, Code } from '../../crypto/public/brands.ts';
import type { Invitation } from '../../schema/wire/accounts.ts';
import { type SoftwareAuthenticator, softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import { describePerson } from './crypto-channel.ts';
import type { House, OpenedChannel } from './house.ts';

export interface EnrolledPerson {
  readonly name: string;
  readonly fp: Bytes;
  readonly code: Code;
  readonly authenticator: SoftwareAuthenticator;
  signIn(): Promise<AccountSession>;
  /** Signs in, sees who is new, says yes. */
  confirm(): Promise<void>;
  /** Signs in and opens the desk. */
  openDesk(): Promise<{ session: AccountSession; desk: Desk; at: AtDesk }>;
}

/** Invited, and enrolled on a device of their own; not in the list. */
export async function enrolUnlisted(
  house: House,
  channel: OpenedChannel,
  name: string,
  role: Partial<PersonDescription> = {},
): Promise<EnrolledPerson & { readonly invitation: Invitation; readonly words: string }> {
  const { api } = house;
  const link = await invite(api, channel.steward, {
    role: 'functionaris',
    person: { ...describePerson(name), ...role },
  });
  const opened = await openInvitation(api, new URL(link).hash);
  const authenticator = softwareAuthenticator(api.origin);
  const started = await startAccount(api, authenticator, { linkToken: opened.linkToken, userName: name });
  const code = generateCode();
  const fp = await enrol(api, opened, started, code);
  const invited = await readInvitations(api, channel.steward);
  const invitation = invited.find(({ invitee, state }) => invitee.person.name === name && state === 'enrolled');
  if (invitation === undefined) throw new Error(`no invitation of ${name}`);
  return { ...personWith(house, { name, fp, code, authenticator }), invitation, words: checkWords(fp, 'nl').join(' ') };
}

/** Invited, enrolled on a device of their own, six words read out and typed, signed into the list. */
export async function enrolPerson(
  house: House,
  channel: OpenedChannel,
  name: string,
  role: Partial<PersonDescription> = {},
): Promise<EnrolledPerson> {
  const { invitation, words: typedWords, ...person } = await enrolUnlisted(house, channel, name, role);
  const known = await readList(house.api, channel.steward);
  await listPerson(house.api, channel.steward, { known, invitation, typedWords, today: house.today() });
  return person;
}

function personWith(
  house: House,
  person: Pick<EnrolledPerson, 'name' | 'fp' | 'code' | 'authenticator'>,
): EnrolledPerson {
  const { api } = house;
  const signIn = () => signInWithPasskey(api, person.authenticator);
  return {
    ...person,
    signIn,
    async confirm() {
      const session = await signIn();
      await confirmList(api, session, await checkList(api, session, house.today()), house.today());
    },
    async openDesk() {
      const session = await signIn();
      const { known: list } = await checkList(api, session, house.today());
      const at = { api, session, known: list, today: house.today(), unanswered: new Map() };
      return { session, desk: await openDesk(api, session, list, { today: house.today() }), at };
    },
  };
}
