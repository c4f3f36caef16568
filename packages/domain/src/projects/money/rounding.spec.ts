import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundedShares, handOut, rounded, spread } from './rounding.ts';

const sumOf = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);
const line = fc.record({
  partnerId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  amount: fc.integer({ min: 0, max: 100_000_000_000 }),
  rate: fc.integer({ min: 0, max: 10_000 }),
});

describe('co-funded shares', () => {
  it('reconcile to the cent for every line, partner and the whole, under any rates', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const shares = fundedShares(lines);
        const exact = (some: typeof lines) =>
          some.reduce((all, { amount, rate }) => all + BigInt(amount) * BigInt(rate), 0n);
        const isNear = (cents: number, over: bigint) => {
          const off = BigInt(cents) * 10_000n - over;
          expect(off > -10_000n && off < 10_000n).toBe(true);
        };
        expect(sumOf(shares)).toBe(rounded({ over: exact(lines), under: 10_000n }));
        lines.forEach((row, at) => {
          isNear(shares[at] ?? 0, exact([row]));
          // Nothing is funded beyond what it costs, nor less than nothing.
          expect(shares[at]).toBeGreaterThanOrEqual(0);
          expect(shares[at]).toBeLessThanOrEqual(row.amount);
        });
        for (const partner of ['p1', 'p2', 'p3', 'p4']) {
          const own = lines.map((row, at) => ({ row, at })).filter(({ row }) => row.partnerId === partner);
          isNear(sumOf(own.map(({ at }) => shares[at] ?? 0)), exact(own.map(({ row }) => row)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give the odd cent to the largest remainder', () => {
    const third = { amount: 100, rate: 3333 };
    expect(fundedShares([1, 2, 3].map((n) => ({ partnerId: `p${n}`, ...third })))).toEqual([34, 33, 33]);
    expect(
      fundedShares([
        { partnerId: 'p1', amount: 1, rate: 8500 },
        { partnerId: 'p1', amount: 1, rate: 4000 },
      ]),
    ).toEqual([1, 0]);
    expect(fundedShares([])).toEqual([]);
  });
});

describe('spreading an amount', () => {
  it('adds up and stays within a cent of its exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), weights, (amount, parts) => {
        const cents = spread(amount, parts);
        const all = sumOf(parts);
        expect(sumOf(cents)).toBe(amount);
        if (all > 0)
          parts.forEach((weight, at) => {
            const off = BigInt(cents[at] ?? 0) * BigInt(all) - BigInt(amount) * BigInt(weight);
            expect(off > -BigInt(all) && off < BigInt(all)).toBe(true);
          });
      }),
      { numRuns: 300 },
    );
  });

  it('knows what to do with nothing', () => {
    expect(spread(5, [])).toEqual([]);
    expect(spread(5, [0, 0])).toEqual([5, 0]);
    expect(handOut(0, [0n, 0n], 1n)).toEqual([0, 0]);
  });
});
