import { Badge } from '@kvart/ui';
import { Hourglass } from 'lucide-react';
import { useFormat, useT } from '../i18n/I18n.tsx';

interface Dated {
  confirmedAt: string | null;
  staleSince: string | null;
}

/** How fresh a listed space is: when somebody last said that it is free, or that nobody does any more. */
export const Freshness = ({ space: { confirmedAt, staleSince } }: { space: Dated }) => {
  const t = useT();
  const format = useFormat();
  if (!confirmedAt) return null;
  if (staleSince)
    return (
      <Badge tone="warn">
        <Hourglass aria-hidden size={14} className="mr-1 inline" />
        {t('freshness.stale', { date: format.date(confirmedAt) })}
      </Badge>
    );
  return (
    <time dateTime={confirmedAt} title={format.dateTime(confirmedAt)}>
      {t('freshness.confirmed', { when: format.relative(confirmedAt) })}
    </time>
  );
};
