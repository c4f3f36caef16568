import type { Cell, ExportedList, Say } from '../exports/index.ts';
import type { MoneySums, ProjectMoney } from './money.model.ts';

/** A row of the file: a line of the budget, or the total of all. */
interface Row {
  id: string;
  number: number | null;
  partner: string;
  category: string;
  title: string;
  period: string;
  rate: number | null;
  sums: MoneySums;
}

/** In the currency's unit. Cents are whole, so the figure has two decimals and nothing behind them. */
const unit = (cents: number): Cell => cents / 100;

function rowsOf(money: ProjectMoney, say: Say): Row[] {
  const named = (rows: readonly { id: string; name?: string; label?: string }[], id: string) => {
    const row = rows.find((one) => one.id === id);
    return row?.name ?? row?.label ?? '';
  };
  const sums = new Map(money.byLine.map((group) => [group.id, group.sums]));
  const period = (id: string | null) => {
    const found = money.periods.find((one) => one.id === id);
    return found ? `${found.startsOn} – ${found.endsOn}` : say('money.wholeTime');
  };
  const lines = money.lines.map((line) => ({
    id: line.id,
    number: line.number,
    partner: named(money.partners, line.partnerId),
    category: named(money.categories, line.categoryId),
    title: line.title,
    period: period(line.periodId),
    rate: (line.rate ?? money.rate) / 100,
    sums: sums.get(line.id) ?? money.total,
  }));
  const total = { id: 'total', number: null, partner: '', category: '', title: say('money.total') };
  return [...lines, { ...total, period: '', rate: null, sums: money.total }];
}

/** The budget as a list that can be taken along; its last row is the total of the columns. */
export function moneyList(money: ProjectMoney, say: Say): ExportedList<Row> {
  const rows = rowsOf(money, say);
  return {
    columns: [
      { key: 'number', heading: 'money.column.number', value: ({ number }) => number },
      { key: 'partner', heading: 'money.column.partner', value: ({ partner }) => partner },
      { key: 'category', heading: 'money.column.category', value: ({ category }) => category },
      { key: 'title', heading: 'money.column.title', value: ({ title }) => title },
      { key: 'period', heading: 'money.column.period', value: ({ period }) => period },
      { key: 'currency', heading: 'money.column.currency', value: () => money.currency },
      { key: 'planned', heading: 'money.column.planned', value: ({ sums }) => unit(sums.planned) },
      { key: 'rate', heading: 'money.column.rate', value: ({ rate }) => rate },
      { key: 'funded', heading: 'money.column.funded', value: ({ sums }) => unit(sums.funded) },
      { key: 'own', heading: 'money.column.own', value: ({ sums }) => unit(sums.own) },
      { key: 'spent', heading: 'money.column.spent', value: ({ sums }) => unit(sums.spent) },
      { key: 'reported', heading: 'money.column.reported', value: ({ sums }) => unit(sums.reported) },
    ],
    id: ({ id }) => id,
    point: () => null,
    total: rows.length,
    batches: (async function* () {
      yield rows;
    })(),
  };
}
