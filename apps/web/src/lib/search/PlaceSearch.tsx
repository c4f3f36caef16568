import { Field, SelectField } from '@kvart/ui';
import { Combobox } from '@kvart/ui/combobox';
import { useFormat, useT } from '../i18n/I18n.tsx';
import { usePlaces } from '../fields/usePlaces.ts';
import type { Asking } from './search.ts';

const radii = [1, 2, 5, 10, 25, 50, 100];

/** How far around a place is looked when it is chosen: the town and what lies next to it. */
const usualRadius = 10;

/** Where to look: a town in any of its names, and how far around it. */
export const PlaceSearch = ({
  search: { filter, change },
  name,
  onChosen,
}: {
  search: Asking;
  /** Name of the place in the address, once it is known. */
  name: string | undefined;
  onChosen: (place: { id: string; label: string }) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const load = usePlaces();
  return (
    <div className="flex min-w-0 flex-1 items-end gap-3">
      <Field label={t('search.place')} className="min-w-0 flex-1">
        {(control) => (
          <Combobox
            control={control}
            // Until its name is known there is nothing to show.
            value={filter.placeId && name ? { id: filter.placeId, label: name } : null}
            placeholder={t('search.placeHint')}
            load={load}
            onChange={(place) => {
              if (place) onChosen(place);
              if (place || filter.placeId)
                change({
                  placeId: place?.id,
                  radiusKm: place ? (filter.radiusKm ?? usualRadius) : undefined,
                  // A place and a part of the map chosen before would rarely have anything in common.
                  box: place ? undefined : filter.box,
                });
            }}
            texts={{
              loading: t('common.search.loading'),
              none: t('common.search.none'),
              failed: t('common.search.failed'),
              clear: t('common.search.clear'),
              count: (count) => t('common.search.count', { count }),
            }}
          />
        )}
      </Field>
      <SelectField
        label={t('search.radius')}
        className="w-28 shrink-0"
        disabled={!filter.placeId}
        value={filter.placeId ? String(filter.radiusKm ?? '') : String(usualRadius)}
        onChange={(event) =>
          change({ radiusKm: event.target.value === '' ? undefined : Number(event.target.value) })
        }
      >
        {filter.placeId && !filter.radiusKm && <option value="">{t('search.radiusAny')}</option>}
        {[...new Set([...radii, ...(filter.radiusKm ? [filter.radiusKm] : [])])]
          .sort((a, b) => a - b)
          .map((radius) => (
            <option key={radius} value={radius}>
              {format.distance(radius)}
            </option>
          ))}
      </SelectField>
    </div>
  );
};
