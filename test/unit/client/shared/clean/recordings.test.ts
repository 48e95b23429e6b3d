import fc from 'fast-check';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFile } from '../../../../../client/shared/clean/clean-file.ts';
import type { CleanOutcome } from '../../../../../client/shared/clean/outcome.ts';
import { findSideMessages } from '../../../../../client/shared/clean/recording/side-messages.ts';
import { concat, u32, utf8 } from '../../../../../crypto/public/bytes.ts';
import { openCleaningThread } from '../../../../helpers/cleaning-thread.ts';
import { plantedFlac } from '../../../../helpers/planted/flac.ts';
import { plantedIn } from '../../../../helpers/planted/planted.ts';
import { PACKET, plantedRecording, RECORDINGS } from '../../../../helpers/planted/recordings.ts';
import {
  AV1_KEPT,
  AV1_PICTURE,
  AV1_TOLD,
  filmWithMessages,
  HARMLESS,
  MESSAGE,
  PICTURE,
  unit,
} from '../../../../helpers/planted/side-messages.ts';

const thread = openCleaningThread();
afterAll(thread.close);

async function clean(bytes: Uint8Array) {
  const outcome = await cleanFile(new Blob([bytes as BlobPart]));
  const content = 'content' in outcome ? new Uint8Array(await outcome.content.arrayBuffer()) : new Uint8Array();
  return { outcome, content };
}

/** Every packet of every track, as another pass of reading finds them. */
async function packetsOf(bytes: Uint8Array): Promise<string[]> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
  const packets: string[] = [];
  for (const track of await input.getTracks()) {
    if (!track.isVideoTrack() && !track.isAudioTrack()) continue;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      packets.push(`${track.type} ${packet.timestamp.toFixed(3)} ${Buffer.from(packet.data).toString('hex')}`);
    }
  }
  return packets;
}

describe.each(RECORDINGS)('a %s that was cleaned', (name) => {
  let planted: Uint8Array;
  let content: Uint8Array;
  let outcome: CleanOutcome;
  beforeAll(async () => {
    planted = await plantedRecording(name);
    ({ outcome, content } = await clean(planted));
  });

  it('holds nothing of what was planted', () => {
    expect(plantedIn(planted)).not.toEqual([]);
    expect(outcome.kind).toBe('cleaned');
    expect(plantedIn(content)).toEqual([]);
  });

  it('says what was found', () => {
    const kinds = outcome.kind === 'cleaned' ? outcome.findings.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(expect.arrayContaining(['author', 'description']));
  });

  it('has the same sound and the same film, packet by packet', async () => {
    const packets = await packetsOf(content);
    expect(packets.length).toBeGreaterThan(0);
    expect(packets).toEqual(await packetsOf(planted));
    if (name !== 'mp3') expect(packets.join()).toContain(Buffer.from(PACKET).toString('hex'));
  });

  it('ends in a recording or in a refusal, whatever byte is changed or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(planted.length - 1), fc.nat(255), async (at, byte) => {
        for (const hostile of [planted.with(at, byte), planted.slice(0, at)]) {
          const { kind } = await thread.clean(hostile);
          expect(['cleaned', 'broken', 'unsupported', 'nothingFound']).toContain(kind);
        }
      }),
      { numRuns: name === 'webm' || name === 'mkv' ? 60 : 20 },
    );
  });
});

it('a film that stood on its side still does, and no longer says when it was made or cleaned', async () => {
  const { content, outcome } = await clean(await plantedRecording('mp4'));
  const input = new Input({ source: new BufferSource(content), formats: ALL_FORMATS });
  expect(await (await input.getPrimaryVideoTrack())?.getRotation()).toBe(90);
  const at = Buffer.from(content).indexOf('mvhd') + 8;
  expect([...content.subarray(at, at + 8)]).toEqual(Array.from({ length: 8 }, () => 0));
  expect(outcome).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ kind: 'date' })]) });
});

/** A table that counts more than any small file holds: where its name stands, and how far behind it the count is. */
it.each([
  ['mp4', 'stsc', 16],
  ['mov', 'stsc', 16],
  ['fragments', 'trun', 8],
] as const)(
  'a small %s whose %s counts two thousand million is damaged, and keeps nobody busy',
  async (name, table, at) => {
    const hostile = Buffer.from(await plantedRecording(name));
    const start = hostile.indexOf(table);
    expect(start).toBeGreaterThan(0);
    hostile.writeUInt32BE(2 ** 31, start + at);
    expect((await thread.clean(hostile)).kind).toBe('broken');
  },
);

it('an index of more than any film needs is refused unread', async () => {
  const index = concat(u32(33 * 2 ** 20), utf8('moov'), new Uint8Array(33 * 2 ** 20));
  const { outcome } = await clean(concat(u32(16), utf8('ftypisom\0\0\0\0'), index));
  expect(outcome).toMatchObject({ kind: 'broken', reason: 'tooMuchInside' });
});

it('a table that says it is longer than the film keeps nobody busy either', async () => {
  const hostile = Buffer.from(await plantedRecording('mp4'));
  const start = hostile.indexOf('stsc');
  hostile.writeUInt32BE(2 ** 31, start + 16);
  hostile.writeUInt32BE(100_000, start - 4);
  expect((await thread.clean(hostile)).kind).toBe('broken');
});

it('a film that was cut off in the middle of a cluster keeps what came before', async () => {
  const planted = await plantedRecording('webm');
  const packets = await packetsOf(planted);
  const { content } = await clean(planted.subarray(0, planted.lastIndexOf(0xa3) - 40));
  const kept = await packetsOf(content);
  expect(kept.length).toBeGreaterThan(2);
  expect(packets).toEqual(expect.arrayContaining(kept));
});

it('a FLAC loses every word and keeps every sound', async () => {
  const planted = plantedFlac();
  expect(plantedIn(planted)).not.toEqual([]);
  const { content, outcome } = await clean(planted);
  expect(outcome).toMatchObject({
    kind: 'cleaned',
    findings: expect.arrayContaining([{ kind: 'thumbnail', count: 1 }]),
  });
  expect(plantedIn(content)).toEqual([]);
  expect(await packetsOf(content)).toEqual(await packetsOf(planted.subarray(0, -128)));
  expect(await packetsOf(content)).toHaveLength(8);
});

describe.each(['mp4', 'mkv'] as const)('a film as %s, with messages of the camera between its pictures', (name) => {
  it.each([
    ['avc', concat(unit(Uint8Array.of(6), HARMLESS), unit(PICTURE))],
    ['av1', concat(AV1_KEPT, AV1_PICTURE)],
  ] as const)('loses these and keeps its pictures, and says that there was more: %s', async (codec, kept) => {
    const planted = await filmWithMessages(name, { codec });
    expect(plantedIn(planted)).not.toEqual([]);
    const { content, outcome } = await clean(planted);
    expect(outcome).toMatchObject({ findings: expect.arrayContaining([{ kind: 'otherDetails', count: 1 }]) });
    expect(plantedIn(content)).toEqual([]);
    const left = Buffer.from(kept).toString('hex');
    expect((await packetsOf(content)).map((packet) => packet.split(' ')[2])).toEqual([left, left, left]);
  });

  it('begins at nought, whatever the clock of the camera said', async () => {
    const { content } = await clean(await filmWithMessages(name, { startSeconds: 1_565 }));
    expect((await packetsOf(content)).map((packet) => packet.split(' ')[1])).toEqual(['0.000', '0.040', '0.080']);
  });
});

it('a film of H.265 loses such messages too, also out of its description', () => {
  const row = (kind: number, body: Uint8Array) => concat(Uint8Array.of(kind, 0, 1, 0, body.length), body);
  const [set, told] = [Uint8Array.of(0x42, 1, 2, 3), concat(Uint8Array.of(0x4e, 1), MESSAGE)];
  const before = new Uint8Array(22).fill(0x03);
  const found = findSideMessages('hevc', concat(before, Uint8Array.of(2), row(33, set), row(39, told)));
  expect(found?.description).toEqual(concat(before, Uint8Array.of(1), row(33, set)));
  const picture = unit(Uint8Array.of(0x26, 1, 9));
  expect(found?.without(concat(unit(told), picture))).toEqual(picture);
  expect(found?.without(concat(unit(Uint8Array.of(0x4e, 1), HARMLESS), picture)).length).toBe(4 + 6 + picture.length);
});

it('of AV1 a message that is longer than its piece, or whose length never ends, is damage', () => {
  const { without } = findSideMessages('av1', undefined) ?? { without: () => new Uint8Array() };
  expect(without(concat(AV1_TOLD, AV1_KEPT))).toEqual(AV1_KEPT);
  expect(() => without(AV1_TOLD.subarray(0, -1))).toThrow();
  expect(() => without(Uint8Array.of(0x2a, ...new Array(12).fill(0x80)))).toThrow();
});
