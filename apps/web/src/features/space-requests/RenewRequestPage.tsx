import { useState } from 'react';
import { Button, LinkButton, Notice, SkeletonText } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useLinkToken } from '../../lib/auth/link-token.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { RenewRequestByLinkDocument, RequestRenewalDocument } from './Renewal.gql.ts';
import type { RenewalPartsFragment } from './Renewal.gql.ts';

const Renewal = ({ token, renewal }: { token: string; renewal: RenewalPartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const [send, busy] = useAction(RenewRequestByLinkDocument, { prompt: false });
  const [newer, setNewer] = useState<RenewalPartsFragment | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { slug, title, status, expiresAt } = newer ?? renewal;
  const press = async () => {
    setFailure(null);
    const outcome = await send({ token });
    if (outcome.ok) setNewer(outcome.value);
    else setFailure(outcome.error.message);
  };
  return (
    <NarrowPage title={t('requests.renewal.title')}>
      <div className="flex flex-col items-start gap-5">
        <p className="text-lg font-semibold">{title}</p>
        {failure && (
          <Notice tone="bad" live>
            {failure}
          </Notice>
        )}
        {status === 'OPEN' && (
          <Button variant="primary" size="lg" wide busy={busy} onClick={() => void press()}>
            {t('requests.renewal.button')}
          </Button>
        )}
        {status === 'DONE' && (
          <Notice tone="good" live={newer !== null}>
            {t('requests.renewal.done', { date: expiresAt ? format.date(expiresAt) : '' })}
          </Notice>
        )}
        {status === 'OUTDATED' && <Notice tone="warn">{t('requests.renewal.outdated')}</Notice>}
        <LinkButton as={Link} to={`/space-requests/${slug}`}>
          {t('requests.renewal.see')}
        </LinkButton>
      </div>
    </NarrowPage>
  );
};

/** Behind the link of the mail about a request that runs out: one question, one button, no signing in. */
const RenewRequestPage = () => {
  const t = useT();
  const token = useLinkToken();
  const { data, error, refetch } = usePageQuery(
    RequestRenewalDocument,
    { token },
    { skip: !token, fresh: true },
  );
  const renewal = data?.requestRenewal;
  if (renewal) return <Renewal key={token} token={token} renewal={renewal} />;
  return (
    <NarrowPage title={t('requests.renewal.title')}>
      {error ? (
        <QueryFailed onRetry={refetch} />
      ) : data || !token ? (
        <Notice
          tone="warn"
          action={
            <LinkButton as={Link} to="/space-requests" size="sm">
              {t('requests.title')}
            </LinkButton>
          }
        >
          {t('requests.renewal.gone')}
        </Notice>
      ) : (
        <SkeletonText lines={4} />
      )}
    </NarrowPage>
  );
};

export default RenewRequestPage;
