import { useApolloClient } from '@apollo/client/react';
import { Field } from '@kvart/ui';
import { Combobox } from '@kvart/ui/combobox';
import { useConfig } from '../../../../lib/apollo/useConfig.ts';
import { useFormat, useLocale, useT } from '../../../../lib/i18n/I18n.tsx';
import { type LngLat, PointPicker } from '../../../../lib/map/index.tsx';
import { usePickerLabels } from '../../../../lib/map/usePickerLabels.ts';
import type { PlaceValue } from '../file/values.ts';
import { SpacePlacesDocument } from '../SpaceEdit.gql.ts';
import { BlurredControl } from './ChoiceControls.tsx';
import { useFileForm } from './FormContext.ts';
import { useFieldText } from './useFieldText.ts';

/** A town, found while typing, in any of its names. */
export const PlaceInput = ({
  value,
  onChange,
  ...text
}: {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  mark?: string;
  value: PlaceValue | null;
  onChange: (place: PlaceValue | null) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const client = useApolloClient();
  const load = async (typed: string) => {
    const { data } = await client.query({ query: SpacePlacesDocument, variables: { text: typed } });
    return (data?.places ?? []).map(({ id, name, region, country }) => ({
      id,
      label: name,
      hint: [region, format.country(country)].filter(Boolean).join(', '),
    }));
  };
  return (
    <Field {...text}>
      {(control) => (
        <Combobox
          control={control}
          value={value && { id: value.id, label: value.name }}
          onChange={(option) => onChange(option && { id: option.id, name: option.label })}
          load={load}
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
  );
};

export const PlaceControl = () => {
  const { values, set } = useFileForm();
  return (
    <PlaceInput
      {...useFieldText('placeId')}
      value={values.placeId as PlaceValue | null}
      onChange={(place) => set('placeId', place)}
    />
  );
};

/** Where exactly it is, and whether everybody may see that. */
export const PointControl = () => {
  const { locale } = useLocale();
  const config = useConfig();
  const labels = usePickerLabels();
  const { values, set, saving } = useFileForm();
  const { id, label, mark, error } = useFieldText('point');
  const { place } = saving.space;
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={label} className="flex flex-col gap-3">
      <p className="font-semibold">
        {label}
        {mark && <span className="ml-1 text-sm font-normal text-faint"> {mark}</span>}
      </p>
      <PointPicker
        value={values.point as LngLat | null}
        onChange={(point) => set('point', point)}
        near={place && { lat: place.lat, lon: place.lon }}
        locale={locale}
        styleUrl={config?.mapStyleUrl}
        labels={labels}
      />
      {error && <p className="text-sm font-medium text-bad">{error}</p>}
      <BlurredControl />
    </div>
  );
};
