/**
 * P5 with everything in the attacker's hand but the share: last week's backup, an old vault with its recovery code, the
 * epoch's secret, the melder's code, and every share that is left.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEnvelope, sealEnvelope } from '../../crypto/envelope.ts';
import {
  commitment,
  deriveAccess,
  deriveEpochKey,
  type EpochPlace,
  generateEpochSecret,
  generateShredShare,
} from '../../crypto/epoch.ts';
import { generateIdentity, generateKem } from '../../crypto/functionaris-keys.ts';
import { EMPTY_KEYRING } from '../../crypto/keyring.ts';
import { decryptNotes, deriveMelderKeys, encryptNotes, generateCode } from '../../crypto/melder-keys.ts';
import { openMessage, REPORT_MESSAGE_ID, ROSTER_MESSAGE_ID, sealMessage } from '../../crypto/message.ts';
import type { Bytes, EpochSecret, ShredShare } from '../../crypto/public/brands.ts';
import { decodeUtf8, utf8 } from '../../crypto/public/bytes.ts';
import { OpenError } from '../../crypto/public/errors.ts';
import { accessHash } from '../../crypto/public/hash.ts';
import { parseEnvelope, parseMessage } from '../../crypto/public/shape.ts';
import { REPORT_BUCKET, ROSTER_BUCKET, THREADS } from '../../crypto/public/sizes.ts';
import { areEqual, encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { generateVaultKey, openState, sealState } from '../../crypto/vault.ts';
import { type Anchor, deriveWayIn } from '../../crypto/way-in.ts';
import { replayDestructions } from '../../server/retention/replay.ts';
import { findInFolder, keySentinels } from '../helpers/sentinels.ts';
import {
  addChannel,
  addHandler,
  currentBatch,
  openRoom,
  type Room,
  readAtDesk,
  readMailbox,
  sealed,
  solveWork,
  submit,
  writeAsMelder,
  writeAtDesk,
} from '../unit/server/room.ts';

const WHAT = 'De kas van de kantine klopt al maanden niet.';
const GENESIS_FP = new Uint8Array(20).fill(9);

let room: Room;
let backup: string;
beforeEach(async () => {
  room = await openRoom();
  backup = mkdtempSync(join(tmpdir(), 'zegelpost-backup-'));
});
afterEach(async () => {
  await room.close();
  rmSync(backup, { recursive: true, force: true });
});

/** A functionaris with a vault at the server, to which a recovery code is the way in. */
async function newFunctionaris(place: EpochPlace, secret: EpochSecret, channelKey: number) {
  const identity = generateIdentity();
  const kem = generateKem(0);
  const accountId = randomBytes(16);
  const anchor: Anchor = { accountId, idPk: identity.idPk, genesisFp: GENESIS_FP };
  const wayIn = await deriveWayIn({ kind: 'recovery', code: generateCode() }, accountId, 'localhost');
  const vault = {
    accountId,
    genesisFp: GENESIS_FP,
    idSeed: identity.seed,
    kemSeeds: [{ generation: 0, seed: kem.seed }],
    rootSeed: null,
    seenHead: { seq: 0, digest: randomBytes(32) },
    waysIn: [{ wayInId: wayIn.wayInId, kind: wayIn.kind, kemPk: wayIn.kemPk }],
  };
  const keyring = { ...EMPTY_KEYRING, adopted: [{ ...place, secret, rosterDigest: randomBytes(32) }] };
  const state = await sealState({ vault, keyring, vaultKey: generateVaultKey(), version: 1 });
  await room.deps.store.addAccount({
    accountId,
    channelKey,
    role: 'functionaris',
    idPk: identity.idPk,
    listed: true,
    version: 1,
    vault: state.vault,
    keyring: state.keyring,
    stateSignature: state.signature,
  });
  return { kem, anchor, wayIn, sealedKeys: state.sealedKeys };
}

function rowsOf<Row>(file: string, sql: string): readonly Row[] {
  const connection = new Database(file, { readonly: true });
  const rows = connection.prepare(sql).all() as Row[];
  connection.close();
  return rows;
}
const own = (bytes: Uint8Array) => new Uint8Array(bytes) as Bytes;

it('P5: a destroyed melding opens for nobody again, whatever else is kept: only its share is missing', async () => {
  const channel = await addChannel(room);
  const desk = await addHandler(room, channel);

  // A melder reports to one functionaris.
  const place: EpochPlace = { meldingId: randomBytes(16), thread: THREADS.conversation, epoch: 0 };
  const { meldingId } = place;
  const [secret, shredShare, code] = [generateEpochSecret(), generateShredShare(), generateCode()];
  const melder = await deriveMelderKeys(code, GENESIS_FP);
  const functionaris = await newFunctionaris(place, secret, channel.key);
  const rosterContent = utf8('{"type":"roster"}');
  const readers = [functionaris.kem.kemPk, melder.kemPk];
  const made = { place, secret, shredShare, rosterContent, readers, slotCount: 8 as const };
  const envelope = await sealEnvelope({ ...made, envelopeId: randomBytes(16) });
  const commit = commitment(place, secret, shredShare, rosterContent);
  const signer = { publicKey: melder.signPk, secretKey: melder.signSk };
  const letter = { place, epochKey: await deriveEpochKey(place, secret, shredShare), commit, signer };
  const roster = sealMessage({
    ...letter,
    messageId: ROSTER_MESSAGE_ID,
    content: rosterContent,
    atLeast: ROSTER_BUCKET,
  });
  const report = sealMessage({ ...letter, messageId: REPORT_MESSAGE_ID, content: utf8(WHAT), atLeast: REPORT_BUCKET });
  const access = await deriveAccess(place, secret);
  const answer = await submit(room, {
    suite: 1,
    meldingId: encodeBase64url(meldingId),
    batch: await currentBatch(room),
    shredShare: encodeBase64url(shredShare),
    envelope: encodeBase64url(envelope),
    accessHash: encodeBase64url(accessHash(access)),
    roster: encodeBase64url(roster.sealed),
    report: encodeBase64url(report.sealed),
    mailboxes: [
      { authPk: encodeBase64url(melder.authPk), notesBox: encodeBase64url(encryptNotes(utf8('{}'), melder)) },
    ],
    work: await solveWork(room, 'voorbeeld', encodeBase64url(meldingId)),
  });
  expect(answer.text).toBe('{"received":true}');
  await room.goTo('2026-11-20T11:00:00Z');
  const auth = { publicKey: melder.authPk, secretKey: melder.authSk } as never;
  const parties = { meldingId, access, auth };
  expect((await readAtDesk(room, desk, parties)).json.meldingen[0].shredShare).toBe(encodeBase64url(shredShare));

  // Last week's backup of the main database, and what a backup of the shred store would have been.
  await room.deps.store.compact();
  const oldMain = join(backup, 'zegelpost.sqlite');
  copyFileSync(join(room.dataDir, 'zegelpost.sqlite'), oldMain);
  const stolen = own(shredShare) as ShredShare;

  // Both ask; a week later nothing of it is left but the envelope among the others.
  await room.goTo('2026-11-27T11:00:00Z');
  const other = await writeAtDesk(room, desk, parties, sealed({ meldingId }), { ending: { kind: 'asks' } });
  expect(other.status).toBe(200);
  expect((await writeAsMelder(room, parties, sealed({ meldingId }), 'asks')).status).toBe(200);
  await room.goTo('2026-11-27T23:00:00Z');
  expect(findInFolder(room.dataDir, keySentinels('share', shredShare))).toEqual([]);

  // The old database beside today's shred store, in the hands of who has every key.
  const todaysShred = join(backup, 'shred.sqlite');
  copyFileSync(join(room.dataDir, 'shred.sqlite'), todaysShred);
  const [kept] = rowsOf<{ vault: Buffer; keyring: Buffer; signature: Buffer }>(
    oldMain,
    'select vault, keyring, state_signature as signature from accounts where version = 1 and length(vault) = 16424 order by id_pk = x' +
      `'${Buffer.from(functionaris.anchor.idPk).toString('hex')}' desc`,
  );
  if (kept === undefined) throw new Error('the backup must hold the account');
  const oldState = {
    version: 1,
    vault: own(kept.vault),
    keyring: own(kept.keyring),
    signature: own(kept.signature),
    sealedKeys: functionaris.sealedKeys,
  };
  const opened = await openState(oldState, functionaris.anchor, functionaris.wayIn);
  const fromKeyring = opened.keyring.adopted[0]?.secret as EpochSecret;
  const [row] = rowsOf<{ envelope: Buffer }>(oldMain, 'select envelope from epochs');
  const oldEnvelope = own(row?.envelope ?? new Uint8Array());
  const seeds = opened.vault.kemSeeds.map(({ seed }) => seed);
  const bySlot = (await openEnvelope(oldEnvelope, seeds))?.secret as EpochSecret;
  const byCode = (await openEnvelope(oldEnvelope, [melder.kemSeed]))?.secret as EpochSecret;
  for (const found of [fromKeyring, bySlot, byCode]) expect(areEqual(found, secret)).toBe(true);
  const [box] = rowsOf<{ notes: Buffer }>(oldMain, 'select notes_box as notes from mailboxes');
  expect(decodeUtf8(decryptNotes(own(box?.notes ?? new Uint8Array()), melder))).toBe('{}');

  const oldCommit = parseEnvelope(oldEnvelope).commitment;
  const messages = rowsOf<{ sealed: Buffer }>(oldMain, 'select sealed from messages').map((one) => own(one.sealed));
  expect(messages).toHaveLength(2);
  const openWith = async (share: ShredShare) => {
    const epochKey = await deriveEpochKey(place, fromKeyring, share);
    return messages.map((message) => decodeUtf8(openMessage(message, place, epochKey, oldCommit).content));
  };
  const left = rowsOf<{ share: Buffer }>(todaysShred, 'select share from shred_shares').map(({ share }) => own(share));
  const guesses = [...left, new Uint8Array(32), randomBytes(32), oldCommit, secret, access] as ShredShare[];
  for (const guess of guesses) await expect(openWith(guess)).rejects.toThrow(OpenError);
  // With a copy of the share that was made before, the same hands open all of it: nothing else is missing.
  expect((await openWith(stolen)).sort()).toEqual(['{"type":"roster"}', WHAT].sort());
  expect(messages.map((message) => parseMessage(message).epoch)).toEqual([0, 0]);

  // And the server, restored like that, gives it to nobody: neither desk nor code.
  const restored = await openRoom({ now: '2026-11-28T09:00:00Z', dataDir: backup });
  await replayDestructions(restored.deps);
  expect((await readAtDesk(restored, desk, parties)).text).toBe('{"meldingen":[null]}');
  const contents = await readMailbox(restored, auth);
  await restored.close();
  expect(contents.meldingen).toEqual([]);
  expect(contents.tombstones).toMatchObject([{ meldingId: encodeBase64url(meldingId), destroyedOn: '2026-11-28' }]);
});
