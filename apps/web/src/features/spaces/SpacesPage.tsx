import type { ReactNode } from 'react';
import { spaceSorts } from '@kvart/domain/spaces';
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
import { filterGroups } from './search/FilterGroups.tsx';
import { NoSpaces } from './search/NoSpaces.tsx';
import { Offers } from './search/Offers.tsx';
import { SpaceList } from './search/SpaceList.tsx';
import { MoreSpacesDocument, SpacesPageDocument } from './search/SpacesPage.gql.ts';
import { SpacesMap } from './search/SpacesMap.tsx';
import { useFilterWords } from './search/filter-words.ts';
import { useRelaxations } from './search/useRelaxations.ts';
import { useSpaceSearch } from './search/useSpaceSearch.ts';

/** What stands beside the order of the result; other features put it there. */
export interface SpacesPageProps {
  /** @param words the filters in force, in the reader's words. */
  tools?: (words: readonly string[]) => ReactNode;
}

/** Search for spaces: list and map are one result, and the address holds the question. */
const SpacesPage = ({ tools }: SpacesPageProps) => {
  const t = useT();
  const search = useSpaceSearch();
  const { data, error, updating, refetch, fetchMore } = usePageQuery(SpacesPageDocument, search.variables, {
    keepPrevious: true,
  });
  const [more, busy] = useMore(fetchMore, MoreSpacesDocument);
  const marks = useMarks((id) => `space-${id}`);
  const place = usePlaceName(search.filter.placeId);
  const uses = data?.concepts ?? [];
  const words = useFilterWords(search.filter, uses, place.name);
  usePageHead(t('spaces.title'));

  const spaces = data?.spaces;
  const total = spaces?.totalCount;
  const isEmpty = total === 0 && !updating;
  const less = useRelaxations(isEmpty && words.length > 0, search.filter, words, place.name);
  const failed = !!error && !data;
  const filters = { groups: filterGroups, given: { search, facets: spaces?.facets, uses } };
  return (
    <SearchLayout
      title={t('spaces.title')}
      fields={
        <>
          <TextSearch search={search} hint={t('spaces.search.textHint')} />
          <PlaceSearch search={search} name={place.name} onChosen={place.remember} />
        </>
      }
      filters={
        <>
          <FilterBar {...filters} />
          <FilterDrawer
            {...filters}
            active={words.length}
            done={total === undefined ? undefined : t('spaces.filter.show', { count: total })}
          />
        </>
      }
      chips={<FilterChips words={words} search={search} />}
      count={total === undefined ? undefined : t('spaces.list.count', { count: total })}
      order={{
        value: search.sort,
        options: spaceSorts
          // Without a place there is nothing to be near to.
          .filter((sort) => sort !== 'distance' || !!search.filter.placeId || search.sort === 'DISTANCE')
          .map((sort) => ({
            value: sort.toUpperCase() as Uppercase<typeof sort>,
            label: t(`domain.spaceSort.${sort}`),
          })),
        onChange: search.setSort,
      }}
      tools={
        <>
          {tools?.(words.map(({ text }) => text))}
          <ExportMenu list="spaces" total={total} />
        </>
      }
      list={
        <>
          {failed && <QueryFailed onRetry={refetch} />}
          {isEmpty && words.length === 0 && <NoSpaces />}
          {isEmpty && words.length > 0 && (
            <Offers offers={less.offers} search={search} onLook={less.lookAt} />
          )}
          {!failed && total !== 0 && (
            <SpaceList
              spaces={spaces}
              updating={updating}
              busy={busy}
              markedId={marks.markedId}
              from={place.place}
              onHover={marks.hover}
              onMore={() => more({ ...search.variables, after: spaces?.pageInfo.endCursor })}
            />
          )}
        </>
      }
      map={<SpacesMap search={search} spaces={spaces?.nodes ?? []} marks={marks} instead={less.shown} />}
    />
  );
};

export default SpacesPage;
