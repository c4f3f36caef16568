import { ResultMap } from '../../../lib/map/index.tsx';
import type { Box } from '../../../lib/map/index.tsx';
import { useConfig } from '../../../lib/apollo/useConfig.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import type { Marks } from '../../../lib/search/useMarks.ts';
import { useMapView } from '../../../lib/search/useMapView.ts';
import { useMapLabels } from '../shared/useMapLabels.ts';
import { MapPreview } from './MapPreview.tsx';
import { SpacePointsDocument } from './SpacesPage.gql.ts';
import type { SpaceCardPartsFragment } from './SpacesPage.gql.ts';
import type { SpaceSearch } from './useSpaceSearch.ts';

/** The same result as the list, on the map. */
export const SpacesMap = ({
  search,
  spaces,
  marks: { selectedId, hoveredId, select, hover },
}: {
  search: SpaceSearch;
  /** The rows in the list: a pin among them leads there. */
  spaces: readonly SpaceCardPartsFragment[];
  marks: Marks;
}) => {
  const t = useT();
  const { locale } = useLocale();
  const config = useConfig();
  const labels = useMapLabels(t('spaces.map.label'));
  const { variables, onMove } = useMapView(search.filter);
  const { data } = usePageQuery(SpacePointsDocument, variables, { keepPrevious: true });
  const points = data?.spacePoints ?? [];
  const selected = points.find(({ id }) => id === selectedId);
  return (
    <div className="relative h-full overflow-hidden rounded-lg border border-rule">
      <ResultMap
        mode="spaces"
        points={points}
        labels={labels}
        locale={locale}
        styleUrl={config?.mapStyleUrl}
        selectedId={selectedId}
        hoveredId={hoveredId}
        onSelect={select}
        onHover={hover}
        onMove={onMove}
        onSearchHere={(box) => search.change({ box, placeId: undefined, radiusKm: undefined })}
        resultKey={search.key}
        box={(search.filter.box as Box | undefined) ?? null}
        className="h-full"
      />
      {selected && selected.slug && (
        <MapPreview
          slug={selected.slug}
          known={spaces.find(({ id }) => id === selected.id)}
          onClose={() => select(null)}
        />
      )}
    </div>
  );
};
