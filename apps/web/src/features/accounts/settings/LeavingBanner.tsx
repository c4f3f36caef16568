import { Link } from 'react-router';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';

/** Tells somebody who signed in again that the account is about to go, and where that can be taken back. */
const LeavingBanner = ({ eraseAt }: { eraseAt: string }) => {
  const t = useT();
  const format = useFormat();
  return (
    <div role="status">
      <p className="bg-warn-soft px-4 py-2 text-center text-sm font-medium text-warn">
        {t('personalData.waiting.title', { date: format.date(eraseAt) })}.{' '}
        <Link to="/settings/data" className="underline">
          {t('personalData.waiting.keep')}
        </Link>
      </p>
    </div>
  );
};

export default LeavingBanner;
