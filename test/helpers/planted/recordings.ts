/** Very short recordings of made-up packets, with identity in the tags of their containers. */
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
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
import { concat, utf8 } from '../../../crypto/public/bytes.ts';
import { plantedJpeg } from './pictures.ts';
import { PLANTED, PLANTED_DATE, PLANTED_NAME } from './planted.ts';

/** In every packet: the sound and the film themselves must stay. */
export const PACKET = Uint8Array.from({ length: 64 }, (_, index) => (index * 37) & 0xff);

const OPUS = { codec: 'opus', numberOfChannels: 1, sampleRate: 48000 } as const;
const OPUS_HEAD = concat(utf8('OpusHead'), Uint8Array.of(1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0));
/** MPEG-1 layer III, 128 kbit/s, 44.1 kHz, mono: what follows the header is taken as it is. */
const MP3_FRAME = concat(Uint8Array.of(0xff, 0xfb, 0x90, 0xc4), new Uint8Array(413).fill(0x55));

/** `fragments` is an MP4 as recorders write it while they record. */
export type RecordingName = 'mp4' | 'fragments' | 'mov' | 'webm' | 'mkv' | 'mp3' | 'wav' | 'ogg';

export const RECORDINGS: readonly RecordingName[] = ['mp4', 'fragments', 'mov', 'webm', 'mkv', 'mp3', 'wav', 'ogg'];

const FORMATS: Readonly<Record<RecordingName, () => OutputFormat>> = {
  mp4: () => new Mp4OutputFormat(),
  fragments: () => new Mp4OutputFormat({ fastStart: 'fragmented' }),
  mov: () => new MovOutputFormat(),
  webm: () => new WebMOutputFormat(),
  mkv: () => new MkvOutputFormat(),
  mp3: () => new Mp3OutputFormat(),
  wav: () => new WavOutputFormat(),
  ogg: () => new OggOutputFormat(),
};

export async function plantedRecording(name: RecordingName): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: FORMATS[name](), target });
  output.setMetadataTags({
    title: `Overleg bij ${PLANTED_NAME}`,
    artist: PLANTED_NAME,
    comment: `Opgenomen door ${PLANTED_NAME}`,
    date: new Date(PLANTED_DATE),
    ...(name === 'wav' || name === 'ogg' || name === 'mkv' || name === 'webm'
      ? {}
      : { images: [{ data: plantedJpeg(), mimeType: 'image/jpeg', kind: 'coverFront' as const }] }),
  });
  const hasFilm = ['mp4', 'fragments', 'mov', 'webm', 'mkv'].includes(name);
  const film = new EncodedVideoPacketSource('vp9');
  const sound = new EncodedAudioPacketSource(
    name === 'mp3' ? 'mp3' : name === 'wav' || name === 'mov' ? 'pcm-s16' : 'opus',
  );
  if (hasFilm) output.addVideoTrack(film, { name: `Spoor van ${PLANTED_NAME}`, rotation: name === 'mp4' ? 90 : 0 });
  output.addAudioTrack(sound, { name: `Microfoon van ${PLANTED_NAME}` });
  await output.start();
  for (let index = 0; index < 4; index += 1) {
    const packet = (data: Uint8Array, seconds: number) => new EncodedPacket(data, 'key', index * seconds, seconds);
    if (hasFilm) {
      const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 16, codedHeight: 12 };
      await film.add(packet(PACKET, 0.02), { decoderConfig });
    }
    if (name === 'mp3') {
      await sound.add(packet(MP3_FRAME, 1152 / 44100), {
        decoderConfig: { codec: 'mp3', numberOfChannels: 1, sampleRate: 44100 },
      });
    } else if (name === 'wav' || name === 'mov') {
      await sound.add(packet(PACKET, 32 / 48000), {
        decoderConfig: { codec: 'pcm-s16', numberOfChannels: 1, sampleRate: 48000 },
      });
    } else
      await sound.add(packet(concat(Uint8Array.of(0x08), PACKET), 0.02), {
        decoderConfig: { ...OPUS, description: OPUS_HEAD },
      });
  }
  await output.finalize();
  const bytes = new Uint8Array(target.buffer as ArrayBuffer);
  if (name === 'wav') return withBroadcastNotes(bytes);
  return name === 'mp3' ? concat(bytes, utf8(`TAG${PLANTED_NAME}`.padEnd(128, '\0'))) : bytes;
}

/** EBU Tech 3285: who recorded it, with what, when. */
function withBroadcastNotes(bytes: Uint8Array): Uint8Array {
  const notes = utf8(`Opname van ${PLANTED_NAME} 2019-08-07 ${PLANTED}`.padEnd(602, '\0'));
  const chunk = concat(utf8('bext'), Uint8Array.of(602 & 255, 602 >> 8, 0, 0), notes);
  const longer = concat(bytes, chunk);
  new DataView(longer.buffer).setUint32(4, longer.length - 8, true);
  return longer;
}
