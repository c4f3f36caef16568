import type { MoneyPartsFragment } from './Money.gql.ts';

export type Money = MoneyPartsFragment;
export type Line = Money['lines'][number];
export type Period = Money['periods'][number];
export type Source = Money['sources'][number];
export type Expense = Money['expenses'][number];
export type Sums = Money['total'];

export const nameOf = (
  rows: readonly { id: string; name?: string; label?: string; title?: string }[],
  id: string,
): string => {
  const row = rows.find((one) => one.id === id);
  return row?.name ?? row?.label ?? row?.title ?? '';
};
