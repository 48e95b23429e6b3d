/** What one functionaris can ask of the server, all of it, for meldingen that are theirs and for one that is not. */
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import type { Api } from '../../client/shared/api.ts';
import { signInWithPasskey } from '../../client/shared/vault/sign-in.ts';
import { utf8 } from '../../crypto/public/bytes.ts';
import { makeDecoy } from '../../crypto/public/decoy.ts';
import { MESSAGE_CLEAR_BYTES, messageBytes, ROSTER_BUCKET, THREADS } from '../../crypto/public/sizes.ts';
import { decodeBase64url, encodeBase64url } from '../../crypto/public/sodium.ts';
import { done } from '../../schema/wire/accounts.ts';
import { additions, deskMessageAnswer, envelopeListing, readAnswer } from '../../schema/wire/desk.ts';
import { deskDownload, deskUpload } from '../../schema/wire/files.ts';
import { newFile } from './files.ts';
import type { House } from './house.ts';
import type { EnrolledPerson } from './people.ts';
import { type Exchange, recordingApi } from './transcript.ts';

/** A functionaris does all there is to do, and asks for what is not theirs besides. */
export async function useEverything(
  house: House,
  person: EnrolledPerson,
  guess: string,
  guessedFiles: readonly string[] = [],
): Promise<readonly Exchange[]> {
  const { api, exchanges } = recordingApi(house);
  const session = await signInWithPasskey(api, person.authenticator);
  const { known } = await checkList(api, session, house.today());
  const at = { api, session, known, today: house.today() };
  await openDesk(api, session, known, at);
  const access = encodeBase64url(new Uint8Array(32).fill(7));
  const wanted = { meldingId: guess, thread: 1, epoch: 0, access, after: 0 };
  const ask = { method: 'POST', path: '/api/desk/read', bearer: session.token, answer: readAnswer } as const;
  await api.call({ ...ask, body: { meldingen: [wanted] } });
  const sealed = encodeBase64url(new Uint8Array(4_179));
  const write = {
    method: 'POST',
    path: '/api/desk/messages',
    bearer: session.token,
    answer: deskMessageAnswer,
  } as const;
  await api
    .call({ ...write, body: { epoch: 0, access, sealed, ending: { kind: 'none' }, files: [] } })
    .catch(() => undefined);
  await changeBlindly(api, session.token, { guess, access });
  await askForFiles(api, session.token, { guess, access }, guessedFiles);
  // From the beginning, too: a browser asks only for what is new.
  await api.call({ method: 'GET', path: '/api/desk/envelopes', bearer: session.token, answer: envelopeListing });
  await openDesk(api, session, known, at);
  return exchanges;
}

/** Asks for other readers of a melding one cannot open, and for what colleagues added one to. */
async function changeBlindly(api: Api, bearer: string, { guess, access }: { guess: string; access: string }) {
  const envelope = encodeBase64url(makeDecoy(8));
  const roster = new Uint8Array(messageBytes(ROSTER_BUCKET));
  roster.set([...utf8('ZP1M'), 1, ...decodeBase64url(guess), 1, 0, 0, 0, 1]);
  roster[MESSAGE_CLEAR_BYTES - 25] = ROSTER_BUCKET;
  const change = { thread: 1, epoch: 1, access, envelope, accessHash: access, roster: encodeBase64url(roster) };
  const body = { meldingId: guess, conversation: { epoch: 0, access }, changes: [change], additions: [] };
  await requireRefused(api.call({ method: 'POST', path: '/api/desk/epochs', bearer, body, answer: done }));
  await api.call({ method: 'GET', path: '/api/desk/additions', bearer, answer: additions });
}

/** For a place to send a file to, and for files nobody told them of, in every thread. */
async function askForFiles(
  api: Api,
  bearer: string,
  { guess, access }: { guess: string; access: string },
  ids: readonly string[],
) {
  const asked = { method: 'POST', bearer } as const;
  for (const thread of Object.values(THREADS)) {
    const proven = { meldingId: guess, thread, epoch: 0, access };
    const sending = { ...asked, path: '/api/desk/files', body: { ...proven, file: newFile() } };
    await requireRefused(api.call({ ...sending, answer: deskUpload }));
    for (const fileId of [newFile().fileId, ...ids]) {
      const reading = { ...asked, path: '/api/desk/files/read', body: { ...proven, fileId } };
      await requireRefused(api.call({ ...reading, answer: deskDownload }));
    }
  }
}

async function requireRefused(asking: Promise<unknown>): Promise<void> {
  const answer = await asking.then(() => 'given', String);
  if (!answer.includes('desk.refused')) throw new Error(`must be refused, was: ${answer}`);
}
