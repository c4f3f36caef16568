import { actorSorts } from '@kvart/domain/actors';
import { useMore } from '../../lib/apollo/useMore.ts';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { ExportMenu } from '../../lib/exports/ExportMenu.tsx';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { FilterBar } from '../../lib/search/FilterBar.tsx';
import { FilterChips } from '../../lib/search/FilterChips.tsx';
import { FilterDrawer } from '../../lib/search/FilterDrawer.tsx';
import { PlaceSearch } from '../../lib/search/PlaceSearch.tsx';
import { SearchLayout } from '../../lib/search/SearchLayout.tsx';
import { TextSearch } from '../../lib/search/TextSearch.tsx';
import { useMarks } from '../../lib/search/useMarks.ts';
import { usePlaceName } from '../../lib/search/usePlaceName.ts';
import { ActorList } from './search/ActorList.tsx';
import { ActorsMap } from './search/ActorsMap.tsx';
import { ActorsPageDocument, MoreActorsDocument } from './search/ActorsPage.gql.ts';
import { filterGroups } from './search/FilterGroups.tsx';
import { NoActors } from './search/NoActors.tsx';
import { useFilterWords } from './search/filter-words.ts';
import { useActorSearch } from './search/useActorSearch.ts';

/** The directory: who is in the network, what each gives and looks for. */
const ActorsPage = () => {
  const t = useT();
  const search = useActorSearch();
  const { data, error, updating, refetch, fetchMore } = usePageQuery(ActorsPageDocument, search.variables, {
    keepPrevious: true,
  });
  const [more, busy] = useMore(fetchMore, MoreActorsDocument);
  const marks = useMarks((id) => `actor-${id}`);
  const place = usePlaceName(search.filter.placeId);
  const words = useFilterWords(search.filter, place.name);
  usePageHead(t('actors.title'));

  const actors = data?.actors;
  const total = actors?.totalCount;
  const failed = !!error && !data;
  const filters = { groups: filterGroups, given: { search, facets: actors?.facets } };
  return (
    <SearchLayout
      title={t('actors.title')}
      fields={
        <>
          <TextSearch search={search} hint={t('actors.search.textHint')} />
          <PlaceSearch search={search} name={place.name} onChosen={place.remember} />
        </>
      }
      filters={
        <>
          <FilterBar {...filters} />
          <FilterDrawer
            {...filters}
            active={words.length}
            done={total === undefined ? undefined : t('actors.filter.show', { count: total })}
          />
        </>
      }
      chips={<FilterChips words={words} search={search} />}
      count={total === undefined ? undefined : t('actors.list.count', { count: total })}
      order={{
        value: search.sort,
        options: actorSorts.map((sort) => ({
          value: sort.toUpperCase() as Uppercase<typeof sort>,
          label: t(`domain.actorSort.${sort}`),
        })),
        onChange: search.setSort,
      }}
      tools={<ExportMenu list="actors" total={total} />}
      list={
        <>
          {failed && <QueryFailed onRetry={refetch} />}
          {total === 0 && !updating && <NoActors words={words} search={search} />}
          {!failed && total !== 0 && (
            <ActorList
              actors={actors}
              updating={updating}
              busy={busy}
              marks={marks}
              onMore={() => more({ ...search.variables, after: actors?.pageInfo.endCursor })}
            />
          )}
        </>
      }
      map={<ActorsMap search={search} actors={actors?.nodes ?? []} marks={marks} />}
    />
  );
};

export default ActorsPage;
