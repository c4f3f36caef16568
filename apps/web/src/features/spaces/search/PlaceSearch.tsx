import { useApolloClient } from '@apollo/client/react';
import { Field, SelectField } from '@kvart/ui';
import { Combobox } from '@kvart/ui/combobox';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { SearchPlacesDocument } from './SpacesPage.gql.ts';
import type { SpaceSearch } from './useSpaceSearch.ts';

const radii = [1, 2, 5, 10, 25, 50, 100];

/** How far around a place is looked when it is chosen: the town and what lies next to it. */
const usualRadius = 10;

/** Where to look: a town in any of its names, and how far around it. */
export const PlaceSearch = ({
  search: { filter, change },
  name,
  onChosen,
}: {
  search: SpaceSearch;
  /** Name of the place in the address, once it is known. */
  name: string | undefined;
  onChosen: (place: { id: string; label: string }) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const client = useApolloClient();
  const load = async (text: string) => {
    const { data } = await client.query({ query: SearchPlacesDocument, variables: { text } });
    return (data?.places ?? []).map((place) => ({
      id: place.id,
      label: place.name,
      hint: [place.region, format.country(place.country)].filter(Boolean).join(', '),
    }));
  };
  return (
    <>
      <Field label={t('spaces.search.place')} className="min-w-0 flex-1">
        {(control) => (
          <Combobox
            control={control}
            value={filter.placeId ? { id: filter.placeId, label: name ?? '' } : null}
            placeholder={t('spaces.search.placeHint')}
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
        label={t('spaces.search.radius')}
        className="w-28 shrink-0"
        disabled={!filter.placeId}
        value={filter.placeId ? String(filter.radiusKm ?? '') : String(usualRadius)}
        onChange={(event) =>
          change({ radiusKm: event.target.value === '' ? undefined : Number(event.target.value) })
        }
      >
        {filter.placeId && !filter.radiusKm && <option value="">{t('spaces.search.radiusAny')}</option>}
        {[...new Set([...radii, ...(filter.radiusKm ? [filter.radiusKm] : [])])]
          .sort((a, b) => a - b)
          .map((radius) => (
            <option key={radius} value={radius}>
              {format.distance(radius)}
            </option>
          ))}
      </SelectField>
    </>
  );
};
