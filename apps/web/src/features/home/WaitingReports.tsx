import { LinkButton, Notice } from '@kvart/ui';
import { Link } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useLive } from '../../lib/realtime/useLive.ts';
import { WaitingReportsDocument } from './WaitingReports.gql.ts';

/** What waits for those who look after a part of the network: at their desk, or reports of empty units alone. */
export const WaitingReports = () => {
  const t = useT();
  const { data, refetch } = usePageQuery(WaitingReportsDocument, {}, { fresh: true });
  useLive('report.changed', () => void refetch(), !!data?.reportDesk);
  const desk = data?.deskSummary;
  if (desk && desk.waiting > 0)
    return (
      <Notice
        action={
          <LinkButton as={Link} to="/desk" size="sm">
            {t('home.my.desk.open')}
          </LinkButton>
        }
      >
        <p>{t('home.my.desk', { count: desk.waiting, overdue: desk.overdue })}</p>
      </Notice>
    );
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
