import { CentreAppointments } from '../../features/appointments/CentreAppointments.tsx';
import { OnlyAdvisers } from '../../features/brokerage/OnlyAdvisers.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';

/** The calendar of one's centre. */
const DeskAppointments = () => {
  const t = useT();
  return (
    <OnlyAdvisers
      title={t('appointments.desk.title')}
      lead={(centre) => t('appointments.desk.lead', { centre })}
    >
      {({ id }) => <CentreAppointments key={id} centreId={id} />}
    </OnlyAdvisers>
  );
};

export default DeskAppointments;
