import { addDays, type IsoDate } from '../../shared/days.ts';
import type { ExpenseState } from './enums.ts';
import { fundedShares, spread } from './rounding.ts';

/** A line of a budget, as far as it is reckoned with. */
export interface ReckonedLine {
  id: string;
  partnerId: string;
  categoryId: string;
  periodId: string | null;
  amount: number;
  /** Its own rate, or null for the budget's. */
  rate: number | null;
}

export interface ReckonedPeriod {
  id: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
}

export interface ReckonedExpense {
  lineId: string;
  spentOn: IsoDate;
  amount: number;
  state: ExpenseState;
}

/** What is planned and what was spent, in whole cents. `funded` and `own` make up `planned`. */
export interface Sums {
  planned: number;
  funded: number;
  own: number;
  /** Confirmed by another person. */
  spent: number;
  /** Reported, and not looked at yet. */
  reported: number;
}

export interface Summary {
  total: Sums;
  lines: Map<string, Sums>;
  partners: Map<string, Sums>;
  categories: Map<string, Sums>;
  /** By period; under the empty id what is in none. */
  periods: Map<string, Sums>;
}

const nothing = (): Sums => ({ planned: 0, funded: 0, own: 0, spent: 0, reported: 0 });

const add = (to: Map<string, Sums>, key: string, sums: Sums): void => {
  const now = to.get(key) ?? nothing();
  for (const name of Object.keys(now) as (keyof Sums)[]) now[name] += sums[name];
  to.set(key, now);
};

const daysOf = ({ startsOn, endsOn }: ReckonedPeriod): number =>
  (Date.parse(addDays(endsOn, 1)) - Date.parse(startsOn)) / 86_400_000;

/**
 * Every sum of a budget, from its lines upwards, so that each level adds up to the next to the cent. Lines without a
 * period are spread over all periods by their days; without any period they stand under the empty id.
 */
export function summarize(
  budget: { rate: number },
  lines: readonly ReckonedLine[],
  periods: readonly ReckonedPeriod[],
  expenses: readonly ReckonedExpense[],
): Summary {
  const result: Summary = {
    total: nothing(),
    lines: new Map(),
    partners: new Map(),
    categories: new Map(),
    periods: new Map(),
  };
  const funded = fundedShares(lines.map((line) => ({ ...line, rate: line.rate ?? budget.rate })));
  const days = periods.map(daysOf);
  lines.forEach((line, at) => {
    const share = funded[at] ?? 0;
    const sums = { ...nothing(), planned: line.amount, funded: share, own: line.amount - share };
    put(result, line, sums);
    if (line.periodId !== null || periods.length === 0) add(result.periods, line.periodId ?? '', sums);
    else {
      // Both parts are spread, and the whole follows: so neither is ever less than nothing.
      const [shares, owns] = [spread(share, days), spread(line.amount - share, days)];
      periods.forEach(({ id }, n) => {
        const [part, rest] = [shares[n] ?? 0, owns[n] ?? 0];
        add(result.periods, id, { ...nothing(), planned: part + rest, funded: part, own: rest });
      });
    }
  });
  const byId = new Map(lines.map((line) => [line.id, line]));
  for (const { lineId, spentOn, amount, state } of expenses) {
    const line = byId.get(lineId);
    if (!line || state === 'rejected') continue;
    const sums = { ...nothing(), [state === 'confirmed' ? 'spent' : 'reported']: amount };
    put(result, line, sums);
    const period = periods.find(({ startsOn, endsOn }) => startsOn <= spentOn && spentOn <= endsOn);
    add(result.periods, period?.id ?? '', sums);
  }
  return result;
}

const put = (result: Summary, line: ReckonedLine, sums: Sums): void => {
  add(result.lines, line.id, sums);
  add(result.partners, line.partnerId, sums);
  add(result.categories, line.categoryId, sums);
  for (const name of Object.keys(sums) as (keyof Sums)[]) result.total[name] += sums[name];
};
