import { create, type Font } from 'fontkit';
import { fontFile, type FontName } from './fonts.ts';

const opened = new Map<FontName, Font>();

function fontOf(name: FontName): Font {
  const known = opened.get(name) ?? (create(fontFile(name)) as Font);
  opened.set(name, known);
  return known;
}

/** Without the signs the font does not have: they would be drawn as empty boxes. */
const drawable = (text: string, font: Font): string =>
  [...text.replace(/\s+/g, ' ')]
    .filter((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
    .join('');

/** How wide a text is. */
export function widthOf(text: string, name: FontName, size: number): number {
  const font = fontOf(name);
  return (font.layout(drawable(text, font)).advanceWidth * size) / font.unitsPerEm;
}

/** A line of text as the outlines of its letters, so that it looks the same on a machine without any fonts. */
export function outlineOf(
  text: string,
  name: FontName,
  { x, y, size }: { x: number; y: number; size: number },
): string {
  const font = fontOf(name);
  const run = font.layout(drawable(text, font));
  const scale = size / font.unitsPerEm;
  let left = x;
  let path = '';
  run.glyphs.forEach((glyph, index) => {
    const at = run.positions[index];
    if (!at) return;
    path += glyph.path
      .transform(scale, 0, 0, -scale, left + at.xOffset * scale, y - at.yOffset * scale)
      .toSVG();
    left += at.xAdvance * scale;
  });
  return path;
}

/** Breaks a text into lines of a width; a word that is too long is broken itself, and what is too much cut off. */
export function linesOf(
  text: string,
  name: FontName,
  { size, width, most }: { size: number; width: number; most: number },
): string[] {
  const fits = (line: string): boolean => widthOf(line, name, size) <= width;
  // Hardly a letter is narrower than a fifth of its size: what lies behind that cannot fit.
  const farthest = Math.ceil(width / (size * 0.2));
  const lines: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest !== '' && lines.length < most) {
    let end = Math.min(rest.length, farthest);
    while (end > 1 && !fits(rest.slice(0, end).trimEnd())) {
      const space = rest.lastIndexOf(' ', end - 1);
      end = space > 0 ? space : end - 1;
    }
    lines.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  if (rest === '') return lines;
  let last = (lines.pop() ?? '').slice(0, farthest);
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1).trimEnd();
  return [...lines, `${last}…`];
}
