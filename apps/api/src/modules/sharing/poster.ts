import { createTranslator, type Locale } from '@kvart/i18n';
import type { Basemap } from './basemap.ts';
import type { Spot } from './map-view.ts';
import { look, sign } from './look.ts';
import { a4, Paper, type PaperSize } from './paper.ts';
import type { SpaceWords } from './space-words.ts';

/** A photo as it is put on paper, with what it shows. */
export interface Photo {
  bytes: Buffer;
  alt: string;
}

/** What a handout is made of. */
export interface HandoutSource {
  words: SpaceWords;
  locale: Locale;
  /** The page that the code leads to. */
  address: string;
  photo: Photo | null;
  /** Where it is, as far as the public may know. */
  point?: Spot | null;
  basemap?: Basemap | null;
}

const edge = 42;
const inner = a4.width - 2 * edge;

/** Height of the photo on the poster; its width is that of the paper. */
export const posterPhoto = { width: a4.width, height: 318 };

/** A sheet for the window of an empty room, to be read from the street. */
export function drawPoster(
  { words, locale, address, photo }: HandoutSource,
  size: PaperSize,
): Promise<Buffer> {
  const t = createTranslator(locale);
  const author = words.owner;
  const paper = new Paper({
    size,
    locale,
    title: `${words.title} · Kvart`,
    subject: t('handout.poster.name'),
    author,
  });
  const top = photo ? posterPhoto.height : 262;
  if (photo) paper.picture(photo.bytes, photo.alt, { x: 0, y: 0, ...posterPhoto });
  else drawDoors(paper, top);
  paper.rule(0, top, a4.width, look.accent, 9);

  let y = top + 26;
  const headline = { font: 'serifBold', width: inner } as const;
  const size1 = paper.sizeFor(words.headline, { ...headline, height: 80, from: 22, to: 54 });
  paper.text(words.headline, { ...headline, x: edge, y, size: size1, tag: 'H1' });
  y += paper.heightOf(words.headline, { ...headline, size: size1 }) + 6;
  const size2 = paper.sizeFor(words.title, { font: 'serif', width: inner, height: 54, from: 14, to: 22 });
  paper.text(words.title, {
    font: 'serif',
    x: edge,
    y,
    width: inner,
    height: 58,
    size: size2,
    colour: look.soft,
  });
  y += Math.min(58, paper.heightOf(words.title, { font: 'serif', width: inner, size: size2 })) + 4;
  const where = words.address || words.place;
  paper.text(where, { x: edge, y, width: inner, height: 18, size: 13, colour: look.soft });

  drawFacts(paper, words, photo ? 508 : 480);
  drawWays(paper, { words, address, t, y: 612 });
  drawFoot(paper, words);
  return paper.finish();
}

type Translate = ReturnType<typeof createTranslator>;

/** A row of open doors where no photo is. */
function drawDoors(paper: Paper, height: number): void {
  paper.ornament((doc) => {
    doc.rect(0, 0, a4.width, height).fill(look.ink);
    const unit = height / sign.size;
    for (let x = 0; x < a4.width; x += 13 * unit) {
      doc
        .save()
        .translate(x - 17 * unit, 2 * unit)
        .scale(unit);
      doc.path(sign.door).fill(look.accent);
      doc.restore();
    }
  });
}

function drawFacts(paper: Paper, { facts }: SpaceWords, y: number): void {
  const shown = facts.slice(0, 4);
  const width = inner / shown.length;
  const oneLine = { font: 'sansBold', width: width - 12, height: 28, from: 13, to: 21 } as const;
  // All in one size, as large as the longest of them allows.
  const size = Math.min(...shown.map(({ text }) => paper.sizeFor(text, oneLine)));
  paper.rule(edge, y, inner, look.ink, 1.2);
  shown.forEach(({ label, text }, index) => {
    const box = { x: edge + index * width, width: width - 12 };
    paper.text(label, { ...box, y: y + 11, height: 15, size: 11, colour: look.soft });
    paper.text(text, { ...box, y: y + 27, height: 52, size, font: 'sansBold' });
  });
  paper.rule(edge, y + 86, inner, look.ink, 1.2);
}

/** How to learn more: by the camera, by the address, by asking. */
function drawWays(
  paper: Paper,
  { words, address, t, y }: { words: SpaceWords; address: string; t: Translate; y: number },
): void {
  const qr = 176;
  // The empty margin of the code may stand in the margin of the paper.
  paper.qr(address, t('handout.qr', { address }), { x: a4.width - edge - qr + 14, y: y - 14, size: qr });
  const box = { x: edge, width: inner - qr };
  paper.text(t('handout.poster.scan'), { ...box, y, height: 30, size: 20, font: 'serif', tag: 'H2' });
  paper.text(t('handout.poster.see'), { ...box, y: y + 30, height: 34, size: 12, colour: look.soft });
  const short = address.replace(/^https?:\/\//, '');
  const size = paper.sizeFor(short, { font: 'sansBold', width: box.width, height: 32, from: 9, to: 13 });
  paper.text(short, { ...box, y: y + 64, height: 34, size, font: 'sansBold', colour: look.accent });
  paper.text(t('handout.poster.ask'), { ...box, y: y + 102, height: 16, size: 11, colour: look.soft });
  [words.owner, ...words.contact].slice(0, 4).forEach((line, index) => {
    const top = y + 118 + index * 17;
    paper.text(line, { ...box, y: top, height: 16, size: 12.5, font: index === 0 ? 'sansBold' : 'sans' });
  });
}

function drawFoot(paper: Paper, { demo }: SpaceWords): void {
  paper.wordmark(edge, a4.height - 36, 15);
  if (!demo) return;
  const width = inner - 90;
  paper.text(demo, {
    x: edge + 90,
    y: a4.height - 37,
    width,
    height: 14,
    size: 10,
    colour: look.faint,
    align: 'right',
  });
}
