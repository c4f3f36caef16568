import type { z } from 'zod';
import { actorInput } from '../actors/inputs.ts';
import { defaultSector } from '../actors/kinds.ts';
import type { ActorKind } from '../actors/kinds.ts';
import { roundTo } from '../shared/numbers.ts';
import { toInputIssue } from '../shared/parse.ts';
import { spaceFields } from '../spaces/fields.ts';
import { contradictions, spaceInput } from '../spaces/inputs.ts';
import { readCell } from './read-cell.ts';
import { countryOf } from './country-words.ts';
import { type ImportField, importField } from './fields.ts';
import { foldWords } from './fold.ts';
import type { ImportPlan } from './inputs.ts';
import { type RowIssue, shownValue } from './issues.ts';
import type { ImportKind } from './kinds.ts';
import type { DecimalMark } from './read-number.ts';
import { orderedPoint, readDegrees, readPoint } from './read-point.ts';
import type { ConceptByWord } from './suggest.ts';

/** A column of the file, as far as reading its cells needs it. */
export interface ReadColumn {
  name: string;
  mark: DecimalMark;
}

/** What the place of a row is found by. */
export interface PlaceQuestion {
  name: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
}

/** A row understood: values by field, and everything that had to be said on the way. */
export interface ReadRow {
  source: string;
  id: string;
  /** Values by field of the entry. What the file does not say, or says in a way nobody understands, is absent. */
  fields: Record<string, unknown>;
  place: PlaceQuestion | null;
  issues: RowIssue[];
}

export interface RowReader {
  (cells: readonly string[]): ReadRow;
}

/** A cell on its way into a field. */
export interface FieldCell {
  field: ImportField;
  column: number;
  heading: string;
  mark: DecimalMark;
  text: string;
}

interface Context {
  kind: ImportKind;
  plan: ImportPlan;
  conceptOf: ConceptByWord;
  /** Chosen values: field and folded word to value. */
  chosen: Map<string, string | null>;
}

/** Prepares the reading of many rows by one plan. */
export const rowReader = (
  kind: ImportKind,
  plan: ImportPlan,
  columns: readonly ReadColumn[],
  conceptOf: ConceptByWord,
): RowReader => {
  const chosen = new Map(plan.values.map(({ field, from, to }) => [`${field}\n${foldWords(from)}`, to]));
  const context: Context = { kind, plan, conceptOf, chosen };
  const targets = plan.columns.flatMap((name, column) => {
    const field = name === null ? undefined : importField(kind, name);
    const { name: heading = '', mark = '.' } = columns[column] ?? {};
    return field ? [{ field, column, heading, mark }] : [];
  });
  return (cells) =>
    readOne(
      context,
      targets.map((target) => ({ ...target, text: (cells[target.column] ?? '').trim() })),
    );
};

const readOne = (context: Context, all: FieldCell[]): ReadRow => {
  const issues: RowIssue[] = [];
  const filled = all.filter(({ text }) => text !== '');
  const one = (name: string) => filled.find(({ field }) => field.name === name);
  const fields: Record<string, unknown> = {};

  for (const [name, cells] of grouped(filled)) {
    const text = textOf(cells, cells.length > 1 || all.filter(({ field }) => field.name === name).length > 1);
    const [cell] = cells;
    if (!cell || !hasColumn(context.kind, name)) continue;
    const read = readCell({ ...cell, text }, context);
    issues.push(...read.issues);
    if (read.value === undefined) continue;
    const checked = checkValue(context, name, read.value, { ...cell, text });
    if (checked.ok) fields[name] = checked.value;
    else issues.push(checked.issue);
  }

  const point = pointOf(one('lat'), one('lon'), one('point'), issues);
  if (point) Object.assign(fields, point);
  const country = countryIn(one('country'), issues);
  const placeName = one('place')?.text ?? null;
  finish(context, fields, issues);

  const name = nameOf(context.kind, fields, context.plan.locale);
  if (name === '')
    issues.push(
      found(
        'error',
        'no_name',
        all.find(({ field }) => isName(field.name)),
      ),
    );
  return {
    source: (one('externalSource')?.text ?? context.plan.source).slice(0, 200),
    id: (one('externalId')?.text ?? ownKey(name, placeName, fields)).slice(0, 200),
    fields,
    place:
      placeName !== null || point
        ? {
            name: placeName?.slice(0, 200) ?? null,
            country,
            lat: point?.lat ?? null,
            lon: point?.lon ?? null,
          }
        : null,
    issues,
  };
};

/** A finding about a cell. */
export const found = (
  level: RowIssue['level'],
  code: string,
  cell?: Pick<FieldCell, 'field' | 'column' | 'text'>,
  params?: RowIssue['params'],
): RowIssue => ({
  level,
  code,
  column: cell?.column ?? null,
  field: cell?.field.name ?? null,
  value: shownValue(cell?.text ?? ''),
  ...(params && { params }),
});

const grouped = (cells: readonly FieldCell[]): Map<string, FieldCell[]> => {
  const groups = new Map<string, FieldCell[]>();
  for (const cell of cells) groups.set(cell.field.name, [...(groups.get(cell.field.name) ?? []), cell]);
  return groups;
};

/** Several columns in one text stand under their headings; one alone needs none. */
const textOf = (cells: readonly FieldCell[], headed: boolean): string =>
  headed
    ? cells.map(({ heading, text }) => `${heading.replaceAll('_', ' ')}: ${text}`).join('\n')
    : (cells[0]?.text ?? '');

const apart = new Set(['externalId', 'externalSource', 'place', 'country', 'lat', 'lon', 'point']);
const hasColumn = (_kind: ImportKind, name: string): boolean => !apart.has(name);
const isName = (name: string): boolean => name === 'title' || name === 'name';

type Checked = { ok: true; value: unknown } | { ok: false; issue: RowIssue };

/** Holds a value against the rule of its field, which is the one the forms use. */
const checkValue = ({ kind }: Context, name: string, value: unknown, cell: FieldCell): Checked => {
  const shape = (kind === 'spaces' ? spaceInput.shape : actorInput.shape) as Record<string, z.ZodType>;
  const outcome = shape[name]?.safeParse(value, { reportInput: true });
  if (outcome?.success) return { ok: true, value: outcome.data };
  const first = outcome?.error?.issues[0];
  const { code, params } = first ? toInputIssue(first) : { code: 'invalid_format', params: undefined };
  return { ok: false, issue: found('warning', code, cell, params) };
};

const pointOf = (
  lat: FieldCell | undefined,
  lon: FieldCell | undefined,
  both: FieldCell | undefined,
  issues: RowIssue[],
): { lat: number; lon: number } | null => {
  const cell = both ?? lat ?? lon;
  if (!cell) return null;
  if (!both && (!lat || !lon)) {
    issues.push(found('warning', 'coordinates_incomplete', cell));
    return null;
  }
  const read = both
    ? readPoint(both.text)
    : pairOf(readDegrees(lat?.text ?? ''), readDegrees(lon?.text ?? ''));
  if (!read || Math.abs(read.lon) > 180 || (Math.abs(read.lat) > 90 && Math.abs(read.lon) > 90)) {
    issues.push(found('warning', 'coordinates_unreadable', cell));
    return null;
  }
  const { swapped, ...point } = orderedPoint(read.lat, read.lon);
  if (swapped) issues.push(found('warning', 'coordinates_swapped', cell));
  if (Math.abs(point.lat) > 90) {
    issues.push(found('warning', 'coordinates_unreadable', cell));
    return null;
  }
  return { lat: roundTo(point.lat, 6), lon: roundTo(point.lon, 6) };
};

const pairOf = (lat: number | null, lon: number | null) =>
  lat === null || lon === null ? null : { lat, lon };

const countryIn = (cell: FieldCell | undefined, issues: RowIssue[]): string | null => {
  if (!cell) return null;
  const country = countryOf(foldWords(cell.text));
  if (!country) issues.push(found('error', 'country_outside', cell));
  return country;
};

/** What follows from the fields together. */
const finish = ({ kind, plan }: Context, fields: Record<string, unknown>, issues: RowIssue[]): void => {
  if (kind === 'actors') {
    fields['kind'] ??= plan.defaultKind;
    fields['sector'] ??= defaultSector[fields['kind'] as ActorKind];
    return;
  }
  for (const { code, path, params } of contradictions(fields)) {
    const [name = ''] = path;
    Reflect.deleteProperty(fields, name);
    issues.push({ level: 'warning', code, column: null, field: name, value: '', ...(params && { params }) });
  }
};

const nameOf = (kind: ImportKind, fields: Record<string, unknown>, locale: string): string => {
  if (kind === 'actors') return typeof fields['name'] === 'string' ? fields['name'] : '';
  const title = fields['title'] as Record<string, string> | undefined;
  return title?.[locale] ?? '';
};

/** A file without ids: the same name at the same place is the same entry. */
const ownKey = (name: string, place: string | null, { lat, lon, address }: Record<string, unknown>): string =>
  [
    '~',
    foldWords(name).slice(0, 90),
    foldWords(place ?? '').slice(0, 40),
    typeof address === 'string' ? foldWords(address).slice(0, 40) : '',
    typeof lat === 'number' && typeof lon === 'number' ? `${lat.toFixed(4)} ${lon.toFixed(4)}` : '',
  ].join('|');

/** The bounds of a figure, for rounding. */
export const decimalsOf = (name: string): number =>
  (spaceFields as Record<string, { decimals?: number } | undefined>)[name]?.decimals ?? 2;
