import { useState } from 'react';
import { Button, LinkButton, Notice, SkeletonText } from '@kvart/ui';
import { Link } from 'react-router';
import { useAction } from '../../lib/apollo/useAction.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useLinkToken } from '../../lib/auth/link-token.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { NarrowPage } from '../../lib/page/NarrowPage.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { AnswerFreshnessDocument, FreshnessLinkDocument } from './Freshness.gql.ts';
import type { FreshnessLinkPartsFragment } from './Freshness.gql.ts';

const Answer = ({ token, link }: { token: string; link: FreshnessLinkPartsFragment }) => {
  const t = useT();
  const [send, busy] = useAction(AnswerFreshnessDocument, { prompt: false });
  const [newer, setNewer] = useState<FreshnessLinkPartsFragment | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { answer, status, slug, title, placeName } = newer ?? link;
  const name = lower(answer);
  const press = async () => {
    setFailure(null);
    const outcome = await send({ token });
    if (outcome.ok) setNewer(outcome.value);
    else setFailure(outcome.error.message);
  };
  return (
    <NarrowPage title={t(`freshness.link.title.${name}`)}>
      <div className="flex flex-col items-start gap-5">
        <p className="text-lg">
          <strong>{title}</strong>
          {placeName && <span className="block text-base text-soft">{placeName}</span>}
        </p>
        {failure && (
          <Notice tone="bad" live>
            {failure}
          </Notice>
        )}
        {status === 'OPEN' && (
          <>
            <Button variant="primary" size="lg" wide busy={busy} onClick={() => void press()}>
              {t(`freshness.link.button.${name}`)}
            </Button>
            <p className="text-sm text-soft">{t(`freshness.link.hint.${name}`)}</p>
          </>
        )}
        {status === 'DONE' && (
          <Notice tone="good" live={newer !== null}>
            {t(`freshness.link.done.${name}`)}
          </Notice>
        )}
        {status === 'OUTDATED' && <Notice tone="warn">{t('freshness.link.outdated')}</Notice>}
        {status !== 'OPEN' && (
          <LinkButton as={Link} to={`/spaces/${slug}`}>
            {t('freshness.link.see')}
          </LinkButton>
        )}
      </div>
    </NarrowPage>
  );
};

/** Behind the links of a mail about freshness: one question, one button, no signing in. */
const ConfirmSpacePage = () => {
  const t = useT();
  const token = useLinkToken();
  const { data, error, refetch } = usePageQuery(
    FreshnessLinkDocument,
    { token },
    { skip: !token, fresh: true },
  );
  const link = data?.freshnessLink;
  if (link) return <Answer key={token} token={token} link={link} />;
  return (
    <NarrowPage title={t('freshness.link.title.still_free')}>
      {error ? (
        <QueryFailed onRetry={refetch} />
      ) : data || !token ? (
        <Notice
          tone="warn"
          action={
            <LinkButton as={Link} to="/sign-in?next=/home" size="sm">
              {t('freshness.link.signIn')}
            </LinkButton>
          }
        >
          {t('freshness.link.gone')}
        </Notice>
      ) : (
        <SkeletonText lines={4} />
      )}
    </NarrowPage>
  );
};

export default ConfirmSpacePage;
