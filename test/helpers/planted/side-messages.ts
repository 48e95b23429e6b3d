/** A film with a message between its pictures, as cameras and encoders put them there. */
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  MkvOutputFormat,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { concat, u32, utf8 } from '../../../crypto/public/bytes.ts';
import { PLANTED_NAME } from './planted.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const SEQUENCE = hex('67640028acd940780227e5c044000003000400000300c83c60c658');
const PICTURE_SET = hex('68ebe3cb22c0');
const DESCRIPTION = concat(
  Uint8Array.of(1, 0x64, 0, 0x28, 0xff, 0xe1, 0, SEQUENCE.length),
  SEQUENCE,
  Uint8Array.of(1, 0, PICTURE_SET.length),
  PICTURE_SET,
);

export const unit = (...parts: Uint8Array[]) => concat(u32(concat(...parts).length), ...parts);
export const PICTURE = Uint8Array.from({ length: 40 }, (_, at) => (at === 0 ? 0x65 : at | 1));
/** Of a kind that makers fill as they like, with a number that says whose it is. */
const TOLD = concat(new Uint8Array(16).fill(7), utf8(`Camera van ${PLANTED_NAME}`));
export const MESSAGE = concat(Uint8Array.of(5, TOLD.length), TOLD, Uint8Array.of(0x80));
/** Where one may begin to play. */
export const HARMLESS = Uint8Array.of(6, 1, 0xc4, 0x80);

/** Of AV1: a kind and a length, and what is in it. */
const obu = (kind: number, ...parts: Uint8Array[]) => {
  const body = concat(...parts);
  return concat(Uint8Array.of((kind << 3) | 2, body.length), body);
};
/** The last of a piece may go without its length. */
export const AV1_PICTURE = concat(Uint8Array.of(6 << 3), PICTURE);
/** Where a piece begins, what describes the film, how bright it may be. */
export const AV1_KEPT = concat(
  obu(2),
  obu(1, hex('0000002d4cffb3c0218040')),
  obu(5, Uint8Array.of(1, 3, 0xe8, 1, 0x90, 0x80)),
);
/** A maker's own message, the time of the day, and filling. */
export const AV1_TOLD = concat(
  obu(5, Uint8Array.of(4, 0xb5), TOLD, Uint8Array.of(0x80)),
  obu(5, Uint8Array.of(5), utf8(PLANTED_NAME), Uint8Array.of(0x80)),
  obu(15, utf8(`Vulling van ${PLANTED_NAME}`), Uint8Array.of(0x80)),
);

const CODECS = {
  avc: {
    config: { codec: 'avc1.640028', description: DESCRIPTION },
    piece: concat(unit(Uint8Array.of(6), HARMLESS), unit(Uint8Array.of(6), MESSAGE), unit(PICTURE)),
  },
  av1: { config: { codec: 'av01.0.08M.08' }, piece: concat(AV1_KEPT, AV1_TOLD, AV1_PICTURE) },
} as const;

export interface FilmOptions {
  readonly codec?: keyof typeof CODECS;
  /** At which the camera had been on for so long. */
  readonly startSeconds?: number;
}

export async function filmWithMessages(
  container: 'mp4' | 'mkv',
  { codec = 'avc', startSeconds = 0 }: FilmOptions = {},
): Promise<Uint8Array> {
  const { config, piece } = CODECS[codec];
  const target = new BufferTarget();
  const output = new Output({ format: container === 'mp4' ? new Mp4OutputFormat() : new MkvOutputFormat(), target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = { codedWidth: 1920, codedHeight: 1080, ...config };
  for (let index = 0; index < 3; index += 1) {
    await source.add(new EncodedPacket(piece, 'key', startSeconds + index * 0.04, 0.04), { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}
