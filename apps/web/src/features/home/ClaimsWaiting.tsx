import { LinkButton, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useDesk } from '../../lib/auth/useDesk.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ClaimsWaitingDocument } from './MyHome.gql.ts';

/** Claims that wait for the reader's decision, or their own that wait for somebody else's. */
export const ClaimsWaiting = () => {
  const t = useT();
  const { data } = usePageQuery(ClaimsWaitingDocument, {}, { fresh: true });
  // At a desk they are cases like others, and counted with them.
  const { hasDesk } = useDesk();
  const toDecide = hasDesk ? 0 : (data?.claimsToDecide.totalCount ?? 0);
  const own = data?.myClaims.totalCount ?? 0;
  if (toDecide + own === 0) return null;
  return (
    <Notice
      title={toDecide > 0 ? t('home.my.claims', { count: toDecide }) : t('home.my.ownClaims', { count: own })}
      action={
        <LinkButton as={Link} to="/claims" size="sm">
          {t('home.my.claimsLook')}
        </LinkButton>
      }
    />
  );
};
