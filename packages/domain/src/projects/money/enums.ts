/** Where a source of money stands. */
export const fundingStates = ['planned', 'applied', 'granted', 'refused'] as const;
export type FundingState = (typeof fundingStates)[number];

/** Where an expense stands: reported by a partner, then looked at by another person. */
export const expenseStates = ['reported', 'confirmed', 'rejected'] as const;
export type ExpenseState = (typeof expenseStates)[number];

/** How much a budget holds. Amounts are whole cents, rates hundredths of a per cent. */
export const moneyBounds = {
  lines: 500,
  sources: 50,
  periods: 20,
  expenses: 1000,
  amount: 100_000_000_000,
  rate: 10_000,
  title: 160,
  reason: 1000,
} as const;
