import { useMemo } from 'react';
import { useT } from '../i18n/I18n.tsx';
import type { ResultMapLabels } from './types.ts';

/** The words on and around a map: the same for all, but for what it shows. */
export const useMapLabels = ({ map, pin, cluster }: Pick<ResultMapLabels, 'map' | 'pin' | 'cluster'>) => {
  const t = useT();
  return useMemo<ResultMapLabels>(
    () => ({
      map,
      pin,
      cluster,
      loading: t('map.loading'),
      unavailable: t('map.unavailable'),
      zoomIn: t('map.zoomIn'),
      zoomOut: t('map.zoomOut'),
      mapData: t('map.data'),
      showAll: t('map.showAll'),
      searchHere: t('map.searchHere'),
    }),
    [t, map, pin, cluster],
  );
};
