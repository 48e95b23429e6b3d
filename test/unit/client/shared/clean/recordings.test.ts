import fc from 'fast-check';
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFile } from '../../../../../client/shared/clean/clean-file.ts';
import type { CleanOutcome } from '../../../../../client/shared/clean/outcome.ts';
import { openCleaningThread } from '../../../../helpers/cleaning-thread.ts';
import { plantedIn } from '../../../../helpers/planted/planted.ts';
import { PACKET, plantedRecording, RECORDINGS } from '../../../../helpers/planted/recordings.ts';

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

  // The library looks for the next part of a damaged Matroska file without end: only the page's time limit stops it.
  const endings = name === 'webm' || name === 'mkv' ? ['endless'] : [];
  it('ends in a recording or in a refusal, whatever byte is changed or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(planted.length - 1), fc.nat(255), async (at, byte) => {
        for (const hostile of [planted.with(at, byte), planted.slice(0, at)]) {
          const { kind } = await thread.clean(hostile);
          expect(['cleaned', 'broken', 'unsupported', 'nothingFound', ...endings]).toContain(kind);
        }
      }),
      { numRuns: 20 },
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
