import { currencies, type Currency } from '@kvart/domain/shared';
import { usualCurrency } from '@kvart/domain/spaces';

/*
 * Prices are compared within one currency alone: rates change by the day, and an amount worked out with an old one
 * would look like an offer. No rent is none in every currency.
 */

const asksNone = `s.rent_mode IN ('free', 'running_costs')`;

/** The currency in which a space asks rent; null where it asks none, or has not said how much. */
export const askedCurrency = `CASE WHEN (${asksNone}) IS NOT TRUE AND s.rent_per_m2 IS NOT NULL THEN s.currency::text END`;

// Written out rather than handed over: both come from the list of known currencies.
const literal = (currency: Currency): string => `'${currency}'`;

/** The rent for a square metre where it can be compared in the currency: null where another one is asked. */
export const amountIn = (currency: Currency = usualCurrency): string =>
  `CASE WHEN ${asksNone} THEN 0 WHEN s.currency = ${literal(currency)} THEN s.rent_per_m2 END`;

/** More than any rent. */
const step = 1_000_000;

/**
 * The order by price: what costs nothing, what is asked in the currency, then each other currency by itself, and
 * what has no price yet at the end.
 */
export const priceOrder = (currency: Currency = usualCurrency): string =>
  `CASE WHEN ${asksNone} THEN 0
    WHEN s.rent_per_m2 IS NULL THEN ${step * 100}
    WHEN s.currency = ${literal(currency)} THEN s.rent_per_m2
    ELSE s.rent_per_m2 + ${step} * coalesce(array_position(ARRAY[${currencies.map(literal).join(', ')}], s.currency::text), 99)
  END`;
