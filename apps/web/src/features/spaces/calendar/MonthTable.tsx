import { useState } from 'react';
import type { IsoDate } from '@kvart/domain/shared';
import { dayState, type Period } from '@kvart/domain/spaces';
import { classes, IconButton } from '@kvart/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { dayLook, DaySign, dayWord } from './look.tsx';
import { monthFrom, weeksOf } from './month.ts';

interface MonthTableProps {
  space: { availableFrom: IsoDate | null; periods: readonly Period[] };
  today: IsoDate;
}

/** One month as a table of days, and the way to the months beside it. */
export const MonthTable = ({ space, today }: MonthTableProps) => {
  const t = useT();
  const format = useFormat();
  // What is offered later is looked at from there on.
  const { availableFrom } = space;
  const [first, setFirst] = useState(() =>
    monthFrom(availableFrom && availableFrom > today ? availableFrom : today, 0),
  );
  const weeks = weeksOf(first);
  const states = [...new Set(weeks.flat().flatMap((day) => (day ? [dayState(day, space)] : [])))];
  // Any whole week tells the names of its days.
  const names = (weeks[1] ?? []).map((day) => format.dayOfWeek(day ?? first));
  return (
    <div className="max-w-md">
      <div className="flex items-center justify-between gap-3">
        <h3 aria-live="polite" className="text-lg">
          {format.month(first)}
        </h3>
        <span className="no-print flex">
          <IconButton
            label={t('calendar.previous')}
            icon={<ChevronLeft aria-hidden size={20} />}
            onClick={() => setFirst(monthFrom(first, -1))}
          />
          <IconButton
            label={t('calendar.next')}
            icon={<ChevronRight aria-hidden size={20} />}
            onClick={() => setFirst(monthFrom(first, 1))}
          />
        </span>
      </div>
      <table className="mt-1 w-full table-fixed border-separate border-spacing-0.5 text-center tabular-nums">
        <caption className="sr-only">{format.month(first)}</caption>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col" className="pb-1 text-xs font-normal text-faint">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={week.find(Boolean) ?? index}>
              {week.map((day, at) => (day ? <Day key={day} {...{ day, space, today }} /> : <td key={at} />))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
        {states.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className={classes(
                'grid size-5 place-items-center rounded-sm border border-rule',
                dayLook[state],
              )}
            >
              <DaySign state={state} />
            </span>
            {dayWord(state, t)}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Day = ({ day, space, today }: MonthTableProps & { day: IsoDate }) => {
  const t = useT();
  const format = useFormat();
  const state = dayState(day, space);
  const isToday = day === today;
  return (
    <td
      aria-current={isToday ? 'date' : undefined}
      className={classes('h-11 rounded-sm p-0', dayLook[state], isToday && 'outline-2 outline-ink')}
    >
      <span aria-hidden className="flex flex-col items-center leading-tight">
        {Number(day.slice(8))}
        <DaySign state={state} />
      </span>
      <span className="sr-only">{t('calendar.day', { day: format.day(day), state: dayWord(state, t) })}</span>
    </td>
  );
};
