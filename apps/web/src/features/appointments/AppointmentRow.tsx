import { Badge } from '@kvart/ui';
import { Link } from 'react-router';
import { useFormat, useLocale, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import type { AppointmentRowPartsFragment } from './Appointments.gql.ts';
import { spanOf } from './slot-days.ts';

const tones = { BOOKED: 'note', DONE: 'good', NO_SHOW: 'warn', CANCELLED: 'plain' } as const;

export const AppointmentBadge = ({ state }: { state: keyof typeof tones }) => {
  const t = useT();
  return <Badge tone={tones[state]}>{t(`domain.appointmentState.${lower(state)}`)}</Badge>;
};

/** One appointment in a list: when, what, with whom. */
export const AppointmentRow = ({
  appointment: one,
  hoursOnly,
}: {
  appointment: AppointmentRowPartsFragment;
  /** Below the heading of its day. */
  hoursOnly?: boolean;
}) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const somebody = t('appointments.somebody');
  const other = one.isAdviser
    ? t('appointments.with', { person: one.personName ?? somebody, actor: one.actor.name })
    : t('appointments.with', { person: one.adviserName ?? somebody, actor: one.centre.name });
  return (
    <li className="border-t border-rule py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 tabular-nums">
        <time dateTime={one.startsAt} className="font-semibold">
          {hoursOnly ? `${format.time(one.startsAt)} – ${format.time(one.endsAt)}` : spanOf(one, locale)}
        </time>
        <AppointmentBadge state={one.state} />
      </p>
      <p className="mt-1 text-lg break-words">
        <Link to={`/appointments/${one.id}`} className="text-link" lang={one.service.title.locale}>
          {one.service.title.text}
        </Link>
      </p>
      <p className="break-words">{other}</p>
      <p className="text-sm text-soft break-words">
        {[
          t(`domain.appointmentWay.${lower(one.way)}`),
          one.topic,
          one.isAdviser ? (one.adviserName ?? somebody) : one.actor.name,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
};
