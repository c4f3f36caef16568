import { EmptyState, LinkButton, LoadMore, SkeletonText } from '@kvart/ui';
import { FileUp } from 'lucide-react';
import { Link, Navigate } from 'react-router';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { lower } from '../../lib/lower.ts';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { useLive } from '../../lib/realtime/useLive.ts';
import { ImportsDocument } from './Imports.gql.ts';
import type { ImportLineFragment } from './Imports.gql.ts';
import { ImportStateBadge } from './ImportStateBadge.tsx';

const perPage = 20;

const Line = ({ line }: { line: ImportLineFragment }) => {
  const t = useT();
  const format = useFormat();
  return (
    <li className="relative flex flex-col gap-1.5 border-t border-rule py-4 hover:bg-sunk/50">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ImportStateBadge state={line.state} />
        <span className="text-sm text-soft">{t(`domain.importKind.${lower(line.kind)}`)}</span>
      </div>
      <h2 className="font-sans text-lg font-semibold break-words">
        <Link to={`/imports/${line.id}`} className="text-link after:absolute after:inset-0">
          {line.fileName}
        </Link>
      </h2>
      <p className="text-sm text-soft">
        {line.actorName} · {t('imports.rows', { n: line.rowCount })} ·{' '}
        {t('imports.by', { person: line.personName, time: format.dateTime(line.createdAt) })}
      </p>
    </li>
  );
};

const List = () => {
  const t = useT();
  const { data, error, refetch, fetchMore } = usePageQuery(
    ImportsDocument,
    { first: perPage },
    { fresh: true },
  );
  const [more, busy] = useMore(fetchMore as never, ImportsDocument);
  useLive('import.changed', () => void refetch());
  const list = data?.imports;
  if (!list) return error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={8} />;
  if (list.nodes.length === 0)
    return (
      <EmptyState icon={<FileUp aria-hidden size={44} />} title={t('imports.none.title')}>
        <p>{t('imports.none.text')}</p>
      </EmptyState>
    );
  return (
    <>
      <ul className="border-b border-rule">
        {list.nodes.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {list.pageInfo.hasNextPage && (
        <LoadMore
          shown={t('imports.shown', { n: list.nodes.length })}
          label={t('common.more')}
          hasMore
          busy={busy}
          onMore={() => more({ first: perPage, after: list.pageInfo.endCursor })}
        />
      )}
    </>
  );
};

/** The files that were brought in for the actor one acts for. */
const ImportsPage = () => {
  const t = useT();
  const { viewer, loading, actingAs } = useViewer();
  usePageHead(t('imports.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/imports" replace />;
  const isOpen = !!viewer && (viewer.memberships.length > 0 || viewer.platformRole === 'ADMIN');
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-3xl">{t('imports.title')}</h1>
          <p className="mt-1 text-soft">{t('imports.lead')}</p>
        </div>
        {actingAs && (
          <LinkButton as={Link} to="/imports/new" variant="primary">
            <FileUp aria-hidden size={19} />
            {t('imports.new')}
          </LinkButton>
        )}
      </div>
      <div className="mt-6">
        {loading && <SkeletonText lines={6} />}
        {isOpen && <List key={actingAs?.actor.id} />}
        {viewer && !isOpen && (
          <EmptyState
            title={t('imports.noActor.title')}
            action={
              <LinkButton as={Link} to="/onboarding?next=/imports" variant="primary">
                {t('imports.noActor.button')}
              </LinkButton>
            }
          >
            <p>{t('imports.noActor.text')}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
};

export default ImportsPage;
