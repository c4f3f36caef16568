/** Which mark parts the whole from its fraction. */
export type DecimalMark = '.' | ',';

const plain = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;

/** The figures of a text without spaces, thousands' marks of Switzerland, and a leading or trailing unit. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^(?:€|EUR|CZK|HUF|RON|RSD|BGN|\$|£)/i, '')
    .replace(
      /(?:%|€|EUR|Kč|CZK|Ft|HUF|lei|RON|RSD|BGN|m2|m²|km|ha|cm|mm|m|kW|kWh|let|Jahre?)(?:\/.*)?$/i,
      '',
    );

/** The mark that a column of figures uses, judged by those that leave no doubt; a point where all do. */
export const decimalMarkOf = (samples: readonly string[]): DecimalMark => {
  let comma = 0;
  let point = 0;
  for (const sample of samples) {
    const text = bare(sample);
    const lastComma = text.lastIndexOf(',');
    const lastPoint = text.lastIndexOf('.');
    if (lastComma >= 0 && lastPoint >= 0) {
      if (lastComma > lastPoint) comma += 3;
      else point += 3;
    } else if (lastComma >= 0) {
      if (text.indexOf(',') !== lastComma) point += 2;
      else if (text.length - lastComma - 1 !== 3) comma += 2;
      else comma += 0.5;
    } else if (lastPoint >= 0) {
      if (text.indexOf('.') !== lastPoint) comma += 2;
      else if (text.length - lastPoint - 1 !== 3) point += 2;
    }
  }
  return comma > point ? ',' : '.';
};

/** The number a person wrote, or `null`: `1 234,5`, `1.234,50 €`, `12921.0`, `120 m²`. */
export const readNumber = (text: string, mark: DecimalMark): number | null => {
  const figures = bare(text);
  if (figures.length === 0 || figures.length > 40) return null;
  const other = mark === ',' ? '.' : ',';
  const groups = figures.split(other);
  // Marks of thousands part groups of three; anything else is a figure of another style.
  const grouped = groups
    .slice(1)
    .every((group, index, all) =>
      index === all.length - 1 ? /^\d{3}(?!\d)/.test(group) : /^\d{3}$/.test(group),
    );
  let written = grouped ? groups.join('').replace(mark, '.') : figures.replace(other, '.');
  if (!plain.test(written) && plain.test(figures.replace(',', '.'))) written = figures.replace(',', '.');
  if (!plain.test(written)) return null;
  const value = Number(written);
  return Number.isFinite(value) ? value : null;
};

const hectares = /\bha\b/i;

/** An area in square metres: a figure or a heading may say that it is in hectares. */
export const readArea = (text: string, heading: string, mark: DecimalMark): number | null => {
  const value = readNumber(text, mark);
  if (value === null) return null;
  const isHectares = hectares.test(text) || (hectares.test(heading) && !/m2|m²/i.test(text));
  return isHectares ? value * 10_000 : value;
};
