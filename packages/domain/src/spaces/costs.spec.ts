import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countries } from '../shared/figures.ts';
import { costBreakdown, type CostFacts, inMoney, monthlyCost, vatRateOf } from './costs.ts';
import { rentModes, vatModes } from './enums.ts';
import { standardVatRates } from './vat-rates.ts';

const facts: CostFacts = {
  rentMode: 'market',
  usableM2: 64.5,
  rentPerM2: 4.55,
  runningCosts: 95,
  heatingCosts: 40.1,
  serviceCharge: null,
  oneOffCosts: 250,
  deposit: 600,
  vat: 'excluded',
  vatRate: null,
  country: 'SI',
};

describe('what a month costs', () => {
  it('is told part by part, with the tax of the country', () => {
    expect(costBreakdown(facts)).toEqual({
      parts: [
        { part: 'rent', net: 29_348, vat: 6_457, gross: 35_805 },
        { part: 'running', net: 9_500, vat: 2_090, gross: 11_590 },
        { part: 'heating', net: 4_010, vat: 882, gross: 4_892 },
      ],
      total: { net: 42_858, vat: 9_429, gross: 52_287 },
      vatRate: 22,
      oneOff: { net: 25_000, vat: 5_500, gross: 30_500 },
      deposit: 60_000,
    });
    expect(monthlyCost(facts)).toBe(522.87);
  });

  it('holds tax that is included, and none where the entry is exempt or says nothing', () => {
    expect(costBreakdown({ ...facts, vat: 'included' }).parts[1]).toEqual({
      part: 'running',
      net: 7_787,
      vat: 1_713,
      gross: 9_500,
    });
    for (const vat of ['exempt', null] as const)
      expect(costBreakdown({ ...facts, vat }).total).toMatchObject({ vat: 0, gross: 42_858 });
  });

  it('goes by the rate of the entry before that of the country', () => {
    expect(vatRateOf({ ...facts, vatRate: 9.5 })).toBe(9.5);
    expect(vatRateOf({ ...facts, country: 'XX' })).toBeNull();
    expect(Object.keys(standardVatRates).toSorted()).toEqual([...countries].toSorted());
  });

  it('is open as long as rent or running costs are, and nothing is rent where none is asked', () => {
    expect(monthlyCost({ ...facts, rentPerM2: null })).toBeNull();
    expect(monthlyCost({ ...facts, runningCosts: null })).toBeNull();
    expect(costBreakdown({ ...facts, rentMode: 'free', vat: null }).parts[0]).toMatchObject({
      part: 'rent',
      gross: 0,
    });
  });

  it('adds up, whatever the basis', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100));
    const generated = fc.record({
      rentMode: fc.constantFrom(...rentModes),
      usableM2: fc.option(fc.integer({ min: 100, max: 1_000_000 }).map((area) => area / 100)),
      rentPerM2: amount,
      runningCosts: amount,
      heatingCosts: amount,
      serviceCharge: amount,
      oneOffCosts: amount,
      deposit: amount,
      vat: fc.constantFrom(...vatModes, null),
      vatRate: fc.option(fc.integer({ min: 0, max: 500 }).map((rate) => rate / 10)),
      country: fc.constantFrom(...countries, null),
    });
    fc.assert(
      fc.property(generated, (space) => {
        const { parts, total, oneOff } = costBreakdown(space);
        for (const taxed of [...parts, ...(total ? [total] : []), ...(oneOff ? [oneOff] : [])]) {
          expect(taxed.net + taxed.vat).toBe(taxed.gross);
          expect(
            Object.values(taxed).every((value) => typeof value === 'string' || Number.isSafeInteger(value)),
          ).toBe(true);
          expect(Math.min(taxed.net, taxed.vat)).toBeGreaterThanOrEqual(0);
        }
        if (!total) return;
        expect(parts.reduce((all, { gross }) => all + gross, 0)).toBe(total.gross);
        expect(monthlyCost(space)).toBe(inMoney(total.gross));
      }),
      { numRuns: 300 },
    );
  });
});
