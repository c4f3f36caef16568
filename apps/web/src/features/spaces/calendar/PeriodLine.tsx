import type { ReactNode } from 'react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { DaySign } from './look.tsx';
import type { CalendarPeriod } from './PeriodDialog.tsx';

/** From when to when, in words. */
export const usePeriodWords = () => {
  const t = useT();
  const format = useFormat();
  return ({ startsOn, endsOn }: Pick<CalendarPeriod, 'startsOn' | 'endsOn'>): string => {
    const from = format.day(startsOn);
    if (endsOn === startsOn) return from;
    return endsOn === null
      ? t('calendar.open', { from })
      : t('calendar.between', { from, until: format.day(endsOn) });
  };
};

/** One period of a list, with what can be done about it. */
export const PeriodLine = ({ period, children }: { period: CalendarPeriod; children?: ReactNode }) => {
  const t = useT();
  const words = usePeriodWords();
  const state = lower(period.state);
  return (
    <li className="flex items-center gap-3 border-b border-rule py-2">
      <DaySign state={state} size={18} />
      <span className="min-w-0 flex-1">
        <span className="font-semibold">{t(`domain.periodState.${state}`)}</span>{' '}
        <span className="tabular-nums">{words(period)}</span>
        {period.note && <span className="block text-sm text-soft">{period.note}</span>}
      </span>
      {children}
    </li>
  );
};
