import { LinkButton, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useLive } from '../../lib/realtime/useLive.ts';
import { WaitingReportsDocument } from './WaitingReports.gql.ts';

/** For those who look after reports of empty units: how many nobody has taken up. */
export const WaitingReports = () => {
  const t = useT();
  const { data, refetch } = usePageQuery(WaitingReportsDocument, {}, { fresh: true });
  useLive('report.changed', () => void refetch(), !!data?.reportDesk);
  const waiting = data?.reportDesk?.waiting ?? 0;
  if (waiting === 0) return null;
  return (
    <Notice
      action={
        <LinkButton as={Link} to="/vacancy-reports" size="sm">
          {t('home.my.reports.all')}
        </LinkButton>
      }
    >
      <p>{t('home.my.reports', { count: waiting })}</p>
    </Notice>
  );
};
