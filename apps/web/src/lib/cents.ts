/** Cents as a person types them: 120050 is "1200.50". */
export const toTyped = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** What was typed, in whole cents; null where it is no amount. Points, commas and spaces as people write them. */
export function toCents(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0\u202f']/g, '');
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,10})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!parts) return null;
  const [, whole = '', cents = ''] = parts;
  return Number(whole.replace(/[.,]/g, '')) * 100 + Number(cents.padEnd(2, '0'));
}
