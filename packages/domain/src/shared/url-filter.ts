import { isIsoDate, usualDays } from './days.ts';
import { type Figure, isCountry, isFigure, roundTo } from './figures.ts';
import { mostConcepts, radiusBounds, searchLength } from './filter-bounds.ts';
import { conceptIdShape, placeIdShape } from './id-shapes.ts';
import { fitsLine } from './plain-text.ts';

/** How one part of a filter is written in an address, and what it may hold. */
export type UrlPart =
  /** `from`: the part that is the lower end of the same range. */
  | { kind: 'text'; from?: string; holds: (value: string) => boolean }
  | ({ kind: 'number'; from?: string } & Figure)
  | { kind: 'flag' | 'box' }
  /** Yes or no, where "no" narrows as well: `1` or `0`. */
  | { kind: 'boolean' }
  /** Several values, in alphabetical order. `upper` where GraphQL spells them in capitals. */
  | { kind: 'list'; holds: (value: string) => boolean; most: number; upper?: boolean };

/** A filter's parts by name, each with the short word that stands for it in an address. */
export type UrlParts = Record<string, UrlPart & { param: string }>;

/** A filter as GraphQL takes it. */
export type FilterVariables = Record<string, unknown>;

/** A figure as it will be written again: "-0" is no figure of its own. */
const figure = (raw: string) => Number(raw) + 0;

/** Box edges are written with four decimals, about ten metres. */
const edge = (raw: string) => roundTo(Number(raw), 4) + 0;

type Params = Pick<URLSearchParams, 'get' | 'getAll'>;

const isBox = ([west = NaN, south = NaN, east = NaN, north = NaN]: number[]): boolean =>
  Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north;

function readPart(part: UrlParts[string], params: Params, filter: FilterVariables): unknown {
  const raw = params.get(part.param);
  if (raw === null || raw === '') return undefined;
  const least = 'from' in part && part.from ? filter[part.from] : undefined;
  switch (part.kind) {
    case 'text':
      return part.holds(raw) && !(typeof least === 'string' && raw < least) ? raw : undefined;
    case 'number': {
      const value = figure(raw);
      return isFigure(value, part) && !(typeof least === 'number' && value < least) ? value : undefined;
    }
    case 'flag':
      return raw === '1' ? true : undefined;
    case 'boolean':
      return raw === '1' ? true : raw === '0' ? false : undefined;
    case 'box': {
      const edges = raw.split(',').map(edge);
      const [west, south, east, north] = edges;
      return isBox(edges) ? { west, south, east, north } : undefined;
    }
    case 'list': {
      const values = [...new Set(params.getAll(part.param))].sort();
      if (values.length > part.most || !values.every(part.holds)) return undefined;
      return part.upper ? values.map((value) => value.toUpperCase()) : values;
    }
  }
}

/**
 * Reads a filter from an address. What is broken or out of bounds is left out rather than refused: an old or
 * mangled link still shows something. Server and client use this same function, so that the answer the server
 * inlines is the one the client would ask for. A spec holds these bounds against the filter's schema, which is not
 * used itself: it would weigh more than the page that searches.
 */
export function filterFromUrl(parts: UrlParts, params: Params): FilterVariables {
  const filter: FilterVariables = {};
  for (const [name, part] of Object.entries(parts)) {
    const value = readPart(part, params, filter);
    if (value !== undefined) filter[name] = value;
  }
  return filter;
}

/** A list of some of these values, which GraphQL spells in capitals. */
export const someInUrl = (param: string, values: readonly string[]): UrlParts[string] => ({
  param,
  kind: 'list',
  upper: true,
  most: values.length,
  holds: (value) => values.includes(value),
});

/** A list of concepts. */
export const conceptsInUrl = (param: string): UrlParts[string] => ({
  param,
  kind: 'list',
  most: mostConcepts,
  holds: (value) => conceptIdShape.test(value),
});

/** A day; `from`: the part that is the first day of the same time. */
export const dayInUrl = (param: string, from?: string): UrlParts[string] => ({
  param,
  kind: 'text',
  from,
  holds: (value) => isIsoDate(value) && value >= usualDays.min && value <= usualDays.max,
});

/** Where one looks: what every search of something that stands somewhere can ask. */
export const whereInUrl: UrlParts = {
  text: { param: 'q', kind: 'text', holds: (value) => fitsLine(value, searchLength) },
  placeId: { param: 'place', kind: 'text', holds: (value) => placeIdShape.test(value) },
  radiusKm: { param: 'radius', kind: 'number', ...radiusBounds },
  box: { param: 'box', kind: 'box' },
  country: { param: 'country', kind: 'text', holds: isCountry },
};

/** Writes a filter into an address, in a fixed order, leaving out what narrows nothing. */
export function filterToUrl(parts: UrlParts, filter: FilterVariables): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, part] of Object.entries(parts)) {
    const value = filter[name];
    if (value === undefined || value === null || value === '') continue;
    if (value === false && part.kind !== 'boolean') continue;
    if (part.kind === 'list') {
      for (const item of [...(value as string[])].sort())
        params.append(part.param, part.upper ? item.toLowerCase() : item);
    } else if (part.kind === 'box') {
      const { west, south, east, north } = value as Record<string, number>;
      params.set(part.param, [west, south, east, north].map((value) => Number(value).toFixed(4)).join(','));
    } else {
      params.set(part.param, typeof value === 'boolean' ? (value ? '1' : '0') : String(value));
    }
  }
  return params;
}
