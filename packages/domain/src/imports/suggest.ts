import { countryOf } from './country-words.ts';
import { type ImportField, importField, importFields } from './fields.ts';
import { foldWords } from './fold.ts';
import { headerWords } from './header-words.ts';
import type { ImportKind } from './kinds.ts';
import { readDay } from './read-day.ts';
import { decimalMarkOf, readNumber } from './read-number.ts';
import { isSwapped, readDegrees, readPoint } from './read-point.ts';
import { choiceOf, yesOrNo } from './value-words.ts';

/** A column with some of what stands in it, empty cells left out. */
export interface ColumnSample {
  name: string;
  values: readonly string[];
}

/** Finds a concept by a folded word of any language. */
export type ConceptByWord = (field: string, folded: string) => string | null;

const share = (values: readonly string[], fits: (value: string) => boolean): number =>
  values.length === 0 ? 1 : values.filter(fits).length / values.length;

const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const address = /^(?:https?:\/\/|www\.)\S+$/i;
const degreesWithin = (limit: number) => (value: string) => {
  const read = readDegrees(value);
  return read !== null && Math.abs(read) <= limit;
};

/** Whether what stands in a column can be what the field takes. */
const fits = (field: ImportField, values: readonly string[], conceptOf: ConceptByWord): boolean => {
  const distinct = [...new Set(values)];
  switch (field.kind) {
    case 'number': {
      const mark = decimalMarkOf(values);
      return share(values, (value) => readNumber(value, mark) !== null) >= 0.6;
    }
    case 'latitude':
    case 'longitude':
      return share(values, degreesWithin(180)) >= 0.6;
    case 'point':
      return share(values, (value) => readPoint(value) !== null) >= 0.6;
    case 'country':
      return (
        share(distinct, (value) => countryOf(foldWords(value)) !== null || /^[A-Z]{2}$/.test(value)) >= 0.6
      );
    case 'choice':
      return (
        share(distinct, (value) => choiceOf(field.name, field.choices ?? [], foldWords(value)) !== null) >=
        0.3
      );
    case 'yes_no':
      return share(values, (value) => yesOrNo(foldWords(value)) !== null) >= 0.6;
    case 'day':
      return share(values, (value) => readDay(value) !== null) >= 0.6;
    case 'concepts':
      return (
        share(distinct, (value) => splitList(value).some((word) => conceptOf(field.name, foldWords(word)))) >=
        0.5
      );
    default:
      if (/email/i.test(field.name)) return share(values, (value) => mail.test(value)) >= 0.6;
      return true;
  }
};

/** The words of a list in one cell. */
export const splitList = (value: string): string[] =>
  (/[|;\n]/.test(value) ? value.split(/[|;\n]/) : value.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');

interface Candidate {
  column: number;
  field: ImportField;
  score: number;
}

/** How surely a heading names a field: the whole heading counts most, a word at its beginning or end less. */
const headingScore = (heading: string, words: readonly string[], whole: boolean): number => {
  const at = words.indexOf(heading);
  if (at >= 0) return 100 - at / 2;
  if (whole) return 0;
  const part = words.findIndex(
    (word) => word.length >= 4 && (heading.startsWith(`${word} `) || heading.endsWith(` ${word}`)),
  );
  return part < 0 ? 0 : 50 - part / 2;
};

/** What columns can be told by without a heading that says it. */
const byContent: Partial<Record<ImportKind, Record<string, (value: string) => boolean>>> = {
  spaces: { contactEmail: (value) => mail.test(value) },
  actors: { email: (value) => mail.test(value), website: (value) => address.test(value) },
};

const candidatesOf = (
  kind: ImportKind,
  columns: readonly ColumnSample[],
  conceptOf: ConceptByWord,
): Candidate[] => {
  const found: Candidate[] = [];
  columns.forEach(({ name, values }, column) => {
    const heading = foldWords(name);
    for (const [fieldName, words] of headerWords[kind]) {
      const field = importField(kind, fieldName);
      const score = field ? headingScore(heading, words, field.several === true) : 0;
      if (field && score > 0 && fits(field, values, conceptOf)) found.push({ column, field, score });
    }
    for (const [fieldName, test] of Object.entries(byContent[kind] ?? {})) {
      const field = importField(kind, fieldName);
      if (field && values.length > 0 && share(values, test) >= 0.8) found.push({ column, field, score: 20 });
    }
  });
  return found.sort((a, b) => b.score - a.score || a.column - b.column);
};

/** True where two columns of degrees only make sense the other way round. */
const columnsAreSwapped = (lats: readonly string[], lons: readonly string[]): boolean => {
  const pairs = Math.min(lats.length, lons.length);
  if (pairs === 0) return false;
  let swapped = 0;
  for (let at = 0; at < pairs; at += 1) {
    if (isSwapped(readDegrees(lats[at] ?? '') ?? 0, readDegrees(lons[at] ?? '') ?? 0)) swapped += 1;
  }
  return swapped / pairs > 0.5;
};

export interface ColumnSuggestion {
  columns: (string | null)[];
  /** The columns said "latitude" and "longitude" the wrong way round, and were put right. */
  swapped: boolean;
}

/**
 * What each column probably is: by what was chosen the last time for a column of that name, by its heading in the
 * languages of the region, and by what stands in it.
 */
export const suggestColumns = (
  kind: ImportKind,
  columns: readonly ColumnSample[],
  {
    conceptOf,
    remembered = {},
  }: { conceptOf: ConceptByWord; remembered?: Readonly<Record<string, string | null>> },
): ColumnSuggestion => {
  const chosen: (string | null)[] = columns.map(() => null);
  const taken = new Set<string>();
  const known = columns.map(({ name }) => Object.hasOwn(remembered, name));
  columns.forEach(({ name }, column) => {
    const before = remembered[name];
    const field = before ? importField(kind, before) : undefined;
    if (!field || (taken.has(field.name) && !field.several)) return;
    chosen[column] = field.name;
    taken.add(field.name);
  });
  for (const { column, field } of candidatesOf(kind, columns, conceptOf)) {
    if (known[column] || chosen[column] !== null || (taken.has(field.name) && !field.several)) continue;
    chosen[column] = field.name;
    taken.add(field.name);
  }
  const lat = chosen.indexOf('lat');
  const lon = chosen.indexOf('lon');
  const swapped =
    lat >= 0 && lon >= 0 && columnsAreSwapped(columns[lat]?.values ?? [], columns[lon]?.values ?? []);
  if (swapped) {
    chosen[lat] = 'lon';
    chosen[lon] = 'lat';
  }
  return { columns: chosen, swapped };
};

export interface ValueSuggestion {
  field: string;
  from: string;
  to: string | null;
}

/** What the words in a column of choices or concepts probably stand for. */
export const suggestValues = (
  kind: ImportKind,
  fieldName: string,
  values: readonly string[],
  conceptOf: ConceptByWord,
): ValueSuggestion[] => {
  const field = importFields[kind].find(({ name }) => name === fieldName);
  if (!field || (field.kind !== 'choice' && field.kind !== 'concepts')) return [];
  const words = field.kind === 'concepts' ? values.flatMap(splitList) : values;
  const suggested = new Map<string, ValueSuggestion>();
  for (const from of words) {
    const folded = foldWords(from);
    if (suggested.has(folded)) continue;
    const to =
      field.kind === 'concepts'
        ? conceptOf(fieldName, folded)
        : choiceOf(fieldName, field.choices ?? [], folded);
    suggested.set(folded, { field: fieldName, from, to });
  }
  return [...suggested.values()];
};
