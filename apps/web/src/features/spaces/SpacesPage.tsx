import { useState } from 'react';
import { Button, SelectField, classes } from '@kvart/ui';
import { spaceSorts } from '@kvart/domain/spaces';
import { List, Map as MapIcon } from 'lucide-react';
import { usePageQuery } from '../../lib/apollo/usePageQuery.ts';
import { usePageHead } from '../../lib/head/usePageHead.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { QueryFailed } from '../../lib/page/QueryFailed.tsx';
import { FilterBar } from './search/FilterBar.tsx';
import { FilterChips } from './search/FilterChips.tsx';
import { FilterDrawer } from './search/FilterDrawer.tsx';
import { NoSpaces } from './search/NoSpaces.tsx';
import { PlaceSearch } from './search/PlaceSearch.tsx';
import { SpaceList } from './search/SpaceList.tsx';
import { MoreSpacesDocument, SpacesPageDocument } from './search/SpacesPage.gql.ts';
import { SpacesMap } from './search/SpacesMap.tsx';
import { TextSearch } from './search/TextSearch.tsx';
import { useFilterWords } from './search/filter-words.ts';
import { usePlaceName } from './search/usePlaceName.ts';
import { useSpaceSearch } from './search/useSpaceSearch.ts';
import type { SpaceSort } from './search/useSpaceSearch.ts';
import { useIdle } from './shared/useIdle.ts';
import { useMedia } from './shared/useMedia.ts';

const scrollToRow = (id: string) =>
  document.getElementById(`space-${id}`)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });

/** Search for spaces: list and map are one result, and the address holds the question. */
const SpacesPage = () => {
  const t = useT();
  const search = useSpaceSearch();
  const { data, error, updating, refetch, fetchMore } = usePageQuery(SpacesPageDocument, search.variables, {
    keepPrevious: true,
  });
  const [busy, setBusy] = useState(false);
  const [selectedId, setSelected] = useState<string | null>(null);
  const [hoveredId, setHovered] = useState<string | null>(null);
  const [mapOpen, setMapOpen] = useState(false);
  const wide = useMedia('(min-width: 64rem)');
  const idle = useIdle();
  const place = usePlaceName(search.filter.placeId);
  const uses = data?.concepts ?? [];
  const words = useFilterWords(search.filter, uses, place.name);
  usePageHead(t('spaces.title'));

  const spaces = data?.spaces;
  const total = spaces?.totalCount;
  const showMap = wide || mapOpen;
  const showList = wide || !mapOpen;
  const groups = { search, facets: spaces?.facets, uses };
  const more = async () => {
    setBusy(true);
    try {
      await fetchMore({
        query: MoreSpacesDocument,
        variables: { ...search.variables, after: spaces?.pageInfo.endCursor },
      } as never);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="page pt-6 md:pt-9">
      <h1 className="text-3xl">{t('spaces.title')}</h1>
      <div className="mt-5 flex flex-col gap-3 md:flex-row md:items-end">
        <TextSearch search={search} />
        <div className="flex min-w-0 flex-1 items-end gap-3">
          <PlaceSearch search={search} name={place.name} onChosen={place.remember} />
        </div>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <FilterBar {...groups} />
        <FilterDrawer {...groups} active={words.length} total={total} />
        {!wide && (
          <Button
            aria-pressed={mapOpen}
            icon={mapOpen ? <List aria-hidden size={18} /> : <MapIcon aria-hidden size={18} />}
            onClick={() => setMapOpen(!mapOpen)}
          >
            {mapOpen ? t('spaces.map.hide') : t('spaces.map.show')}
          </Button>
        )}
      </div>
      <div className="mt-3 empty:hidden">
        <FilterChips words={words} search={search} />
      </div>
      <div className="mt-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-rule pb-3">
        <p role="status" className="text-lg font-semibold tabular-nums">
          {total === undefined ? t('common.loading') : t('spaces.list.count', { count: total })}
        </p>
        <SelectField
          label={<span className="sr-only">{t('spaces.sort.label')}</span>}
          className="w-56"
          value={search.sort}
          onChange={(event) => search.setSort(event.target.value as SpaceSort)}
        >
          {spaceSorts.map((sort) => (
            <option key={sort} value={sort.toUpperCase()}>
              {t(`domain.spaceSort.${sort}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="mt-6 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        {showList && (
          <div className="min-w-0">
            {error && !data && <QueryFailed onRetry={refetch} />}
            {total === 0 && !updating && <NoSpaces words={words} search={search} />}
            {!(error && !data) && total !== 0 && (
              <SpaceList
                spaces={spaces}
                updating={updating}
                busy={busy}
                markedId={hoveredId ?? selectedId}
                onHover={setHovered}
                onMore={() => void more()}
              />
            )}
          </div>
        )}
        {showMap && (
          <div
            className={classes(
              'no-print',
              wide ? 'sticky top-20 h-[calc(100dvh-6rem)] min-h-96' : 'h-[calc(100dvh-12rem)] min-h-96',
            )}
          >
            {idle || mapOpen ? (
              <SpacesMap
                search={search}
                spaces={spaces?.nodes ?? []}
                selectedId={selectedId}
                hoveredId={hoveredId}
                onSelect={(id) => {
                  setSelected(id);
                  if (id) scrollToRow(id);
                }}
                onHover={setHovered}
              />
            ) : (
              <div aria-hidden className="skeleton h-full rounded-lg" />
            )}
          </div>
        )}
      </div>
    </div>
  );
};

export default SpacesPage;
