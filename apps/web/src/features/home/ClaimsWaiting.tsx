import { LinkButton, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { ClaimsWaitingDocument } from './MyHome.gql.ts';

/** Claims that wait for the reader's decision, or their own that wait for somebody else's. */
export const ClaimsWaiting = () => {
  const t = useT();
  const { data } = usePageQuery(ClaimsWaitingDocument, {}, { fresh: true });
  const toDecide = data?.claimsToDecide.totalCount ?? 0;
  const own = data?.myClaims.totalCount ?? 0;
  if (toDecide + own === 0) return null;
  return (
    <Notice
      title={toDecide > 0 ? t('home.my.claims', { count: toDecide }) : t('home.my.ownClaims', { count: own })}
      action={
        <LinkButton as={Link} to="/claims">
          {t('home.my.claimsLook')}
        </LinkButton>
      }
    />
  );
};
