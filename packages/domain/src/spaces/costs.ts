import { roundTo } from '../shared/figures.ts';
import { asksRent } from './readiness.ts';
import type { SpaceFile } from './space-file.ts';
import { standardVatRate } from './vat-rates.ts';

type PriceFacts = Pick<SpaceFile, 'rentMode' | 'usableM2' | 'rentPerM2' | 'runningCosts'>;
type FurtherFacts = Pick<
  SpaceFile,
  'heatingCosts' | 'serviceCharge' | 'deposit' | 'oneOffCosts' | 'vat' | 'vatRate'
>;

/** What a month is reckoned from. The country gives the rate of tax where the entry names none. */
export type CostFacts = PriceFacts & Partial<FurtherFacts> & { country?: string | null };

/** Parts of what a month costs, in the order they are shown. */
export const costParts = ['rent', 'running', 'heating', 'service'] as const;
export type CostPart = (typeof costParts)[number];

/** An amount without tax, the tax, and both together, in the smallest unit of the currency. */
export interface Taxed {
  net: number;
  vat: number;
  gross: number;
}

export interface CostBreakdown {
  parts: (Taxed & { part: CostPart })[];
  /** The sum of the parts; `null` as long as rent or running costs are not known. */
  total: Taxed | null;
  /** Percent that tax was reckoned with; `null` where none is. */
  vatRate: number | null;
  /** Paid once, and apart from the month. A deposit is paid back and bears no tax. */
  oneOff: Taxed | null;
  deposit: number | null;
}

/**
 * Areas and amounts in hundredths. The one rule of rounding: an amount is rounded half up to the smallest unit where it comes into being, once, and
 * from there on only whole units are added.
 */
const units = (amount: number): number => Math.round(roundTo(amount, 2) * 100);

/** Back in the unit that people write. */
export const inMoney = (amount: number): number => amount / 100;

/** The rent of a month, to the cent; nothing where none is asked, `null` where it is not known yet. */
export const monthlyRent = (space: PriceFacts): number | null => {
  if (space.rentMode === null) return null;
  if (!asksRent(space)) return 0;
  return space.usableM2 === null || space.rentPerM2 === null
    ? null
    : inMoney(Math.round((units(space.usableM2) * units(space.rentPerM2)) / 100));
};

/** The rate that the amounts are taxed with: none where they are exempt, or where nobody has said. */
export const vatRateOf = ({ vat, vatRate, country }: CostFacts): number | null =>
  vat === 'included' || vat === 'excluded' ? (vatRate ?? standardVatRate(country)) : null;

/** Splits an amount into what it is without tax and the tax, which always add up to the whole. */
const taxed = (amount: number, { vat }: CostFacts, rate: number | null): Taxed => {
  const given = units(amount);
  if (rate === null) return { net: given, vat: 0, gross: given };
  // Percent have one decimal at most: whole numbers all the way, so that no binary fraction tips the rounding.
  const tenths = Math.round(rate * 10);
  if (vat === 'included') {
    const net = Math.round((given * 1000) / (1000 + tenths));
    return { net, vat: given - net, gross: given };
  }
  const tax = Math.round((given * tenths) / 1000);
  return { net: given, vat: tax, gross: given + tax };
};

const sum = (parts: readonly Taxed[]): Taxed => ({
  net: parts.reduce((total, { net }) => total + net, 0),
  vat: parts.reduce((total, { vat }) => total + vat, 0),
  gross: parts.reduce((total, { gross }) => total + gross, 0),
});

/** What a month costs, part by part. */
export const costBreakdown = (space: CostFacts): CostBreakdown => {
  const rate = vatRateOf(space);
  const amounts: Record<CostPart, number | null> = {
    rent: monthlyRent(space),
    running: space.runningCosts,
    heating: space.heatingCosts ?? null,
    service: space.serviceCharge ?? null,
  };
  const parts = costParts.flatMap((part) => {
    const amount = amounts[part];
    return amount === null ? [] : [{ part, ...taxed(amount, space, rate) }];
  });
  const { oneOffCosts = null, deposit = null } = space;
  return {
    parts,
    total: amounts.rent === null || amounts.running === null ? null : sum(parts),
    vatRate: rate,
    oneOff: oneOffCosts === null ? null : taxed(oneOffCosts, space, rate),
    deposit: deposit === null ? null : units(deposit),
  };
};

/** What a month costs all together, `null` as long as rent or running costs are not known. */
export const monthlyCost = (space: CostFacts): number | null => {
  const { total } = costBreakdown(space);
  return total && inMoney(total.gross);
};
