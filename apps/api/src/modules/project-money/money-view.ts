import {
  guardChangeExpense,
  guardDecideExpense,
  guardWriteForPartner,
  type Summary,
  summarize,
  type Sums,
} from '@kvart/domain/projects/money';
import { pickText, type Viewer } from '@kvart/domain/shared';
import type { Locale } from '@kvart/i18n';
import { fileUrl, pdfMime, pdfUrl } from '../../platform/files/index.ts';
import { abilitiesIn, enter, partnersFor } from '../project-rooms/index.ts';
import type { Expense, MoneyGroup, ProjectMoney } from './money.model.ts';
import type { ExpenseRow, MoneyRow } from './money-row.ts';

const groups = (sums: Map<string, Sums>): MoneyGroup[] => [...sums].map(([id, all]) => ({ id, sums: all }));

const receiptUrl = ({ fileId, receipt }: ExpenseRow): string | null => {
  if (!fileId || !receipt) return null;
  return receipt.mime === pdfMime ? pdfUrl(fileId) : fileUrl(fileId, receipt.variants.at(-1) ?? 0);
};

/** What everything is counted in before anybody said anything. */
const unsaid = { version: 0, currency: 'EUR', rate: 0 };

/** The sums of a project's money, as the page and the exports both show them. */
export const sumsOf = ({ budget, lines, periods, expenses }: MoneyRow): Summary =>
  summarize(budget ?? unsaid, lines, periods, expenses);

/** The money as a reader sees it; null where the part is not shown. Names and receipts stay in the room. */
export function shownMoney(
  row: MoneyRow,
  { viewer, locale }: { viewer: Viewer | null; locale: Locale },
): ProjectMoney | null {
  const room = enter(row.room, 'money', viewer);
  if (!room.isShown) return null;
  const { currency, rate } = row.budget ?? unsaid;
  const can = abilitiesIn(room, viewer);
  const who = { personId: viewer?.personId ?? '', rights: room.rights, partnerIds: room.partnerIds };
  const isInside = room.rights !== null;
  const partnerOf = new Map(row.lines.map(({ id, partnerId }) => [id, partnerId]));
  const shownExpense = (expense: ExpenseRow): Expense => ({
    ...expense,
    reason: isInside ? expense.reason : null,
    receiptUrl: isInside ? receiptUrl(expense) : null,
    reportedByName: isInside ? expense.reportedByName : null,
    decidedByName: isInside ? expense.decidedByName : null,
    canDecide: can.write && guardDecideExpense(who, expense).ok,
    canChange:
      can.write &&
      guardChangeExpense(expense).ok &&
      guardWriteForPartner(who, [partnerOf.get(expense.lineId) ?? '']).ok,
  });
  const sums = sumsOf(row);
  const partners = partnersFor(row.partners, room, viewer);
  return {
    id: row.room.id,
    project: row.room,
    currency,
    rate,
    lines: row.lines,
    periods: row.periods,
    sources: row.sources,
    expenses: row.expenses.map(shownExpense),
    categories: row.categories.map(({ id, labels }) => ({
      id,
      label: pickText(labels, 'en', locale)?.text ?? id,
    })),
    partners,
    total: sums.total,
    byLine: groups(sums.lines),
    byPartner: groups(sums.partners).filter(({ id }) => partners.some((one) => one.id === id)),
    byCategory: groups(sums.categories),
    byPeriod: groups(sums.periods),
    writesFor: can.write
      ? row.partners
          .filter(({ id, isActive }) => isActive && guardWriteForPartner(who, [id]).ok)
          .map(({ id }) => id)
      : [],
    viewerCan: can,
  };
}
