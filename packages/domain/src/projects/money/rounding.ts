/*
 * The one rule of rounding. Amounts are whole cents. A share of an amount (a rate, a part of the days) is reckoned
 * exactly; where it is no whole number of cents, the cents are handed out by the largest remainder: each part first
 * gets its whole cents, and those that are left go, one each, to the parts whose remainder is the largest, to the first
 * of equals. The whole is rounded once, half a cent upwards. So every part is less than a cent away from its exact
 * value, and the parts always add up to the whole.
 */

/** An exact share: `over / under` cents. */
export interface Share {
  over: bigint;
  under: bigint;
}

/** Half upwards. Both figures are positive or nought. */
export const rounded = ({ over, under }: Share): number => Number((over * 2n + under) / (under * 2n));

/** Adds shares that have the same lower figure. */
const sum = (overs: readonly bigint[]): bigint => overs.reduce((all, over) => all + over, 0n);

/**
 * Hands out whole cents.
 * @param total what the parts add up to; within a cent of the sum of the exact shares.
 * @param overs the exact shares, each over `under`.
 */
export function handOut(total: number, overs: readonly bigint[], under: bigint): number[] {
  const parts = overs.map((over, index) => ({ index, whole: Number(over / under), rest: over % under }));
  let left = total - parts.reduce((all, { whole }) => all + whole, 0);
  const byRest = parts.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const part of byRest) {
    if (left <= 0) break;
    part.whole += 1;
    left -= 1;
  }
  return parts.map(({ whole }) => whole);
}

/** Spreads an amount over parts in proportion to their weights; all at the first where no part has any. */
export function spread(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const all = weights.reduce((total, weight) => total + weight, 0);
  if (all === 0) return weights.map((_, index) => (index === 0 ? amount : 0));
  return handOut(
    amount,
    weights.map((weight) => BigInt(amount) * BigInt(weight)),
    BigInt(all),
  );
}

/** An amount and the rate at which it is co-funded, in hundredths of a per cent; grouped by partner. */
export interface FundedLine {
  partnerId: string;
  amount: number;
  rate: number;
}

const hundredPercent = 10_000n;
const exact = ({ amount, rate }: FundedLine): bigint => BigInt(amount) * BigInt(rate);

/**
 * The co-funded cents of each line, from the top: the project's is rounded, handed out to the partners, and each
 * partner's to its lines. What is left of a line is its own share.
 */
export function fundedShares(lines: readonly FundedLine[]): number[] {
  const partners = [...new Set(lines.map(({ partnerId }) => partnerId))];
  const linesOf = partners.map((partner) => lines.filter(({ partnerId }) => partnerId === partner));
  const overs = linesOf.map((own) => sum(own.map(exact)));
  const total = rounded({ over: sum(overs), under: hundredPercent });
  const byPartner = handOut(total, overs, hundredPercent);
  const funded = new Map<FundedLine, number>();
  linesOf.forEach((own, at) => {
    const cents = handOut(byPartner[at] ?? 0, own.map(exact), hundredPercent);
    own.forEach((row, index) => funded.set(row, cents[index] ?? 0));
  });
  return lines.map((row) => funded.get(row) ?? 0);
}
