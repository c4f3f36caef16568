import type { z } from 'zod';
import { roundTo } from './numbers.ts';

/** How one part of a filter is written in an address. */
export type UrlPart =
  | { kind: 'text' | 'number' | 'flag' | 'box' }
  /** Yes or no, where "no" narrows as well: `1` or `0`. */
  | { kind: 'boolean' }
  /** Several values, in alphabetical order. `upper` where GraphQL spells them in capitals. */
  | { kind: 'list'; upper?: boolean };

/** A filter's parts by name, each with the short word that stands for it in an address. */
export type UrlParts = Record<string, UrlPart & { param: string }>;

/** A filter as GraphQL takes it. */
export type FilterVariables = Record<string, unknown>;

/** A figure as it will be written again: "-0" is no figure of its own. */
const figure = (raw: string) => Number(raw) + 0;

/** Box edges are written with four decimals, about ten metres. */
const edge = (raw: string) => roundTo(Number(raw), 4) + 0;

type Params = Pick<URLSearchParams, 'get' | 'getAll'>;

function readPart(part: UrlParts[string], params: Params): unknown {
  const raw = params.get(part.param);
  if (raw === null || raw === '') return undefined;
  switch (part.kind) {
    case 'text':
      return raw;
    case 'number':
      return Number.isFinite(figure(raw)) ? figure(raw) : undefined;
    case 'flag':
      return raw === '1' ? true : undefined;
    case 'boolean':
      return raw === '1' ? true : raw === '0' ? false : undefined;
    case 'box': {
      const [west, south, east, north] = raw.split(',').map(edge);
      return [west, south, east, north].every(Number.isFinite) ? { west, south, east, north } : undefined;
    }
    case 'list':
      return [...new Set(params.getAll(part.param))].sort();
  }
}

/**
 * Reads a filter from an address. What is broken or out of bounds is left out rather than refused: an old or
 * mangled link still shows something. Server and client use this same function, so that the answer the server
 * inlines is the one the client would ask for.
 * @param schema the filter's schema, which decides part by part what may stay.
 */
export function filterFromUrl(parts: UrlParts, schema: z.ZodType, params: Params): FilterVariables {
  const filter: FilterVariables = {};
  for (const [name, part] of Object.entries(parts)) {
    const value = readPart(part, params);
    if (value === undefined || !schema.safeParse({ ...filterValues(parts, filter), [name]: value }).success)
      continue;
    filter[name] =
      part.kind === 'list' && part.upper ? (value as string[]).map((item) => item.toUpperCase()) : value;
  }
  return filter;
}

/** GraphQL's spelling back into the domain's. */
function filterValues(parts: UrlParts, filter: FilterVariables): FilterVariables {
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => {
      const part = parts[name];
      const isUpper = part?.kind === 'list' && part.upper;
      return [name, isUpper ? (value as string[]).map((item) => item.toLowerCase()) : value];
    }),
  );
}

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
