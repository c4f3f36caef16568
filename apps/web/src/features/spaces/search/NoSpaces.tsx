import { EmptyState, LinkButton } from '@kvart/ui';
import { DoorClosed } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n/I18n.tsx';

/** Nothing is asked for, and still nothing is there. */
export const NoSpaces = () => {
  const t = useT();
  return (
    <EmptyState
      icon={<DoorClosed aria-hidden size={44} />}
      title={t('spaces.none.titleAll')}
      action={
        <LinkButton as={Link} to="/spaces/new" variant="primary">
          {t('spaces.none.enter')}
        </LinkButton>
      }
    >
      <p>{t('spaces.none.textAll')}</p>
      <p className="mt-2">
        <Link to="/report-vacancy" className="text-link">
          {t('shell.footer.report')}
        </Link>
      </p>
    </EmptyState>
  );
};
