/** A FLAC (RFC 9639) of some frames, with identity in every block that may hold words, and in a tag behind it all. */
import { concat, u8, u32, utf8 } from '../../../crypto/public/bytes.ts';
import { little, plantedJpeg } from './pictures.ts';
import { PLANTED_NAME } from './planted.ts';

export function plantedFlac(): Uint8Array {
  const text = (said: string) => concat(little(said.length), utf8(said));
  const comments = [`ARTIST=${PLANTED_NAME}`, `TITLE=Overleg bij ${PLANTED_NAME}`];
  const cover = plantedJpeg();
  const picture = [u32(3), u32(10), utf8('image/jpeg'), u32(0), new Uint8Array(16), u32(cover.length), cover];
  return concat(
    utf8('fLaC'),
    block(
      0,
      concat(Uint8Array.of(0, 192, 0, 192, 0, 0, 0, 0, 0, 0, 0x0a, 0xc4, 0x40, 0xf0, 0, 0, 6, 0), new Uint8Array(16)),
    ),
    block(2, utf8(`prog${PLANTED_NAME}`)),
    block(4, concat(text(`Programma van ${PLANTED_NAME}`), little(2), ...comments.map(text))),
    block(6, concat(...picture)),
    block(0x81, utf8(PLANTED_NAME)),
    ...Array.from({ length: 8 }, (_, number) => frame(number)),
    utf8(`TAG${PLANTED_NAME}`.padEnd(128, '\0')),
  );
}

function block(kind: number, body: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(kind, 0, body.length >> 8, body.length & 255), body);
}

/** 192 samples as they are, of 16 bits at 44.1 kHz in one channel. */
function frame(number: number): Uint8Array {
  const head = Uint8Array.of(0xff, 0xf8, 0x19, 0x08, number);
  const body = concat(head, u8(checksum(head, 8, 0x07)), Uint8Array.of(0x02), new Uint8Array(384).fill(0x11));
  const check = checksum(body, 16, 0x8005);
  return concat(body, Uint8Array.of(check >> 8, check & 255));
}

function checksum(bytes: Uint8Array, bits: number, polynomial: number): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << (bits - 8);
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >> (bits - 1)) & 1 ? (sum << 1) ^ polynomial : sum << 1;
    sum &= 2 ** bits - 1;
  }
  return sum;
}
