export interface Bounds {
  min: number;
  max: number;
}

/** What a number may be: within bounds, with at most so many decimals. */
export interface Figure extends Bounds {
  decimals: number;
}

/** Rounds half away from zero to so many places, without the usual surprises of binary fractions. */
export const roundTo = (value: number, places: number): number => {
  const scaled = Number(`${Math.abs(value)}e${places}`);
  // Numbers that are already written with an exponent are far below or above what is rounded here.
  if (Number.isNaN(scaled)) return Number(value.toFixed(places));
  return Math.sign(value) * Number(`${Math.round(scaled)}e-${places}`);
};

/** True for a number within bounds that has no more decimals than it may. */
export const isFigure = (value: number, { min, max, decimals }: Figure): boolean =>
  value >= min && value <= max && roundTo(value, decimals) === value;

/** Currencies of the Danube region. */
export const currencies = ['EUR', 'CZK', 'HUF', 'RON', 'RSD', 'BAM', 'BGN', 'MDL', 'UAH'] as const;
export type Currency = (typeof currencies)[number];

/** True for the code of such a currency, in large or small letters. */
export const isCurrency = (code: string): boolean => currencies.some((known) => known === code.toUpperCase());

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

/** True for the code of such a country, in large or small letters. */
export const isCountry = (code: string): boolean => countries.some((known) => known === code.toUpperCase());
