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

/** Begins at the second at which the camera had been on for so long. */
export async function filmWithMessages(container: 'mp4' | 'mkv', startSeconds = 0): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: container === 'mp4' ? new Mp4OutputFormat() : new MkvOutputFormat(), target });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source);
  await output.start();
  const decoderConfig = { codec: 'avc1.640028', codedWidth: 1920, codedHeight: 1080, description: DESCRIPTION };
  for (let index = 0; index < 3; index += 1) {
    const units = [unit(Uint8Array.of(6), HARMLESS), unit(Uint8Array.of(6), MESSAGE), unit(PICTURE)];
    await source.add(new EncodedPacket(concat(...units), 'key', startSeconds + index * 0.04, 0.04), { decoderConfig });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer());
}
