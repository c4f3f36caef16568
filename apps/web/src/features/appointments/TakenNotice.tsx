import { Button, Notice } from '@kvart/ui';
import { intlLocale } from '@kvart/i18n/client';
import { useLocale, useT } from '../../lib/i18n/I18n.tsx';
import type { UserError } from '../../lib/apollo/types.ts';

export type SlotTaken = Extract<UserError, { __typename: 'SlotTaken' }>;

/** Somebody was faster: the next free times, each a press away. */
export const TakenNotice = ({
  taken,
  onChoose,
}: {
  taken: SlotTaken;
  onChoose: (startsAt: string) => void;
}) => {
  const t = useT();
  const { locale } = useLocale();
  const shown = new Intl.DateTimeFormat(intlLocale[locale], {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  });
  return (
    <Notice tone="warn" live>
      <p className="font-semibold">{t('appointments.taken')}</p>
      <p>{t(taken.free.length > 0 ? 'appointments.nextFree' : 'appointments.noneFree')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {taken.free.map(({ startsAt }) => (
          <Button key={startsAt} size="sm" onClick={() => onChoose(startsAt)}>
            {shown.format(new Date(startsAt))}
          </Button>
        ))}
      </div>
    </Notice>
  );
};
