import { useState } from 'react';
import { ResultMap } from '../../../lib/map/index.tsx';
import type { Box } from '../../../lib/map/index.tsx';
import { useConfig } from '../../../lib/apollo/useConfig.ts';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { useMapLabels } from '../shared/useMapLabels.ts';
import { MapPreview } from './MapPreview.tsx';
import { SpacePointsDocument } from './SpacesPage.gql.ts';
import type { SpaceCardPartsFragment } from './SpacesPage.gql.ts';
import type { SpaceSearch } from './useSpaceSearch.ts';

/** From this zoom on only the part in view is asked for: farther out all points are wanted anyway. */
const nearZoom = 9;

/** The edges are rounded outwards to steps, so that a small move asks nothing anew. */
const roomy = ({ west, south, east, north }: Box): Box => {
  const step = 0.25;
  const down = (value: number) => Math.floor(value / step) * step;
  const up = (value: number) => Math.ceil(value / step) * step;
  return { west: down(west), south: down(south), east: up(east), north: up(north) };
};

/** The same result as the list, on the map. */
export const SpacesMap = ({
  search,
  spaces,
  selectedId,
  hoveredId,
  onSelect,
  onHover,
}: {
  search: SpaceSearch;
  /** The rows in the list: a pin among them leads there. */
  spaces: readonly SpaceCardPartsFragment[];
  selectedId: string | null;
  hoveredId: string | null;
  onSelect: (id: string | null) => void;
  onHover: (id: string | null) => void;
}) => {
  const t = useT();
  const { locale } = useLocale();
  const config = useConfig();
  const labels = useMapLabels(t('spaces.map.label'));
  const [view, setView] = useState<{ box: Box; zoom: number } | null>(null);
  const near = view && view.zoom >= nearZoom && !search.filter.box ? roomy(view.box) : undefined;
  const { data } = usePageQuery(
    SpacePointsDocument,
    {
      filter: near ? { ...search.filter, box: near } : search.filter,
      zoom: view ? Math.floor(view.zoom) : 6,
    },
    { keepPrevious: true },
  );
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
        onSelect={onSelect}
        onHover={onHover}
        onMove={(box, zoom) => setView({ box, zoom })}
        onSearchHere={(box) => search.change({ box, placeId: undefined, radiusKm: undefined })}
        resultKey={search.key}
        box={(search.filter.box as Box | undefined) ?? null}
        className="h-full"
      />
      {selected && selected.slug && (
        <MapPreview
          slug={selected.slug}
          known={spaces.find(({ id }) => id === selected.id)}
          onClose={() => onSelect(null)}
        />
      )}
    </div>
  );
};
