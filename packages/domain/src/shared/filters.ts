import { z } from 'zod';
import { radiusBounds, searchLength } from './filter-bounds.ts';
import { placeId } from './ids.ts';
import { report } from './issue.ts';
import { decimal, latitude, longitude } from './numbers.ts';
import { line } from './text.ts';

/** Words to look for; an empty search is no search. */
export const searchText = line({ min: 0, max: searchLength });

/** A rectangle on the map. */
export const boxInput = z
  .object({ west: longitude, south: latitude, east: longitude, north: latitude })
  .check((context) => {
    if (context.value.south > context.value.north) report(context, context.value, 'invalid_box');
  });

/** A place and how far around it. */
export const placeRadius = { placeId, radiusKm: decimal(radiusBounds) };

type Filled<T> = { [K in keyof T]?: NonNullable<T[K]> };

/** Drops what narrows nothing: absent parts, `null`, empty texts and empty lists. */
export const withoutEmpty = <T extends object>(filter: T): Filled<T> =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as Filled<T>;

/** Makes every part of a filter optional, with `null` for absent, and drops what narrows nothing. */
export const filterOf = <S extends Record<string, z.ZodType>>(parts: S) => {
  const loose = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.nullish()]));
  return z.object(loose as { [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>> }).transform(withoutEmpty);
};
