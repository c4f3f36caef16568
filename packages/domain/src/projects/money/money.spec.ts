import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/days.ts';
import { parse } from '../../shared/parse.ts';
import { codesOf, outcome } from '../../spec-helpers.ts';
import { newLineInput, newPeriodInput } from './inputs.ts';
import { guardChangeExpense, guardDecideExpense, guardWriteForPartner } from './policy.ts';
import { summarize, type Sums } from './summary.ts';

const names = ['planned', 'funded', 'own', 'spent', 'reported'] as const;
const sum = (all: Iterable<Sums>): Sums => {
  const total: Sums = { planned: 0, funded: 0, own: 0, spent: 0, reported: 0 };
  for (const one of all) for (const name of names) total[name] += one[name];
  return total;
};

const periodsFrom = (lengths: readonly number[]) => {
  let startsOn = '2027-01-01';
  return lengths.map((days, n) => {
    const period = { id: `t${n}`, startsOn, endsOn: addDays(startsOn, days) };
    startsOn = addDays(period.endsOn, 1);
    return period;
  });
};
const amount = fc.integer({ min: 0, max: 100_000_000_000 });
const line = (periods: number) =>
  fc.record({
    partnerId: fc.constantFrom('p1', 'p2', 'p3'),
    categoryId: fc.constantFrom('staff', 'external', 'other'),
    periodId:
      periods > 0
        ? fc.option(fc.integer({ min: 0, max: periods - 1 }).map((n) => `t${n}`))
        : fc.constant(null),
    amount,
    rate: fc.option(fc.integer({ min: 0, max: 10_000 })),
  });
const budget = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }).chain((lengths) =>
  fc.record({
    periods: fc.constant(periodsFrom(lengths)),
    rate: fc.integer({ min: 0, max: 10_000 }),
    lines: fc
      .array(line(lengths.length), { maxLength: 20 })
      .map((lines) => lines.map((one, n) => ({ ...one, id: `l${n}` }))),
    expenses: fc.array(
      fc.record({
        lineId: fc.integer({ min: 0, max: 22 }).map((n) => `l${n}`),
        spentOn: fc.integer({ min: -100, max: 2000 }).map((n) => addDays('2027-01-01', n)),
        amount,
        state: fc.constantFrom('reported' as const, 'confirmed' as const, 'rejected' as const),
      }),
      { maxLength: 20 },
    ),
  }),
);

describe('the sums of a budget', () => {
  it('reconcile to the cent at every level, whatever the rates, periods and expenses', () => {
    fc.assert(
      fc.property(budget, ({ periods, rate, lines, expenses }) => {
        const result = summarize({ rate }, lines, periods, expenses);
        const total = { ...result.total };
        for (const level of [result.lines, result.partners, result.categories, result.periods])
          expect(sum(level.values())).toEqual(total);
        for (const sums of [
          total,
          ...result.lines.values(),
          ...result.partners.values(),
          ...result.periods.values(),
        ])
          expect([sums.funded + sums.own, Math.min(sums.funded, sums.own) >= 0]).toEqual([
            sums.planned,
            true,
          ]);
        expect(total.planned).toBe(lines.reduce((all, one) => all + one.amount, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('know a budget by heart', () => {
    const lines = [
      { id: 'l1', partnerId: 'p1', categoryId: 'staff', periodId: null, amount: 100_01, rate: null },
      { id: 'l2', partnerId: 'p2', categoryId: 'staff', periodId: 't0', amount: 50_00, rate: 10_000 },
    ];
    const result = summarize({ rate: 8_500 }, lines, periodsFrom([0, 1]), [
      { lineId: 'l1', spentOn: '2027-01-02', amount: 20_00, state: 'confirmed' },
      { lineId: 'l1', spentOn: '2026-12-31', amount: 1_00, state: 'reported' },
      { lineId: 'l2', spentOn: '2027-01-01', amount: 9_00, state: 'rejected' },
    ]);
    expect(result.total).toEqual({
      planned: 150_01,
      funded: 135_01,
      own: 15_00,
      spent: 20_00,
      reported: 1_00,
    });
    expect(result.partners.get('p1')).toMatchObject({ funded: 85_01, own: 15_00 });
    expect(result.periods.get('t0')).toMatchObject({ planned: 83_34, spent: 0 });
    expect(result.periods.get('t1')).toMatchObject({ planned: 66_67, spent: 20_00 });
    expect(result.periods.get('')).toMatchObject({ planned: 0, reported: 1_00 });
  });
});

describe('who writes what', () => {
  const who = (rights: 'lead' | 'edit', partnerIds: string[]) => ({ personId: 'me', rights, partnerIds });
  it('is said by the partner it belongs to, and by those who lead', () => {
    expect(outcome(guardWriteForPartner(who('edit', ['p1']), ['p1']))).toBe('ok');
    // Moving a line away takes rights on both sides.
    expect(outcome(guardWriteForPartner(who('edit', ['p1']), ['p1', 'p2']))).toBe('no_room_rights');
    expect(outcome(guardWriteForPartner(who('lead', ['p3']), ['p1', 'p2']))).toBe('ok');
  });

  it('never lets anybody confirm her own expense, nor change a confirmed one', () => {
    const expense = { state: 'reported' as const, reportedById: 'me' };
    expect(outcome(guardDecideExpense(who('lead', []), expense))).toBe('own_expense');
    expect(outcome(guardDecideExpense(who('lead', []), { ...expense, reportedById: 'you' }))).toBe('ok');
    expect(outcome(guardDecideExpense(who('edit', []), { ...expense, reportedById: 'you' }))).toBe(
      'no_room_rights',
    );
    expect(outcome(guardDecideExpense(who('lead', []), { state: 'confirmed', reportedById: 'you' }))).toBe(
      'wrong_state',
    );
    expect(outcome(guardChangeExpense({ state: 'confirmed' }))).toBe('expense_confirmed');
    expect(outcome(guardChangeExpense({ state: 'rejected' }))).toBe('ok');
  });
});

describe('what is typed', () => {
  it('is whole cents within bounds', () => {
    const good = { partnerId: '00000000-0000-7000-8000-000000000001', categoryId: 'staff', title: 'Work' };
    expect(codesOf(parse(newLineInput, { ...good, amount: 1.5 }))).toEqual(['amount not_whole']);
    expect(codesOf(parse(newLineInput, { ...good, amount: -1 }))).toEqual(['amount too_small']);
    expect(codesOf(parse(newLineInput, { ...good, amount: 1, rate: 10_001 }))).toEqual(['rate too_large']);
    expect(codesOf(parse(newPeriodInput, { startsOn: '2027-02-30', endsOn: '2027-03-01' }))).toEqual([
      'startsOn invalid_date',
    ]);
  });
});
