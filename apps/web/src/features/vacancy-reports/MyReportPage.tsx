import { useState } from 'react';
import { Button, LinkButton, Notice, SkeletonText } from '@kvart/ui';
import { finalReportStates } from '@kvart/domain/vacancy-reports';
import { Link, useSearchParams } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useLinkToken } from '../../lib/auth/link-token.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import {
  ConfirmReporterDocument,
  FollowedReportDocument,
  ForgetReporterDocument,
} from './report/Report.gql.ts';
import type { FollowedReportPartsFragment } from './report/Report.gql.ts';
import { ReportStateBadge } from './ReportStateBadge.tsx';

const Mine = ({ token, report }: { token: string; report: FollowedReportPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const [confirm, confirming] = useAction(ConfirmReporterDocument, { prompt: false });
  const [forget, forgetting] = useAction(ForgetReporterDocument, { prompt: false });
  const [newer, setNewer] = useState<FollowedReportPartsFragment | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { state, address, placeName, createdAt, hasAddress, isConfirmed, spaceSlug } = newer ?? report;
  const press = async (action: typeof confirm | typeof forget, done?: () => void) => {
    setFailure(null);
    const outcome = await action({ token });
    if (!outcome.ok) return setFailure(outcome.error.message);
    setNewer(outcome.value);
    done?.();
  };
  const isOver = finalReportStates.includes(lower(state));
  return (
    <div className="flex flex-col items-start gap-5">
      <p className="text-lg">
        {t('reports.mine.what', {
          unit: [address, placeName].filter(Boolean).join(', '),
          when: format.relative(createdAt),
        })}
      </p>
      <ReportStateBadge state={state} />
      {failure && (
        <Notice tone="bad" live>
          {failure}
        </Notice>
      )}
      {spaceSlug && (
        <LinkButton as={Link} to={`/spaces/${spaceSlug}`} variant="primary">
          {t('reports.mine.space')}
        </LinkButton>
      )}
      {hasAddress && !isOver && !isConfirmed && (
        <>
          <p>{t('reports.mine.confirmText')}</p>
          <Button variant="primary" busy={confirming} wide onClick={() => void press(confirm)}>
            {t('reports.mine.confirm')}
          </Button>
        </>
      )}
      {hasAddress && isConfirmed && !isOver && (
        <Notice tone="good" live>
          {t('reports.mine.confirmed')}
        </Notice>
      )}
      {hasAddress && (
        <Button busy={forgetting} onClick={() => void press(forget, () => setForgotten(true))}>
          {t('reports.mine.forget')}
        </Button>
      )}
      {!hasAddress && <Notice live={forgotten}>{t('reports.mine.forgotten')}</Notice>}
    </div>
  );
};

/** Behind the link in a mail to the reporter: how it goes, being told or not. Nothing changes without a press. */
const MyReportPage = () => {
  const t = useT();
  const [params] = useSearchParams();
  const fragment = useLinkToken();
  const token = fragment || (params.get('token') ?? '');
  const { data, error, refetch } = usePageQuery(
    FollowedReportDocument,
    { token },
    { skip: !token, fresh: true },
  );
  const report = data?.followedReport;
  return (
    <NarrowPage title={t('reports.mine.title')}>
      {report ? (
        <Mine token={token} report={report} />
      ) : error ? (
        <QueryFailed onRetry={refetch} />
      ) : data || !token ? (
        <Notice tone="warn">{t('reports.mine.gone')}</Notice>
      ) : (
        <SkeletonText lines={4} />
      )}
    </NarrowPage>
  );
};

export default MyReportPage;
