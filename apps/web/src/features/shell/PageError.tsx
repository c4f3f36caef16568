import { CloudOff, TriangleAlert } from 'lucide-react';
import { Button, EmptyState, LinkButton } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';

/** What stands in the place of a page that failed. The frame around it stays. */
export const PageError = () => {
  const t = useT();
  const offline = !navigator.onLine;
  const title = offline ? t('shell.error.offlineTitle') : t('shell.error.title');
  usePageHead(title);
  return (
    <div className="page py-10">
      <EmptyState
        level={1}
        icon={offline ? <CloudOff aria-hidden size={44} /> : <TriangleAlert aria-hidden size={44} />}
        title={title}
        action={
          <>
            <Button variant="primary" onClick={() => location.reload()}>
              {t('common.tryAgain')}
            </Button>
            <LinkButton as={Link} to="/">
              {t('shell.toStart')}
            </LinkButton>
          </>
        }
      >
        <p>{offline ? t('shell.error.offlineText') : t('shell.error.text')}</p>
      </EmptyState>
    </div>
  );
};
