import { z } from 'zod';
import {
  type Bounds,
  countries,
  type Country,
  currencies,
  type Currency,
  type Figure,
  roundTo,
} from './figures.ts';
import { report } from './issue.ts';

// Apart from the schemas, so that a page can reckon without carrying the library of schemas.
export * from './figures.ts';

const inBounds = (value: number, { min, max }: Bounds, sink: { issues: unknown[] }) => {
  if (value < min) report(sink, value, 'too_small', { min });
  else if (value > max) report(sink, value, 'too_large', { max });
};

/** A whole number within bounds. */
export const whole = (bounds: Bounds) =>
  z.number().check((context) => {
    if (!Number.isInteger(context.value)) report(context, context.value, 'not_whole');
    else inBounds(context.value, bounds, context);
  });

/** A number within bounds with at most so many decimals. */
export const decimal = (bounds: Figure) =>
  z.number().check((context) => {
    const { value } = context;
    if (roundTo(value, bounds.decimals) !== value) {
      report(context, value, 'too_many_decimals', { max: bounds.decimals });
    } else inBounds(value, bounds, context);
  });

/** An amount of money in the unit of its currency, never negative. */
export const money = (max: number) => decimal({ min: 0, max, decimals: 2 });

/** An area in square metres. */
export const area = (bounds: Bounds) => decimal({ ...bounds, decimals: 2 });

const coordinate = (limit: number) =>
  z.number().check((context) => inBounds(context.value, { min: -limit, max: limit }, context));

/** Degrees north. */
export const latitude = coordinate(90);

/** Degrees east. */
export const longitude = coordinate(180);

/** A currency of the list. */
export const currency = z.string().transform((value, context): Currency => {
  const known = currencies.find((code) => code === value.toUpperCase());
  if (known) return known;
  report(context, value, 'unknown_currency');
  return z.NEVER;
});

/** A country of the list. */
export const country = z.string().transform((value, context): Country => {
  const known = countries.find((code) => code === value.toUpperCase());
  if (known) return known;
  report(context, value, 'unknown_country');
  return z.NEVER;
});
