import { z } from 'zod';
import { report } from './issue.ts';

interface Bounds {
  min: number;
  max: number;
}

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

/** Rounds half away from zero to so many places, without the usual surprises of binary fractions. */
export const roundTo = (value: number, places: number): number => {
  const scaled = Number(`${Math.abs(value)}e${places}`);
  // Numbers that are already written with an exponent are far below or above what is rounded here.
  if (Number.isNaN(scaled)) return Number(value.toFixed(places));
  return Math.sign(value) * Number(`${Math.round(scaled)}e-${places}`);
};

/** A number within bounds with at most so many decimals. */
export const decimal = (bounds: Bounds & { decimals: number }) =>
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

/** Currencies of the Danube region. */
export const currencies = ['EUR', 'CZK', 'HUF', 'RON', 'RSD', 'BAM', 'BGN', 'MDL', 'UAH'] as const;
export type Currency = (typeof currencies)[number];

/** A currency of the list. */
export const currency = z.string().transform((value, context): Currency => {
  const known = currencies.find((code) => code === value.toUpperCase());
  if (known) return known;
  report(context, value, 'unknown_currency');
  return z.NEVER;
});

/** Countries of the Danube region, ISO 3166-1. */
export const countries = [
  'AT',
  'BA',
  'BG',
  'CZ',
  'DE',
  'HR',
  'HU',
  'MD',
  'ME',
  'RO',
  'RS',
  'SI',
  'SK',
  'UA',
] as const;
export type Country = (typeof countries)[number];

/** A country of the list. */
export const country = z.string().transform((value, context): Country => {
  const known = countries.find((code) => code === value.toUpperCase());
  if (known) return known;
  report(context, value, 'unknown_country');
  return z.NEVER;
});
