import { EmptyState, LinkButton, SkeletonText } from '@kvart/ui';
import { Bookmark } from 'lucide-react';
import { Link, Navigate } from 'react-router';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { useViewer } from '../../lib/auth/Viewer.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { SavedSearchRow } from './SavedSearchRow.tsx';
import { SavedSearchesDocument } from './SavedSearches.gql.ts';

/** What somebody looks for, kept: each search with what has come on offer since the last look. */
const SavedSearchesPage = () => {
  const t = useT();
  const { viewer, loading } = useViewer();
  const { data, error, refetch } = usePageQuery(SavedSearchesDocument, {}, { fresh: true, skip: !viewer });
  usePageHead(t('savedSearches.title'));
  if (!loading && !viewer) return <Navigate to="/sign-in?next=/saved-searches" replace />;
  const searches = data?.savedSearches;
  return (
    <div className="page max-w-4xl! pt-6 md:pt-9">
      <h1 className="text-3xl">{t('savedSearches.title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('savedSearches.intro')}</p>
      <div className="mt-4">
        {!searches && (error ? <QueryFailed onRetry={refetch} /> : <SkeletonText lines={6} />)}
        {searches?.length === 0 && (
          <EmptyState
            icon={<Bookmark aria-hidden size={44} />}
            title={t('savedSearches.none.title')}
            action={
              <LinkButton as={Link} to="/spaces" variant="primary">
                {t('savedSearches.none.button')}
              </LinkButton>
            }
          >
            <p>{t('savedSearches.none.text')}</p>
          </EmptyState>
        )}
        {searches && searches.length > 0 && (
          <ul>
            {searches.map((search) => (
              <SavedSearchRow key={search.id} search={search} refetch={refetch} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};

export default SavedSearchesPage;
