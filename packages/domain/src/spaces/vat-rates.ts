import type { Country } from '../shared/figures.ts';

/**
 * Standard rates of value added tax in percent, as of 2026: what is reckoned with where an entry names no rate of its
 * own. Not advice; the owner answers for what the entry says.
 */
export const standardVatRates: Record<Country, number> = {
  AT: 20,
  BA: 17,
  BG: 20,
  CZ: 21,
  DE: 19,
  HR: 25,
  HU: 27,
  MD: 20,
  ME: 21,
  RO: 21,
  RS: 20,
  SI: 22,
  SK: 23,
  UA: 20,
};

/** The standard rate of a country; `null` where none is known. */
export const standardVatRate = (country: string | null | undefined): number | null =>
  (standardVatRates as Partial<Record<string, number>>)[country ?? ''] ?? null;
