import type { ReactNode } from 'react';
import { useConfig } from '../apollo/useConfig.ts';
import { useLocale } from '../i18n/I18n.tsx';
import { ResultMap } from '../map/index.tsx';
import type { Box, MapMode, MapPoint, ResultMapLabels } from '../map/index.tsx';
import type { Asking } from './search.ts';
import type { Marks } from './useMarks.ts';

/** The same result as the list, on the map. */
export const SearchMap = <P extends MapPoint>({
  mode,
  search,
  points,
  labels,
  marks,
  onMove,
  note,
  preview,
}: {
  mode: MapMode;
  search: Asking & { key: string };
  points: readonly P[];
  labels: ResultMapLabels;
  marks: Marks;
  onMove: (box: Box, zoom: number) => void;
  /** What the map shows, where that is not the result itself. */
  note?: string | undefined;
  /** What lies over the foot of the map for the chosen pin. */
  preview: (point: P) => ReactNode;
}) => {
  const { locale } = useLocale();
  const config = useConfig();
  const selected = points.find(({ id }) => id === marks.selectedId);
  return (
    <div className="relative flex h-full flex-col overflow-hidden rounded-lg border border-rule">
      {note && <p className="border-b border-rule bg-sunk px-4 py-2 text-sm font-semibold">{note}</p>}
      <ResultMap
        mode={mode}
        points={points}
        labels={labels}
        locale={locale}
        styleUrl={config?.mapStyleUrl}
        selectedId={marks.selectedId}
        hoveredId={marks.hoveredId}
        onSelect={marks.select}
        onHover={marks.hover}
        onMove={onMove}
        onSearchHere={(box) => search.change({ box, placeId: undefined, radiusKm: undefined })}
        resultKey={search.key}
        box={search.filter.box ?? null}
        className="min-h-0 flex-1"
      />
      {selected?.slug && preview(selected)}
    </div>
  );
};
