import { useT } from '../i18n/I18n.tsx';
import type { PointPickerLabels } from './types.ts';

/** The words on and around a map on which a point is set. */
export const usePickerLabels = (): PointPickerLabels => {
  const t = useT();
  return {
    map: t('spaceForm.point.map'),
    loading: t('spaceForm.point.loading'),
    unavailable: t('spaceForm.point.unavailable'),
    zoomIn: t('spaceForm.point.zoomIn'),
    zoomOut: t('spaceForm.point.zoomOut'),
    mapData: t('spaceForm.point.mapData'),
    pin: t('spaceForm.point.pin'),
    hint: t('spaceForm.point.hint'),
    latitude: t('domain.field.lat'),
    longitude: t('domain.field.lon'),
    useMyPosition: t('spaceForm.point.useMyPosition'),
    locating: t('spaceForm.point.locating'),
    positionRefused: t('spaceForm.point.positionRefused'),
    positionUnknown: t('spaceForm.point.positionUnknown'),
    outOfRange: t('spaceForm.point.outOfRange'),
  };
};
