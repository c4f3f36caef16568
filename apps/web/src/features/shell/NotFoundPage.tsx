import { MapPinOff } from 'lucide-react';
import { EmptyState, LinkButton } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';

export const NotFound = () => {
  const t = useT();
  usePageHead(t('shell.notFound.title'));
  return (
    <div className="page py-10">
      <EmptyState
        level={1}
        icon={<MapPinOff aria-hidden size={44} />}
        title={t('shell.notFound.title')}
        action={
          <>
            <LinkButton as={Link} to="/spaces" variant="primary">
              {t('shell.notFound.spaces')}
            </LinkButton>
            <LinkButton as={Link} to="/actors">
              {t('shell.notFound.actors')}
            </LinkButton>
          </>
        }
      >
        <p>{t('shell.notFound.text')}</p>
      </EmptyState>
    </div>
  );
};

export default NotFound;
