import { z } from 'zod';
import { isoDate } from '../../shared/dates.ts';
import { id } from '../../shared/ids.ts';
import { currency, whole } from '../../shared/numbers.ts';
import { line, prose } from '../../shared/text.ts';
import { fundingStates, moneyBounds } from './enums.ts';

const amount = whole({ min: 0, max: moneyBounds.amount });
const rate = whole({ min: 0, max: moneyBounds.rate });
const title = line({ min: 2, max: moneyBounds.title });
const day = isoDate({ min: '2000-01-01', max: '2150-12-31' });

const shapes = {
  budget: { currency, rate },
  line: {
    partnerId: id,
    categoryId: z.string().regex(/^[a-z0-9_]{1,40}$/),
    title,
    amount,
    rate: rate.nullable(),
    periodId: id.nullable(),
  },
  period: { startsOn: day, endsOn: day },
  source: { title, state: z.enum(fundingStates), amount },
  expense: { lineId: id, title, spentOn: day, amount },
};

/** A line of the budget as it is written for the first time. */
export const newLineInput = z.object({
  ...shapes.line,
  rate: shapes.line.rate.default(null),
  periodId: shapes.line.periodId.default(null),
});
export type LineFields = z.output<typeof newLineInput>;

export const newPeriodInput = z.object(shapes.period);
export const newSourceInput = z.object({ ...shapes.source, state: shapes.source.state.default('planned') });
export const newExpenseInput = z.object(shapes.expense);
export const newBudgetInput = z.object(shapes.budget);

const edited = <S extends z.ZodRawShape>(shape: S) => {
  const touched = z.object(shape).partial();
  return z.object({ base: touched, mine: touched });
};

/** What a person changed, and what stood there before; see `mergeEdit`. */
export const lineEditInput = edited(shapes.line);
export const periodEditInput = edited(shapes.period);
export const sourceEditInput = edited(shapes.source);
export const expenseEditInput = edited(shapes.expense);
export const budgetEditInput = edited(shapes.budget);

/** Taking an expense or turning it down. */
export const decideExpenseInput = z.object({
  decision: z.enum(['confirmed', 'rejected']),
  reason: prose({ min: 0, max: moneyBounds.reason }).nullish(),
});
