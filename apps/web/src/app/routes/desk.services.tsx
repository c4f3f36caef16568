import { KeptServices } from '../../features/appointments/KeptServices.tsx';
import { OnlyAdvisers } from '../../features/brokerage/OnlyAdvisers.tsx';
import { useT } from '../../lib/i18n/I18n.tsx';

/** Keeping the services of one's centre. */
const DeskServices = () => {
  const t = useT();
  return (
    <OnlyAdvisers title={t('services.desk.title')} lead={(centre) => t('services.desk.lead', { centre })}>
      {(centre) => <KeptServices key={centre.id} centre={centre} />}
    </OnlyAdvisers>
  );
};

export default DeskServices;
