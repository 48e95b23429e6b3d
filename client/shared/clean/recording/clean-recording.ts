/** Sound and film packed anew: the same packets, in a container that says nothing of anybody. */
import {
  AdtsOutputFormat,
  ALL_FORMATS,
  BlobSource,
  BufferTarget,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FlacOutputFormat,
  Input,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  MATROSKA,
  MkvOutputFormat,
  MovOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WavOutputFormat,
  WebMOutputFormat,
} from 'mediabunny';
import type { Bytes } from '../../../../crypto/public/brands.ts';
import { DamagedFileError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import type { FileType } from '../outcome.ts';
import type { Format } from '../sniff.ts';
import { endOfFrame } from './flac-end.ts';
import { checkTables } from './mp4-tables.ts';
import { forgetTimes, tellTimes } from './mp4-times.ts';
import { findSideMessages } from './side-messages.ts';
import { tellTags } from './tags.ts';
import { tidyMatroska } from './tidy-matroska.ts';

export type RecordingFormat = 'mp4' | 'mov' | 'm4a' | 'webm' | 'mp3' | 'wav' | 'ogg' | 'flac' | 'aac';

const FORMATS: Readonly<Record<RecordingFormat, () => OutputFormat>> = {
  mp4: () => new Mp4OutputFormat(),
  m4a: () => new Mp4OutputFormat(),
  mov: () => new MovOutputFormat(),
  webm: () => new WebMOutputFormat(),
  mp3: () => new Mp3OutputFormat(),
  wav: () => new WavOutputFormat(),
  ogg: () => new OggOutputFormat(),
  flac: () => new FlacOutputFormat(),
  aac: () => new AdtsOutputFormat(),
};

/** So much smaller, and more was left behind than a container's own bookkeeping. */
const BOOKKEEPING_BYTES = 256;

export function isRecording(format: Format): format is RecordingFormat {
  return format in FORMATS;
}

export interface CleanedRecording {
  readonly bytes: Bytes;
  readonly type: FileType;
}

/**
 * Copies every track of sound and film, packet by packet, without names, languages, tags, covers and times.
 *
 * @returns undefined when a track is in a form that cannot be copied, rather than lose it
 * @throws {DamagedFileError} when it cannot be read
 */
export async function cleanRecording(
  file: Blob,
  format: RecordingFormat,
  found: Found,
): Promise<CleanedRecording | undefined> {
  await checkTables(file);
  const whole = format === 'webm' ? await tidyMatroska(file) : file;
  const input = new Input({ source: new BlobSource(whole), formats: ALL_FORMATS });
  if (!(await input.canRead())) throw new DamagedFileError();
  const tracks = (await input.getTracks()).filter(isCopied);
  found.count('otherTracks', (await input.getTracks()).length - tracks.length);
  if (tracks.length === 0) throw new DamagedFileError();
  const isMatroska = (await input.getFormat()) === MATROSKA;
  const outputFormat = isMatroska ? new MkvOutputFormat() : FORMATS[format]();
  const codecs = await Promise.all(tracks.map((track) => track.getCodec()));
  const copied = outputFormat.getSupportedCodecs();
  if (codecs.some((codec) => codec === null || !copied.includes(codec))) return undefined;
  // Elsewhere than in their own container these carry their tags inside what the decoder is told.
  if (format !== 'ogg' && codecs.includes('vorbis')) return undefined;
  if (format !== 'flac' && codecs.includes('flac')) return undefined;
  tellTags(await input.getMetadataTags(), found);
  await tellTimes(file, found);
  const bytes = await copyTracks(tracks, outputFormat, found);
  if (bytes.length + BOOKKEEPING_BYTES < file.size && found.list().length === 0) found.count('otherDetails');
  const hasPictures = tracks.some((track) => track.isVideoTrack());
  return { bytes, type: typeOfRecording(outputFormat, hasPictures) };
}

type CopiedTrack = InputVideoTrack | InputAudioTrack;

/** Subtitles, places and the like are no part of what one sees and hears. */
function isCopied(track: InputTrack): track is CopiedTrack {
  return track.isVideoTrack() || track.isAudioTrack();
}

async function copyTracks(tracks: readonly CopiedTrack[], format: OutputFormat, found: Found): Promise<Bytes> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const starts = await Promise.all(tracks.map((track) => track.getFirstTimestamp()));
  // Sound of a phone often starts a little before zero, which a container of our own may not; and a camera that runs on
  // counts from when it was turned on, or from the time of the day.
  const shift = -Math.min(...starts);
  const copies: (() => Promise<void>)[] = [];
  // One after the other: they keep their order.
  for (const track of tracks) copies.push(await addTrack(output, track, { shift, found }));
  await output.start();
  await Promise.all(copies.map((copy) => copy()));
  await output.finalize();
  if (target.buffer === null) throw new DamagedFileError();
  const bytes = new Uint8Array(target.buffer);
  forgetTimes(bytes);
  return bytes;
}

/** @returns copies its packets once the output has started; tracks have to go side by side */
async function addTrack(
  output: Output,
  track: CopiedTrack,
  { shift, found }: { shift: number; found: Found },
): Promise<() => Promise<void>> {
  const packets = new EncodedPacketSink(track).packets();
  if (track.isVideoTrack()) {
    const codec = await track.getCodec();
    const decoderConfig = await track.getDecoderConfig();
    if (codec === null || decoderConfig === null) throw new DamagedFileError();
    const source = new EncodedVideoPacketSource(codec);
    output.addVideoTrack(source, { rotation: await track.getRotation() });
    const messages = findSideMessages(codec, bytesOf(decoderConfig.description));
    const { description } = messages ?? {};
    const told = description === undefined ? decoderConfig : { ...decoderConfig, description };
    return async () => {
      let isTold = false;
      for await (const packet of packets) {
        const data = messages?.without(packet.data) ?? packet.data;
        if (data.length < packet.data.length && !isTold) found.count('otherDetails');
        isTold ||= data.length < packet.data.length;
        if (data.length === 0) continue;
        await source.add(packet.clone({ data, timestamp: packet.timestamp + shift }), { decoderConfig: told });
      }
      source.close();
    };
  }
  const codec = await (track as InputAudioTrack).getCodec();
  const decoderConfig = await (track as InputAudioTrack).getDecoderConfig();
  if (codec === null || decoderConfig === null) throw new DamagedFileError();
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  const add = (packet: EncodedPacket, data = packet.data) =>
    source.add(packet.clone({ data, timestamp: packet.timestamp + shift }), { decoderConfig });
  return async () => {
    let last: EncodedPacket | undefined;
    for await (const packet of packets) {
      if (last !== undefined) await add(last);
      last = packet;
    }
    if (last !== undefined) await add(last, codec === 'flac' ? endOfFrame(last.data) : last.data);
    source.close();
  };
}

function bytesOf(description: AllowSharedBufferSource | undefined): Uint8Array | undefined {
  if (description === undefined || !ArrayBuffer.isView(description)) return description && new Uint8Array(description);
  return new Uint8Array(description.buffer, description.byteOffset, description.byteLength);
}

function typeOfRecording(format: OutputFormat, hasPictures: boolean): FileType {
  const kind = hasPictures ? 'video' : 'audio';
  const extension = format instanceof Mp4OutputFormat && !hasPictures ? 'm4a' : format.fileExtension.slice(1);
  return {
    mediaType: format.mimeType.replace(/^\w+/, kind),
    extension,
    sort: hasPictures ? 'film' : 'sound',
  };
}
