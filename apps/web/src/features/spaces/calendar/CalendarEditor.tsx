import { useState } from 'react';
import { Button, IconButton, useToast } from '@kvart/ui';
import { CalendarPlus, Trash2 } from 'lucide-react';
import { useAction } from '../../../lib/apollo/useAction.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { SaveCalendarDocument, type SpaceCalendarFragment } from './Calendar.gql.ts';
import { type CalendarPeriod, PeriodDialog } from './PeriodDialog.tsx';
import { PeriodLine, usePeriodWords } from './PeriodLine.tsx';

/** For those who look after the space: its periods with their notes, to take away and to add to. */
export const CalendarEditor = ({
  space,
  refetch,
}: {
  space: SpaceCalendarFragment;
  refetch: () => unknown;
}) => {
  const t = useT();
  const words = usePeriodWords();
  const { show } = useToast();
  const [asked, setAsked] = useState(false);
  const [save, busy] = useAction(SaveCalendarDocument);
  const periods: CalendarPeriod[] = space.periods.map(({ state, startsOn, endsOn, note }) => ({
    ...{ state, startsOn, endsOn, note },
  }));
  const write = async (next: CalendarPeriod[], version: number) => {
    const outcome = await save({ spaceId: space.id, version, periods: next });
    if (!outcome.ok && outcome.error.__typename === 'StaleVersion') await refetch();
    return outcome;
  };
  const remove = async (period: CalendarPeriod) => {
    const outcome = await write(
      periods.filter((one) => one !== period),
      space.version,
    );
    if (!outcome.ok) return show({ tone: 'bad', text: outcome.error.message });
    const { version } = outcome.value;
    const undo = { label: t('common.undo'), onPress: () => void write(periods, version) };
    show({ text: t('calendar.saved'), action: undo });
  };
  const add = async (period: CalendarPeriod) => {
    const outcome = await write([...periods, period], space.version);
    if (outcome.ok) show({ tone: 'good', text: t('calendar.saved') });
    return outcome;
  };
  return (
    <div className="no-print">
      <p className="text-sm text-soft">{t('calendar.hint')}</p>
      {periods.length === 0 && <p className="mt-2">{t('calendar.none')}</p>}
      <ul className="mt-2" aria-label={t('calendar.periods')}>
        {periods.map((period) => (
          <PeriodLine key={period.startsOn} period={period}>
            <IconButton
              label={t('calendar.remove', { period: words(period) })}
              icon={<Trash2 aria-hidden size={18} />}
              disabled={busy}
              onClick={() => void remove(period)}
            />
          </PeriodLine>
        ))}
      </ul>
      <Button
        size="sm"
        className="mt-3"
        icon={<CalendarPlus aria-hidden size={17} />}
        onClick={() => setAsked(true)}
      >
        {t('calendar.add')}
      </Button>
      {asked && <PeriodDialog spaceId={space.id} add={add} onClose={() => setAsked(false)} />}
    </div>
  );
};
