import type { Locale } from '@kvart/i18n';
import PDFDocument from 'pdfkit';
import { fontFile, type FontName, fontNames } from './fonts.ts';
import { look, sign } from './look.ts';
import { qrCode, quietZone } from './qr.ts';

export interface TextLook {
  font?: FontName;
  size?: number;
  colour?: string;
  align?: 'left' | 'right' | 'center';
  lineGap?: number;
}

export interface TextBox extends TextLook {
  x: number;
  y: number;
  width: number;
  /** What does not fit is cut off with an ellipsis. */
  height?: number;
  /** What it is to a screen reader. */
  tag?: 'P' | 'H1' | 'H2' | 'TH' | 'TD' | 'Caption';
}

type Element = PDFKit.PDFStructureElement;

/** A4 in points: pages are laid out in its measure, larger ones are enlarged. */
export const a4 = { width: 595.28, height: 841.89 };
export type PaperSize = 'A4' | 'A3';

/** Draws on sheets of paper, so that what is seen is also there for those who listen: tagged, with a language. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: Element;
  private parent: Element;
  private readonly bytes: Promise<Buffer>;
  private readonly scale: number;

  constructor(
    private readonly page: {
      size: PaperSize;
      locale: Locale;
      title: string;
      subject: string;
      author: string;
    },
  ) {
    const { size, locale, title, subject, author } = page;
    this.scale = size === 'A3' ? Math.SQRT2 : 1;
    this.doc = new PDFDocument({
      ...{ size, margin: 0, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: locale },
      ...{ autoFirstPage: false, bufferPages: true },
      info: { Title: title, Subject: subject, Author: author, Creator: 'Kvart', Producer: 'Kvart' },
    });
    for (const name of fontNames) this.doc.registerFont(name, fontFile(name));
    const chunks: Buffer[] = [];
    this.bytes = new Promise((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', () => resolve(Buffer.concat(chunks)));
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.parent = this.root;
    this.doc.addStructure(this.root);
    this.newPage();
  }

  newPage(): void {
    this.doc.addPage({ size: this.page.size, margin: 0 });
    this.doc.scale(this.scale);
  }

  get pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** Goes back to a page, to write what is known only at the end. */
  turnTo(page: number): void {
    this.doc.switchToPage(page);
  }

  finish(): Promise<Buffer> {
    this.root.end();
    this.doc.end();
    return this.bytes;
  }

  /** Everything drawn by `work` belongs together under a tag. */
  within(tag: string, work: () => void): void {
    const outer = this.parent;
    this.parent = this.doc.struct(tag);
    outer.add(this.parent);
    work();
    this.parent = outer;
  }

  text(text: string, box: TextBox): void {
    const { x, y, width, height, align, lineGap, tag = 'P' } = box;
    if (text === '') return;
    this.parent.add(
      this.doc.struct(tag, {}, () => {
        this.use(box);
        this.doc.text(this.printable(text), x, y, {
          width,
          height,
          align,
          lineGap,
          ellipsis: height !== undefined,
        });
      }),
    );
  }

  heightOf(text: string, { width, lineGap, ...style }: TextLook & { width: number }): number {
    this.use(style);
    return this.doc.heightOfString(this.printable(text), { width, lineGap });
  }

  /** The largest size between two bounds at which a text stands in its box without breaking a word. */
  sizeFor(text: string, box: TextLook & { width: number; height: number; from: number; to: number }): number {
    const { width, height, from, to, ...style } = box;
    for (let size = to; size > from; size -= 1) {
      this.use({ ...style, size });
      const widest = Math.max(
        ...text.split(/[\s-]+/).map((word) => this.doc.widthOfString(this.printable(word))),
      );
      if (widest <= width && this.heightOf(text, { ...style, size, width }) <= height) return size;
    }
    return from;
  }

  /** Lines, bands and signs: nothing to be read aloud. */
  ornament(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  rule(x: number, y: number, width: number, colour: string = look.ink, thickness = 1): void {
    this.ornament((doc) => doc.rect(x, y, width, thickness).fill(colour));
  }

  picture(bytes: Buffer, alt: string, box: { x: number; y: number; width: number; height: number }): void {
    const { x, y, width, height } = box;
    this.parent.add(this.doc.struct('Figure', { alt }, () => this.doc.image(bytes, x, y, { width, height })));
  }

  /** A drawing, with the words for those who do not see it. */
  drawing(alt: string, draw: (doc: PDFKit.PDFDocument) => void): void {
    this.parent.add(
      this.doc.struct('Figure', { alt }, () => {
        this.doc.save();
        draw(this.doc);
        this.doc.restore();
      }),
    );
  }

  /** Draws an address as a QR code with its empty margin; it links to the address where one can click. */
  qr(address: string, alt: string, { x, y, size }: { x: number; y: number; size: number }): void {
    const code = qrCode(address);
    const unit = size / (code.size + 2 * quietZone);
    this.parent.add(
      this.doc.struct('Figure', { alt }, () => {
        this.doc.rect(x, y, size, size).fill('#ffffff');
        for (const [left, top, length] of code.runs)
          // A hair taller than its row, so that no light line shows between rows.
          this.doc.rect(
            x + (quietZone + left) * unit,
            y + (quietZone + top) * unit,
            length * unit,
            unit * 1.02,
          );
        this.doc.fill('#000000');
      }),
    );
  }

  /** Sign and name of Kvart. */
  wordmark(x: number, y: number, size: number, colour: string = look.ink): void {
    this.ornament((doc) => {
      const unit = (size * 0.92) / sign.size;
      doc.save().translate(x, y).scale(unit);
      doc.path(sign.blocks).fill(colour);
      doc.path(sign.door).fill(look.accent);
      doc.restore();
      doc.font('serifBold').fontSize(size).fillColor(colour);
      doc.text('Kvart', x + size * 1.22, y - size * 0.24, {
        lineBreak: false,
        characterSpacing: -0.03 * size,
      });
    });
  }

  private use({ font = 'sans', size = 10.5, colour = look.ink }: TextLook): void {
    this.doc.font(font).fontSize(size).fillColor(colour);
  }

  /** Without the signs the fonts do not know (emoji, for one), which would print as empty boxes. */
  private printable(text: string): string {
    const { font } = (
      this.doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } }
    )._font;
    return [...text]
      .filter((sign) => /\s/.test(sign) || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
      .join('');
  }
}
