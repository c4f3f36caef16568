import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { SearchMap } from '../../../lib/search/SearchMap.tsx';
import type { Marks } from '../../../lib/search/useMarks.ts';
import { useMapView } from '../../../lib/search/useMapView.ts';
import { useMapLabels } from '../shared/useMapLabels.ts';
import { MapPreview } from './MapPreview.tsx';
import type { Offer } from './useRelaxations.ts';
import { SpacePointsDocument } from './SpacesPage.gql.ts';
import type { SpaceCardPartsFragment } from './SpacesPage.gql.ts';
import type { SpaceSearch } from './useSpaceSearch.ts';

/** The spaces found, on the map. */
export const SpacesMap = ({
  search,
  spaces,
  marks,
  instead,
}: {
  search: SpaceSearch;
  /** The rows in the list: a pin among them leads there. */
  spaces: readonly SpaceCardPartsFragment[];
  marks: Marks;
  /** Where nothing fits: what comes close, to be shown in its stead. */
  instead?: Offer | undefined;
}) => {
  const t = useT();
  const labels = useMapLabels(t('spaces.map.label'));
  const filter = instead?.filter ?? search.filter;
  const { variables, onMove } = useMapView(filter);
  const { data } = usePageQuery(SpacePointsDocument, variables, { keepPrevious: true });
  return (
    <SearchMap
      mode="spaces"
      search={{ ...search, filter, key: instead ? `${search.key}#${instead.id}` : search.key }}
      note={instead && t('spaceSearch.less.map', { change: instead.text })}
      points={data?.spacePoints ?? []}
      labels={labels}
      marks={marks}
      onMove={onMove}
      preview={({ id, slug }) => (
        <MapPreview
          slug={slug}
          known={spaces.find((space) => space.id === id)}
          onClose={() => marks.select(null)}
        />
      )}
    />
  );
};
