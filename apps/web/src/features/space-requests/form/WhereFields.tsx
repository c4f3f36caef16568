import { useState } from 'react';
import { Disclosure, Fieldset, IconButton, SelectField } from '@kvart/ui';
import { mostRequestPlaces } from '@kvart/domain/space-requests';
import { X } from 'lucide-react';
import { useConfig } from '../../../lib/apollo/useConfig.ts';
import { PlaceField } from '../../../lib/fields/PlaceField.tsx';
import { useFormat, useLocale, useT } from '../../../lib/i18n/I18n.tsx';
import { PointPicker } from '../../../lib/map/index.tsx';
import { usePickerLabels } from '../../../lib/map/usePickerLabels.ts';
import type { RequestForm } from './useRequestForm.ts';
import { type PlaceValue, pointId } from './values.ts';

const radii = [2, 5, 10, 25, 50, 100];
/** How far around a point is looked at first. */
const usualRadius = 5;

/** Where one looks: some towns, each with what lies around it or without. */
export const WhereFields = ({ form }: { form: RequestForm }) => {
  const t = useT();
  const format = useFormat();
  const { places } = form.values;
  const { locale } = useLocale();
  const config = useConfig();
  const labels = usePickerLabels();
  const [open, setOpen] = useState(false);
  const pointPlace = places.find(({ id }) => id === pointId);
  const point = pointPlace?.point ?? null;
  const set = (next: PlaceValue[]) => form.set('places', next);
  return (
    <section aria-labelledby="request-where" className="flex flex-col gap-4">
      <h2 id="request-where" className="text-xl">
        {t('requests.form.where')}
      </h2>
      <Fieldset
        id={form.idOf(['places'])}
        legend={t('requests.form.places')}
        hint={t('requests.form.placesHint', { most: mostRequestPlaces })}
        error={form.error('places')}
      >
        {places.length > 0 && (
          <ul className="mb-3 flex flex-col gap-3">
            {places.map((place) => (
              <li key={place.id} className="flex items-end gap-3 rounded-md bg-sunk p-3">
                <SelectField
                  id={`request-place-${place.id.replace(/\W/g, '-')}`}
                  label={place.label}
                  className="min-w-0 flex-1"
                  value={place.radiusKm === null ? '' : String(place.radiusKm)}
                  onChange={(event) => {
                    const radiusKm = event.target.value === '' ? null : Number(event.target.value);
                    set(places.map((other) => (other.id === place.id ? { ...other, radiusKm } : other)));
                  }}
                >
                  {!place.point && <option value="">{t('requests.form.onlyThere')}</option>}
                  {[...new Set([...radii, ...(place.radiusKm === null ? [] : [place.radiusKm])])]
                    .sort((a, b) => a - b)
                    .map((radius) => (
                      <option key={radius} value={radius}>
                        {t('requests.form.around', { distance: format.distance(radius) })}
                      </option>
                    ))}
                </SelectField>
                <IconButton
                  label={t('requests.form.removePlace', { place: place.label })}
                  icon={<X aria-hidden size={19} />}
                  onClick={() => set(places.filter(({ id }) => id !== place.id))}
                />
              </li>
            ))}
          </ul>
        )}
        {places.length < mostRequestPlaces && (
          <PlaceField
            // Empty again once a town was chosen.
            key={places.length}
            bare
            id={`${form.idOf(['places'])}-add`}
            label={t(places.length === 0 ? 'requests.form.place' : 'requests.form.anotherPlace')}
            value={null}
            onChange={(place) => {
              if (place && !places.some(({ id }) => id === place.id))
                set([...places, { id: place.id, label: place.label, point: null, radiusKm: null }]);
            }}
          />
        )}
      </Fieldset>
      {(point || places.length < mostRequestPlaces) && (
        <Disclosure summary={t('requests.form.onMap')} open={open} onToggle={setOpen}>
          {open && (
            <PointPicker
              value={point}
              onChange={(next) => {
                const others = places.filter(({ id }) => id !== pointId);
                const radiusKm = pointPlace?.radiusKm ?? usualRadius;
                const found = { id: pointId, label: t('requests.place.point'), point: next, radiusKm };
                set(next ? [...others, found] : others);
              }}
              labels={labels}
              locale={locale}
              styleUrl={config?.mapStyleUrl}
            />
          )}
        </Disclosure>
      )}
    </section>
  );
};
