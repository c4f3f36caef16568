import { createTranslator, type Translate } from '@kvart/i18n';
import { drawColumns, type Block } from './columns.ts';
import { look } from './look.ts';
import { a4, Paper } from './paper.ts';
import type { HandoutSource } from './poster.ts';
import { drawSheetMap } from './sheet-map.ts';
import type { SpaceWords } from './space-words.ts';

const edge = 42;
const inner = a4.width - 2 * edge;
const gap = 22;
/** Width of the photo and of a column of the file. */
const half = (inner - gap) / 2;
export const sheetPhoto = { width: 318, height: 206 };

/** How much of each long text is kept, until everything stands on two pages. */
const lengths = [1500, 700, 400, 240, 160, 90];
const mostPages = 2;

/** All public facts of a space on one or two pages. Texts are shortened as far as they have to be. */
export async function drawFactSheet(source: HandoutSource, day: string): Promise<Buffer> {
  let paper = layOut(source, day, lengths[0] ?? 0);
  for (const length of lengths.slice(1)) {
    if (paper.pages <= mostPages) break;
    paper = layOut(source, day, length);
  }
  return paper.finish();
}

const shorten = (text: string, most: number): string => {
  const signs = [...text.trim()];
  return signs.length <= most
    ? signs.join('')
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

function layOut(source: HandoutSource, day: string, most: number): Paper {
  const { words, locale, address, photo, point, basemap } = source;
  const t = createTranslator(locale);
  const name = t('handout.sheet.name');
  const paper = new Paper({
    ...{ size: 'A4', locale, author: words.owner },
    ...{ title: `${words.title} · ${name} · Kvart`, subject: name },
  });
  paper.wordmark(edge, 36, 17);
  const kicker = { font: 'sansBold', size: 10.5, colour: look.accent, align: 'right' } as const;
  paper.text(name, { ...kicker, x: edge, y: 36, width: inner });
  paper.rule(edge, 60, inner, look.ink, 1.6);

  let y = 74;
  const size = paper.sizeFor(words.title, { font: 'serif', width: inner, height: 60, from: 14, to: 25 });
  const title = { font: 'serif', width: inner, size } as const;
  paper.text(words.title, { ...title, x: edge, y, height: 64, tag: 'H1' });
  y += Math.min(64, paper.heightOf(words.title, title)) + 4;
  paper.text(words.address || words.place, {
    x: edge,
    y,
    width: inner,
    height: 16,
    size: 11.5,
    colour: look.soft,
  });
  y += 28;

  drawOverview(paper, { words, photo, y });
  y += (photo ? sheetPhoto.height : 120) + 14;
  drawContact(paper, { words, address, t, y });
  y += 104;
  y = drawDescription(paper, { text: shorten(words.description, most * 2), t, y });
  const end = drawColumns(paper, blocksOf(paper, { words, t, most }), {
    ...{ x: edge, width: half, gap, top: y, bottom: a4.height - 62, nextTop: 48 },
  });
  const left = a4.height - 62 - end - 18;
  // The map takes the room that is left, and never a page of its own.
  if (point && basemap && left > 110) {
    const frame = { x: edge, y: end + 18, width: inner, height: Math.min(left, 230) };
    drawSheetMap(paper, frame, { spot: point, basemap, alt: t('handout.sheet.map', { place: words.place }) });
  }
  drawFeet(paper, { words, address, t, day });
  return paper;
}

/** The photo, and beside it the figures everybody asks for first. */
function drawOverview(
  paper: Paper,
  { words, photo, y }: { words: SpaceWords; photo: HandoutSource['photo']; y: number },
): void {
  if (photo) paper.picture(photo.bytes, photo.alt, { x: edge, y, ...sheetPhoto });
  const beside = { x: edge + sheetPhoto.width + gap, width: inner - sheetPhoto.width - gap };
  const box = photo ? beside : { x: edge, width: half };
  const perColumn = photo ? words.facts.length : Math.ceil(words.facts.length / 2);
  const step = 30;
  words.facts.forEach(({ label, text }, index) => {
    const x = box.x + Math.floor(index / perColumn) * (half + gap);
    const top = y + (index % perColumn) * step;
    if (index % perColumn > 0) paper.rule(x, top - 4, box.width, look.rule, 0.7);
    paper.text(label, { x, y: top, width: box.width, height: 11, size: 8.5, colour: look.soft });
    const size = paper.sizeFor(text, { font: 'sansBold', width: box.width, height: 16, from: 8, to: 11.5 });
    paper.text(text, { x, y: top + 10.5, width: box.width, height: step - 13, size, font: 'sansBold' });
  });
}

function drawContact(
  paper: Paper,
  { words, address, t, y }: { words: SpaceWords; address: string; t: Translate; y: number },
): void {
  const qr = 92;
  paper.rule(edge, y, inner, look.rule, 0.7);
  paper.text(t('spaces.owner.title'), {
    x: edge,
    y: y + 10,
    width: half,
    size: 8.5,
    colour: look.soft,
    tag: 'H2',
  });
  const name = { font: 'sansBold', size: 12 } as const;
  paper.text(words.owner, { ...name, x: edge, y: y + 21, width: half, height: 32 });
  const lines = words.contact.length > 0 ? words.contact : [t('handout.sheet.write')];
  const below = y + 23 + Math.min(32, paper.heightOf(words.owner, { ...name, width: half }));
  paper.text(lines.join('\n'), { x: edge, y: below, width: half, height: y + 98 - below, size: 10.5 });
  const x = a4.width - edge - qr;
  paper.qr(address, t('handout.qr', { address }), { x: x + 4, y: y + 4, size: qr });
  const side = { x: edge + half + gap, width: half - qr - 6 };
  paper.text(t('handout.sheet.page'), { ...side, y: y + 10, height: 24, size: 8.5, colour: look.soft });
  paper.text(address, { ...side, y: y + 33, height: 60, size: 9.5, font: 'sansBold', colour: look.accent });
}

function drawDescription(paper: Paper, { text, t, y }: { text: string; t: Translate; y: number }): number {
  if (text === '') return y + 4;
  paper.rule(edge, y, inner, look.ink, 1.2);
  paper.text(t('spaces.part.about'), { x: edge, y: y + 7, width: inner, size: 13, font: 'serif', tag: 'H2' });
  const body = { width: inner, size: 10, lineGap: 1.5 };
  const height = Math.min(a4.height - 100 - y, paper.heightOf(text, body) + 2);
  paper.text(text, { ...body, x: edge, y: y + 27, height });
  return y + 27 + height + 14;
}

/** Costs, uses and the sections of the file, as blocks that fill the columns one after another. */
function blocksOf(
  paper: Paper,
  { words, t, most }: { words: SpaceWords; t: Translate; most: number },
): Block[] {
  const { costs, uses, sections } = words;
  const parts = [
    {
      title: t('spaces.part.costs'),
      facts: [
        ...costs.lines.map(({ label, note, text }) => ({ label: note ? `${label} (${note})` : label, text })),
        ...(costs.total === null ? [] : [{ label: t('spaces.costs.total'), text: costs.total }]),
        ...(costs.notes.length > 0 ? [{ label: '', text: costs.notes.join(' · ') }] : []),
      ],
    },
    {
      title: t('spaces.part.uses'),
      facts: [
        { label: t('domain.field.permittedUseIds'), text: uses.permitted },
        { label: t('domain.field.prohibitedUseIds'), text: uses.prohibited },
      ].filter(({ text }) => text !== ''),
    },
    ...sections,
  ].filter(({ facts }) => facts.length > 0);
  return parts.flatMap(({ title, facts }) => {
    const rows = facts.map(({ label, text }) => rowBlock(paper, label, shorten(text, most)));
    // A heading never stands alone at the foot of a column.
    return rows.map((row, index) => (index === 0 ? under(paper, title, row) : row));
  });
}

function under(paper: Paper, title: string, row: Block): Block {
  const head = 28;
  return {
    height: head + row.height,
    draw: (x, y, width) => {
      paper.rule(x, y + 6, width, look.ink, 1.2);
      paper.text(title, { x, y: y + 11, width, height: 16, size: 12, font: 'serif', tag: 'H2' });
      row.draw(x, y + head, width);
    },
  };
}

/** A fact in one line where it is short, else with its name above it. */
function rowBlock(paper: Paper, label: string, text: string): Block {
  const size = 9.5;
  const left = half * 0.5;
  const beside = half - left - 8;
  const isShort = label !== '' && paper.heightOf(text, { size, width: beside, font: 'sansBold' }) < 27;
  const name = isShort ? paper.heightOf(label, { size, width: left }) : label === '' ? 0 : 12;
  const value = paper.heightOf(text, {
    size,
    width: isShort ? beside : half,
    font: isShort ? 'sansBold' : 'sans',
  });
  const height = (isShort ? Math.max(name, value) : name + value) + 6;
  return {
    height,
    draw: (x, y, width) =>
      paper.within('P', () => {
        const box = { x, y: y + 2, size };
        paper.text(label, { ...box, width: isShort ? left : width, colour: look.soft });
        if (isShort)
          paper.text(text, { ...box, x: x + left + 8, width: beside, font: 'sansBold', align: 'right' });
        else paper.text(text, { ...box, y: y + 2 + name, width });
        paper.rule(x, y + height - 1, width, look.rule, 0.6);
      }),
  };
}

function drawFeet(
  paper: Paper,
  { words, address, t, day }: { words: SpaceWords; address: string; t: Translate; day: string },
): void {
  const { pages } = paper;
  for (let page = 0; page < pages; page += 1) {
    paper.turnTo(page);
    const box = { y: a4.height - 40, size: 8.5, colour: look.faint, height: 12 };
    paper.rule(edge, a4.height - 48, inner, look.rule, 0.7);
    const left = [t('handout.sheet.asOf', { day }), words.demo ?? address].join(' · ');
    paper.text(left, { ...box, x: edge, width: inner - 70 });
    const number = t('handout.sheet.pageOf', { page: page + 1, count: pages });
    paper.text(number, { ...box, x: a4.width - edge - 70, width: 70, align: 'right' });
  }
}
