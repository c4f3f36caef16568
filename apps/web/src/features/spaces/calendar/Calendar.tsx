import { Suspense } from 'react';
import { CalendarArrowDown } from 'lucide-react';
import { useFormat, useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { lazyPart } from '../../../lib/page/lazy-part.ts';
import type { SpaceCalendarFragment } from './Calendar.gql.ts';
import { MonthTable } from './MonthTable.tsx';
import { PeriodLine } from './PeriodLine.tsx';

// Only for those who look after the space.
const CalendarEditor = lazyPart(async () => ({
  default: (await import('./CalendarEditor.tsx')).CalendarEditor,
}));

interface CalendarProps {
  space: SpaceCalendarFragment;
  mayEdit: boolean;
  refetch: () => unknown;
}

/** When the space can be had: the first free day, a month at a time, and the periods as a list. */
export const Calendar = ({ space, mayEdit, refetch }: CalendarProps) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const { availableFrom, freeFrom } = space;
  const today = new Date().toISOString().slice(0, 10);
  const periods = space.periods.map((period) => ({ ...period, state: lower(period.state) }));
  const headline = () => {
    if (freeFrom === null) return t('calendar.notFree');
    return freeFrom <= today ? t('calendar.freeNow') : t('calendar.freeFrom', { day: format.day(freeFrom) });
  };
  return (
    <>
      <p className="mb-4 font-semibold">{headline()}</p>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <MonthTable space={{ availableFrom, periods }} today={today} />
        <div className="min-w-0">
          {mayEdit ? (
            <Suspense>
              <CalendarEditor space={space} refetch={refetch} />
            </Suspense>
          ) : (
            <ul aria-label={t('calendar.periods')}>
              {space.periods.map((period) => (
                <PeriodLine key={period.startsOn} period={period} />
              ))}
            </ul>
          )}
          {space.state === 'LISTED' && (
            <p className="no-print mt-4">
              <a
                href={`/spaces/${space.slug}/calendar.ics?lang=${locale}`}
                className="text-link inline-flex items-center gap-2"
              >
                <CalendarArrowDown aria-hidden size={18} />
                {t('calendar.file')}
              </a>
            </p>
          )}
        </div>
      </div>
    </>
  );
};
