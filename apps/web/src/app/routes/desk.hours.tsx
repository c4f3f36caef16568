import { OwnHours } from '../../features/appointments/OwnHours.tsx';
import { OnlyAdvisers } from '../../features/brokerage/OnlyAdvisers.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';

/** When oneself can be met at one's centre. */
const DeskHours = () => {
  const t = useT();
  return (
    <OnlyAdvisers
      title={t('appointments.hours.title')}
      lead={(centre) => t('appointments.hours.lead', { centre })}
    >
      {({ id }) => <OwnHours key={id} centreId={id} />}
    </OnlyAdvisers>
  );
};

export default DeskHours;
