/** An employer and functionarissen who exist on paper only, made as people make them: link, passkey, words, signature. */
import { randomBytes } from 'node:crypto';
import { enrol, openInvitation } from '../client/functionaris/enrol-flow.ts';
import { checkList, confirmList } from '../client/functionaris/list-flow.ts';
import type { AccountSession } from '../client/shared/session.ts';
import { startAccount } from '../client/shared/vault/enrol.ts';
import { signInWithRecovery } from '../client/shared/vault/sign-in.ts';
import { invite, listPerson, readInvitations, readList } from '../client/steward/list-flow.ts';
import { createChannel } from '../client/steward/setup-flow.ts';
import type { PersonDescription } from '../crypto/card.ts';
import { checkWords } from '../crypto/check-words.ts';
import type { Policy } from '../crypto/directory.ts';
import { generateCode } from '../crypto/melder-keys.ts';
import type { Bytes, Code } from '../crypto/public/brands.ts';
import { guideAnswer } from '../schema/wire/guide.ts';
import { encode } from '../server/base64url.ts';
import { tokenHash } from '../server/passkeys/rules.ts';
import { EXAMPLE_GUIDE } from './example-guide.ts';
import type { PastServer } from './past-server.ts';
import { softwareAuthenticator } from './software-authenticator.ts';

export interface ExampleChannel {
  readonly slug: string;
  readonly pin: Bytes;
  readonly steward: AccountSession;
  readonly stewardCode: Code;
}

export interface ExamplePerson {
  readonly description: PersonDescription;
  readonly fp: Bytes;
  readonly code: Code;
  signIn(): Promise<AccountSession>;
}

/** Puts a link in the place of the one that was there, as the server does when it starts without a channel. */
export async function makeSetupToken({ deps }: PastServer): Promise<string> {
  const token = encode(randomBytes(16));
  await deps.store.replaceSetupLink(tokenHash(token));
  return token;
}

export interface ChannelInput {
  readonly organisation: string;
  readonly slug: string;
  readonly policy: Policy;
}

export async function openExampleChannel(server: PastServer, input: ChannelInput): Promise<ExampleChannel> {
  const { api, deps } = server;
  const linkToken = await makeSetupToken(server);
  const authenticator = softwareAuthenticator(deps.config.origin);
  const started = await startAccount(api, authenticator, { linkToken, userName: input.organisation });
  const stewardCode = generateCode();
  const onPaper = { code: generateCode(), holder: 'Code op papier' };
  const choice = { ...input, today: server.today(), holder: 'Beheerder', onPaper };
  const pin = await createChannel(api, linkToken, choice, started, stewardCode);
  return { slug: input.slug, pin, steward: await signInWithRecovery(api, stewardCode), stewardCode };
}

/** What the channel's public pages say, as a steward saves them. */
export async function fillInExampleGuide({ api }: PastServer, { steward }: ExampleChannel): Promise<void> {
  const body = { after: 0, guide: EXAMPLE_GUIDE };
  await api.call({ method: 'PUT', path: '/api/guide', bearer: steward.token, body, answer: guideAnswer });
}

/** Invited, enrolled on a device of their own, six words read out and typed, signed into the list. */
export async function enrolExamplePerson(
  server: PastServer,
  { steward }: ExampleChannel,
  description: PersonDescription,
): Promise<ExamplePerson> {
  const { api, deps } = server;
  const { hash } = new URL(await invite(api, steward, { role: 'functionaris', person: description }));
  const invitation = await openInvitation(api, hash);
  const authenticator = softwareAuthenticator(deps.config.origin);
  const { linkToken } = invitation;
  const started = await startAccount(api, authenticator, { linkToken, userName: description.name });
  const code = generateCode();
  const fp = await enrol(api, invitation, started, code);

  const known = await readList(api, steward);
  const invited = await readInvitations(api, steward);
  const enrolled = invited.find(({ invitee }) => invitee.person.name === description.name);
  if (enrolled === undefined) throw new Error('the invitation is gone');
  const typedWords = checkWords(fp, 'nl').join(' ');
  await listPerson(api, steward, { known, invitation: enrolled, typedWords, today: server.today() });
  return { description, fp, code, signIn: () => signInWithRecovery(api, code) };
}

/** Everybody sees who is on the list and says yes. */
export async function confirmExampleList(server: PastServer, people: readonly ExamplePerson[]): Promise<void> {
  for (const person of people) {
    const session = await person.signIn();
    const checked = await checkList(server.api, session, server.today());
    await confirmList(server.api, session, checked, server.today());
  }
}
