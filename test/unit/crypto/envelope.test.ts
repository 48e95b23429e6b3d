import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EnvelopeInput, openEnvelope, sealEnvelope, verifyEnvelope } from '../../../crypto/envelope.ts';
import type { Bytes, EpochSecret, KemSeed, ShredShare } from '../../../crypto/public/brands.ts';
import { compareBytes, concat } from '../../../crypto/public/bytes.ts';
import { assembleEnvelope, makeDecoy } from '../../../crypto/public/decoy.ts';
import { InvalidInputError, VerifyError } from '../../../crypto/public/errors.ts';
import { parseEnvelope } from '../../../crypto/public/shape.ts';
import { ENVELOPE_HEADER_BYTES, envelopeBytes, SLOT_BYTES } from '../../../crypto/public/sizes.ts';
import { kemPublicKey } from '../../../crypto/public/sodium.ts';
import { counting, flipBit, overwrite, toHex } from '../../helpers/crypto-bytes.ts';

const seeds = Array.from({ length: 9 }, (_, index) => counting(32, 16 * index) as KemSeed);
const readers = seeds.map(kemPublicKey);
const seed = (index: number) => seeds[index] as KemSeed;

const input: EnvelopeInput = {
  place: { meldingId: counting(16), thread: 1, epoch: 0 },
  secret: counting(32, 0x20) as EpochSecret,
  shredShare: counting(32, 0x60) as ShredShare,
  rosterContent: counting(300),
  readers: readers.slice(0, 3),
  slotCount: 8,
  envelopeId: counting(16, 0xe0),
};

let envelope: Bytes;

beforeAll(async () => {
  envelope = await sealEnvelope(input);
});

function slotAt(index: number): Bytes {
  return parseEnvelope(envelope).slots[index] as Bytes;
}

/** Which place among the sorted slots is the reader's, found by trying them apart. */
async function placeOf(reader: number): Promise<number> {
  const { slots } = parseEnvelope(envelope);
  const garbled = slots.map((_, index) => flipSlot(envelope, index));
  const opened = await Promise.all(garbled.map((bytes) => openEnvelope(bytes, [seed(reader)])));
  return opened.indexOf(undefined);
}

/** The last bit of a slot changes its tag and not its place in the order. */
function flipSlot(bytes: Bytes, index: number): Bytes {
  return flipBit(bytes, (ENVELOPE_HEADER_BYTES + (index + 1) * SLOT_BYTES - 1) * 8);
}

describe('an envelope', () => {
  it('opens for each of its readers and gives place and secret', async () => {
    for (const reader of [0, 1, 2]) {
      const opened = await openEnvelope(envelope, [seed(reader)]);
      expect(opened?.place).toEqual(input.place);
      expect(toHex(opened?.secret as Bytes)).toBe(toHex(input.secret));
    }
  });

  it('opens with whichever of several keys fits', async () => {
    expect(await openEnvelope(envelope, [seed(7), seed(8), seed(2)])).toBeDefined();
  });

  it('is nothing for anybody else', async () => {
    expect(await openEnvelope(envelope, [seed(3), seed(4)])).toBeUndefined();
    expect(await openEnvelope(envelope, [])).toBeUndefined();
  });

  it('has the same length and shape whoever and how many the readers are', async () => {
    for (const count of [1, 8]) {
      const other = await sealEnvelope({ ...input, readers: readers.slice(0, count) });
      expect(other).toHaveLength(envelopeBytes(8));
    }
    expect(await sealEnvelope({ ...input, slotCount: 16 })).toHaveLength(envelopeBytes(16));
    expect(envelope).toHaveLength(makeDecoy(8).length);
  });

  it('has its slots in ascending order, so that a place says nothing', async () => {
    const { slots } = parseEnvelope(envelope);
    expect([...slots].sort(compareBytes).map(toHex)).toEqual(slots.map(toHex));
    const places = await Promise.all([0, 1, 2].map(placeOf));
    expect(new Set(places).size).toBe(3);
  });

  it('is the same again from the same input, and shares no slot with that of another id or secret', async () => {
    expect(toHex(await sealEnvelope(input))).toBe(toHex(envelope));
    const known = new Set(parseEnvelope(envelope).slots.map((slot) => toHex(slot.slice(0, 1120))));
    const others = [
      await sealEnvelope({ ...input, envelopeId: counting(16) }),
      await sealEnvelope({ ...input, secret: counting(32) as EpochSecret }),
    ];
    for (const other of others)
      for (const slot of parseEnvelope(other).slots) expect(known.has(toHex(slot.slice(0, 1120)))).toBe(false);
  });

  it('is refused without readers, with too many, and with lengths that are wrong', async () => {
    const refused = (changed: Partial<EnvelopeInput>) =>
      expect(sealEnvelope({ ...input, ...changed })).rejects.toBeInstanceOf(InvalidInputError);
    await refused({ readers: [] });
    await refused({ readers });
    await refused({ readers: [new Uint8Array(1216)] });
    await refused({ readers: [counting(1215)] });
    await refused({ envelopeId: counting(15) });
    await refused({ secret: counting(31) as EpochSecret });
    await refused({ place: { ...input.place, meldingId: counting(17) } });
  });
});

describe('rebuilding an envelope', () => {
  const refused = (bytes: Uint8Array, changed: Partial<EnvelopeInput> = {}, slotCount: 8 | 16 = 8) =>
    expect(verifyEnvelope(bytes, { ...input, ...changed }, slotCount)).rejects.toBeInstanceOf(VerifyError);

  it('succeeds when every byte agrees', async () => {
    await expect(verifyEnvelope(envelope, input, 8)).resolves.toBeUndefined();
    const full = { ...input, readers: readers.slice(0, 8) };
    await expect(verifyEnvelope(await sealEnvelope(full), full, 8)).resolves.toBeUndefined();
  });

  it('finds a hidden reader in the place of a filler slot', async () => {
    const hidden = await sealEnvelope({ ...input, readers: readers.slice(0, 4) });
    expect(await openEnvelope(hidden, [seed(3)])).toBeDefined();
    await refused(hidden);
  });

  it('finds a ninth reader among eight slots', async () => {
    const eight = { ...input, readers: readers.slice(0, 8) };
    const { header, slots } = parseEnvelope(await sealEnvelope(eight));
    const ninth = await sealEnvelope({ ...input, readers: [...readers.slice(1, 8), readers[8] as Bytes] });
    const stolen = parseEnvelope(ninth).slots.find((slot) => !slots.some((own) => toHex(own) === toHex(slot))) as Bytes;
    const forged = assembleEnvelope(header, [...slots.slice(0, 7), stolen]);
    await refused(forged, { readers: readers.slice(0, 8) });
  });

  it('finds garbage in the slot of a listed reader', async () => {
    const mine = await placeOf(1);
    const garbage = flipSlot(envelope, mine);
    expect(await openEnvelope(garbage, [seed(1)])).toBeUndefined();
    expect(await openEnvelope(garbage, [seed(0)])).toBeDefined();
    await refused(garbage);
  });

  it('finds a filler slot that is no filler', async () => {
    const mine = new Set(await Promise.all([0, 1, 2].map(placeOf)));
    const filler = [0, 1, 2, 3, 4, 5, 6, 7].find((index) => !mine.has(index)) as number;
    await refused(flipSlot(envelope, filler));
  });

  it('finds another reader, another order, one fewer', async () => {
    await refused(envelope, { readers: [readers[0] as Bytes, readers[1] as Bytes, readers[3] as Bytes] });
    await refused(envelope, { readers: [readers[1] as Bytes, readers[0] as Bytes, readers[2] as Bytes] });
    await refused(envelope, { readers: readers.slice(0, 2) });
    await refused(envelope, { readers: [] });
    await refused(envelope, { readers });
  });

  it('finds another secret, share, place or roster', async () => {
    await refused(envelope, { secret: counting(32) as EpochSecret });
    await refused(envelope, { shredShare: counting(32) as ShredShare });
    await refused(envelope, { rosterContent: counting(301) });
    await refused(envelope, { place: { ...input.place, thread: 2 } });
    await refused(envelope, { place: { ...input.place, epoch: 1 } });
  });

  it('finds another slot count', async () => {
    await refused(envelope, {}, 16);
    await refused(await sealEnvelope({ ...input, slotCount: 16 }));
  });

  it('refuses, and does not crash on, a reader to whom nothing can be sealed', async () => {
    await refused(envelope, { readers: [new Uint8Array(1216)] });
    await refused(envelope, { readers: [counting(7)] });
  });

  it('finds any flipped bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: envelope.length * 8 - 1 }), async (bit) => {
        await refused(flipBit(envelope, bit));
      }),
      { numRuns: 60 },
    );
  });

  it('finds any flipped bit of the header', async () => {
    for (let byte = 0; byte < ENVELOPE_HEADER_BYTES; byte += 1) await refused(flipBit(envelope, byte * 8 + (byte % 8)));
  });
});

describe('a bad slot', () => {
  it('with a share of small order is not mine, and the other slots still open', async () => {
    for (const index of [0, 7]) {
      const share = ENVELOPE_HEADER_BYTES + index * SLOT_BYTES + 1088;
      const poisoned = overwrite(envelope, share, new Uint8Array(32));
      const opened = await Promise.all([0, 1, 2].map((reader) => openEnvelope(poisoned, [seed(reader)])));
      expect(opened.filter((found) => found !== undefined).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('in every place opens for nobody, and throws for nobody', async () => {
    const { header, slots } = parseEnvelope(envelope);
    const all = slots.map((slot) => overwrite(slot, 1088, new Uint8Array(32)));
    expect(await openEnvelope(assembleEnvelope(header, all), seeds)).toBeUndefined();
  });

  it('of another envelope does not open here', async () => {
    const other = await sealEnvelope({ ...input, envelopeId: counting(16) });
    const moved = assembleEnvelope(parseEnvelope(envelope).header, parseEnvelope(other).slots);
    expect(await openEnvelope(moved, seeds)).toBeUndefined();
  });
});

describe('bytes that are no envelope', () => {
  it('are refused when the slots are not sorted', async () => {
    const { header } = parseEnvelope(envelope);
    const slots = [1, 0, 2, 3, 4, 5, 6, 7].map(slotAt);
    await expect(openEnvelope(concat(header, ...slots), seeds)).rejects.toBeInstanceOf(VerifyError);
  });

  it('are refused when they are cut, doubled or empty', async () => {
    for (const bytes of [envelope.slice(0, -1), concat(envelope, envelope), new Uint8Array(), counting(54)])
      await expect(openEnvelope(bytes, seeds)).rejects.toBeInstanceOf(VerifyError);
  });

  it('never open otherwise than as they were sealed: any flipped bit opens the same secret or nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: envelope.length * 8 - 1 }), async (bit) => {
        try {
          const opened = await openEnvelope(flipBit(envelope, bit), [seed(0)]);
          if (opened !== undefined) expect(toHex(opened.secret)).toBe(toHex(input.secret));
        } catch (error) {
          expect(error).toBeInstanceOf(VerifyError);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('a decoy opens for nobody', async () => {
  expect(await openEnvelope(makeDecoy(8), seeds)).toBeUndefined();
});
