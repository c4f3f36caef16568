import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { Issue } from '../../../lib/forms/useForm.ts';
import { rateTyped, toCents, toRate, toTyped, useAmounts } from './amounts.ts';
import type { Money } from './money.ts';
import { nameOf } from './money.ts';

/** Fields of everything in a budget: what they are called, what they hold, and what is wrong with them. */
export const useMoneyWords = (money: Money) => {
  const t = useT();
  const format = useFormat();
  const amounts = useAmounts(money.currency);
  const period = (id: string | null): string => {
    const found = money.periods.find((one) => one.id === id);
    if (!found) return t('money.wholeTime');
    return t('money.period.days', { from: format.day(found.startsOn), until: format.day(found.endsOn) });
  };
  const label = (field: string): string => t(`money.field.${field as 'title'}`);
  const describe = (field: string, told: string | null): string => {
    switch (field) {
      case 'amount':
        return told === null ? '' : amounts.cents(Number(told));
      case 'rate':
        return told === null ? '' : amounts.rate(Number(told));
      case 'partnerId':
        return nameOf(money.partners, told ?? '');
      case 'categoryId':
        return nameOf(money.categories, told ?? '');
      case 'lineId':
        return nameOf(money.lines, told ?? '');
      case 'periodId':
        return period(told);
      case 'state':
        return told ? t(`domain.fundingState.${told as 'planned'}`) : '';
      case 'startsOn':
      case 'endsOn':
      case 'spentOn':
        return told ? format.day(told) : '';
      default:
        return told ?? '';
    }
  };
  /** A stored content as the form writes it. */
  const read = (field: string, told: string | null): string => {
    if (told === null) return '';
    if (field === 'amount') return toTyped(Number(told));
    if (field === 'rate') return rateTyped(Number(told));
    return field === 'state' ? told.toUpperCase() : told;
  };
  const check = (values: Record<string, string>, optional: readonly string[] = []): Issue[] =>
    Object.entries(values).flatMap(([field, value]): Issue[] => {
      const path = [field];
      if (value.trim() === '')
        return optional.includes(field) ? [] : [{ path, message: t('common.required') }];
      if (field === 'amount' && toCents(value) === null) return [{ path, message: t('money.amount.wrong') }];
      if (field === 'rate' && toRate(value) === null) return [{ path, message: t('money.rate.wrong') }];
      return [];
    });
  return { label, describe, read, check, period, amounts };
};

/** What was typed, as the API takes it: cents and rates as whole numbers, an empty choice as none. */
export const inputOf = <K extends string>(
  values: Partial<Record<K, string>>,
  optional: readonly string[] = [],
): Partial<Record<K, never>> =>
  Object.fromEntries(
    Object.entries<string | undefined>(values).map(([field, value = '']) => {
      if (optional.includes(field) && value.trim() === '') return [field, null];
      if (field === 'amount') return [field, toCents(value)];
      if (field === 'rate') return [field, toRate(value)];
      return [field, value];
    }),
  ) as Partial<Record<K, never>>;
