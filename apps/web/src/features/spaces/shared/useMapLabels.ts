import { useMemo } from 'react';
import type { ResultMapLabels } from '../../../lib/map/index.tsx';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';

/** The words on and around the maps of spaces. */
export const useMapLabels = (map: string): ResultMapLabels => {
  const t = useT();
  return useMemo(
    () => ({
      map,
      loading: t('spaces.map.loading'),
      unavailable: t('spaces.map.unavailable'),
      zoomIn: t('spaces.map.zoomIn'),
      zoomOut: t('spaces.map.zoomOut'),
      mapData: t('spaces.map.data'),
      showAll: t('spaces.map.showAll'),
      searchHere: t('spaces.map.searchHere'),
      pin: (point) => (point.state ? t(`domain.spaceState.${lower(point.state)}`) : ''),
      cluster: (count) => t('spaces.map.cluster', { count }),
    }),
    [t, map],
  );
};
