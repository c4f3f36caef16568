/** Where a source of money stands. */
export const fundingStates = ['planned', 'applied', 'granted', 'refused'] as const;
export type FundingState = (typeof fundingStates)[number];

/** Where an expense stands: reported by a partner, then looked at by another person. */
export const expenseStates = ['reported', 'confirmed', 'rejected'] as const;
export type ExpenseState = (typeof expenseStates)[number];

/** How much of everything a budget holds. Amounts are in the smallest unit of the currency, such as cents. */
export const moneyBounds = {
  lines: 500,
  sources: 50,
  periods: 20,
  expenses: 2000,
  amount: 100_000_000_000,
  title: 160,
  note: 1000,
  /** A rate in hundredths of a per cent. */
  rate: 10_000,
} as const;
