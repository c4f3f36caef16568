import { useCallback } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { ResultMapLabels } from '../../../lib/map/index.tsx';
import { useMapLabels as useCommonLabels } from '../../../lib/map/useMapLabels.ts';

/** The words on and around the maps of spaces. */
export const useMapLabels = (map: string): ResultMapLabels => {
  const t = useT();
  const pin: ResultMapLabels['pin'] = useCallback(
    ({ state }) => (state ? t(`domain.spaceState.${lower(state)}`) : ''),
    [t],
  );
  const cluster = useCallback((count: number) => t('spaces.map.cluster', { count }), [t]);
  return useCommonLabels({ map, pin, cluster });
};
