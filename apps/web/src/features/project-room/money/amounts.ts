import { useFormat } from '../../../lib/i18n/I18n.tsx';

export { toCents, toTyped } from '../../../lib/cents.ts';

/** A share of a hundred, in hundredths of a per cent; null where it is none. */
export function toRate(typed: string): number | null {
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s\u00a0%]/g, ''));
  if (!parts) return null;
  const rate = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return rate <= 10_000 ? rate : null;
}

export const rateTyped = (rate: number): string => String(rate / 100);

/** Writes cents and rates the reader's way: always with cents, so that columns can be added up by eye. */
export const useAmounts = (currency: string) => {
  const format = useFormat();
  return {
    cents: (cents: number) =>
      format.number(cents / 100, { style: 'currency', currency, minimumFractionDigits: 2 }),
    rate: (rate: number) => format.number(rate / 10_000, { style: 'percent', maximumFractionDigits: 2 }),
  };
};
