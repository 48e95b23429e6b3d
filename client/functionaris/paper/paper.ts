/**
 * Sheets of A4 with headings, words and rows, as PDF. The library is large and comes only when somebody makes one.
 *
 * The fonts that every PDF reader has know the letters of Western Europe. Any other is written as its number, so that
 * nothing disappears or turns into another letter; the file says so, and the ZIP beside it has every letter.
 */
import type { PDFFont, PDFPage } from '@cantoo/pdf-lib';

const A4 = { width: 595, height: 842 };
const MARGIN = 56;
const LINE = 1.4;
const INK = 0.13;
const SOFT = 0.38;

export interface PaperOptions {
  readonly title: string;
  readonly language: 'nl' | 'en';
  /** Of every page, before its number. */
  readonly foot: string;
  /** Instead of the clock of this device, which nobody asked for. */
  readonly madeOn: string;
}

export interface Paper {
  heading(text: string, level?: 1 | 2): void;
  words(text: string): void;
  /** Smaller and softer. */
  remark(text: string): void;
  row(label: string, value: string): void;
  /** A row with a bar, its share of the longest. */
  bar(label: string, value: string, share: number): void;
  rule(): void;
  /** How many letters were written as a number. */
  strangeLetters(): number;
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

export async function createPaper({ title, language, foot, madeOn }: PaperOptions): Promise<Paper> {
  const { PDFDocument, StandardFonts, grayscale } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const known = new Set(plain.getCharacterSet());
  const noon = new Date(`${madeOn}T12:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language);
  document.setProducer('Zegelpost');
  document.setCreator('Zegelpost');
  document.setCreationDate(noon);
  document.setModificationDate(noon);

  let page: PDFPage = document.addPage([A4.width, A4.height]);
  let top = A4.height - MARGIN;
  let strange = 0;

  function room(height: number): void {
    if (top - height >= MARGIN) return;
    page = document.addPage([A4.width, A4.height]);
    top = A4.height - MARGIN;
  }
  function readable(text: string): string {
    return [...text.replaceAll('\t', '    ')]
      .map((letter) => {
        const point = letter.codePointAt(0) ?? 0;
        if (known.has(point)) return letter;
        strange += 1;
        return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
      })
      .join('');
  }
  interface Writing {
    readonly font: PDFFont;
    readonly size: number;
    readonly shade: number;
    readonly left?: number;
    readonly width?: number;
  }
  function write(text: string, { font, size, shade, left = MARGIN, width = A4.width - 2 * MARGIN }: Writing): void {
    for (const line of text.split(/\r\n|\r|\n/).flatMap((one) => wrap(readable(one), { font, size, width }))) {
      room(size * LINE);
      top -= size * LINE;
      page.drawText(line, { x: left, y: top, size, font, color: grayscale(shade) });
    }
  }

  return {
    heading(text, level = 2) {
      const size = level === 1 ? 20 : 13;
      // A heading never stands alone at the foot of a page.
      room(size * LINE * 3);
      top -= level === 1 ? 0 : 12;
      write(text, { font: bold, size, shade: INK });
      top -= 4;
    },
    words(text) {
      write(text, { font: plain, size: 10.5, shade: INK });
      top -= 5;
    },
    remark(text) {
      write(text, { font: plain, size: 9, shade: SOFT });
      top -= 3;
    },
    row(label, value) {
      room(10.5 * LINE);
      const before = top;
      write(label, { font: plain, size: 10.5, shade: SOFT, width: 170 });
      const under = top;
      top = before;
      write(value, { font: plain, size: 10.5, shade: INK, left: MARGIN + 180, width: A4.width - 2 * MARGIN - 180 });
      top = Math.min(top, under) - 3;
    },
    bar(label, value, share) {
      room(10.5 * LINE);
      write(label, { font: plain, size: 10.5, shade: INK, width: 170 });
      const length = Math.max(2, 200 * Math.min(1, share));
      page.drawRectangle({ x: MARGIN + 180, y: top - 1, width: length, height: 9, color: grayscale(0.55) });
      page.drawText(readable(value), { x: MARGIN + 392, y: top, size: 10.5, font: plain, color: grayscale(INK) });
      top -= 4;
    },
    rule() {
      room(16);
      top -= 8;
      const [start, end] = [MARGIN, A4.width - MARGIN].map((x) => ({ x, y: top }));
      if (start && end) page.drawLine({ start, end, thickness: 0.5, color: grayscale(0.8) });
      top -= 8;
    },
    strangeLetters: () => strange,
    async finish() {
      const pages = document.getPages();
      for (const [place, one] of pages.entries()) {
        const text = readable(`${foot} · ${place + 1} / ${pages.length}`);
        one.drawText(text, { x: MARGIN, y: MARGIN / 2, size: 8, font: plain, color: grayscale(SOFT) });
      }
      return new Uint8Array(await document.save());
    },
  };
}

interface Wrapping {
  readonly font: PDFFont;
  readonly size: number;
  readonly width: number;
}

/** A word that is longer than the line is cut where the line ends. */
function wrap(text: string, { font, size, width }: Wrapping): readonly string[] {
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line)) {
      let length = line.length - 1;
      while (length > 1 && !fits(line.slice(0, length))) length -= 1;
      lines.push(line.slice(0, length));
      line = line.slice(length);
    }
  }
  return [...lines, line];
}
