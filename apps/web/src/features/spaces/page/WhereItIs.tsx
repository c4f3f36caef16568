import { StaticPlaceMap } from '../../../lib/map/index.tsx';
import { useConfig } from '../../../lib/apollo/useConfig.ts';
import { useFormat, useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { useNear } from '../../../lib/device/useNear.ts';
import { useMapLabels } from '../shared/useMapLabels.ts';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';

/** The address as far as it is shown, and the map: the exact point, or the circle it lies in. */
export const WhereItIs = ({ space }: { space: SpacePagePartsFragment }) => {
  const t = useT();
  const format = useFormat();
  const { locale } = useLocale();
  const config = useConfig();
  // The map costs more than the whole page: it comes when one scrolls to it.
  const [frame, near] = useNear<HTMLDivElement>();
  const labels = useMapLabels(t('spaces.place.map'));
  const { place, point, address, postalCode, buildingName } = space;
  const town = [postalCode, place?.name].filter(Boolean).join(' ');
  // An editor gets the exact point even where readers get the circle; the address tells which it is.
  const blurred = space.pointBlurred && !address;
  return (
    <>
      <address className="not-italic">
        {buildingName && <span className="block font-semibold">{buildingName}</span>}
        {address && <span className="block">{address}</span>}
        {town && <span className="block">{town}</span>}
        {place && (
          <span className="block text-soft">
            {[place.region, format.country(place.country)].filter(Boolean).join(', ')}
          </span>
        )}
      </address>
      {space.pointBlurred && (
        <p className="mt-2 text-sm text-soft">
          {t(blurred ? 'spaces.place.blurred' : 'spaces.place.blurredForOthers')}
        </p>
      )}
      {point && (
        <div ref={frame} className="no-print mt-4 h-80 overflow-hidden rounded-lg border border-rule">
          {near ? (
            <StaticPlaceMap
              point={point}
              blurred={blurred}
              labels={labels}
              locale={locale}
              styleUrl={config?.mapStyleUrl}
              className="h-full"
            />
          ) : (
            <div aria-hidden className="skeleton h-full" />
          )}
        </div>
      )}
    </>
  );
};
