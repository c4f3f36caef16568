import { useEffect, useState } from 'react';
import { Button, SelectField, TextField } from '@kvart/ui';
import { spaceRequestBounds } from '@kvart/domain/space-requests';
import { PlaceField } from '../../lib/fields/PlaceField.tsx';
import { useFormat, useT } from '../../lib/i18n/I18n.tsx';
import { usePlaceName } from '../../lib/search/usePlaceName.ts';
import type { SpaceRequestsPageQuery, SpaceRequestsPageQueryVariables } from './SpaceRequests.gql.ts';

type Filter = NonNullable<SpaceRequestsPageQueryVariables['filter']>;

const { m2: bounds } = spaceRequestBounds;

/** Which requests one could help with: what for, where, and how large one's own room is. */
export const RequestFilters = ({
  filter,
  uses,
  onChange,
}: {
  filter: Filter;
  uses: SpaceRequestsPageQuery['concepts'];
  onChange: (filter: Filter) => void;
}) => {
  const t = useT();
  const format = useFormat();
  const place = usePlaceName(filter.placeId);
  const written = filter.m2 === null || filter.m2 === undefined ? '' : String(filter.m2);
  const [m2, setM2] = useState(written);
  useEffect(() => setM2(written), [written]);
  const change = (patch: Filter) => onChange({ ...filter, ...patch });
  const settle = () => {
    const value = Number(m2.trim().replace(',', '.'));
    const counts = m2.trim() !== '' && value >= bounds.min && value <= bounds.max;
    if (!counts) setM2('');
    const next = counts ? Math.round(value * 100) / 100 : undefined;
    if (next !== (filter.m2 ?? undefined)) change({ m2: next });
  };
  const chosen = [filter.uses ?? []].flat();
  const isUsed = chosen.length > 0 || !!filter.placeId || written !== '';
  return (
    <div
      role="search"
      aria-label={t('requests.filter')}
      className="flex flex-col gap-4 md:flex-row md:items-end"
    >
      <SelectField
        label={t('requests.filter.use')}
        className="min-w-0 flex-1"
        value={chosen[0] ?? ''}
        onChange={(event) => change({ uses: event.target.value ? [event.target.value] : undefined })}
      >
        <option value="">{t('requests.filter.anyUse')}</option>
        {[...uses]
          .sort((a, b) => format.compare(a.label, b.label))
          .map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
      </SelectField>
      <div className="min-w-0 flex-1">
        <PlaceField
          id="requests-place"
          bare
          label={t('requests.filter.place')}
          value={filter.placeId && place.name ? { id: filter.placeId, label: place.name } : null}
          onChange={(next) => {
            if (next) place.remember(next);
            if (next || filter.placeId) change({ placeId: next?.id });
          }}
        />
      </div>
      <TextField
        id="requests-m2"
        label={t('requests.filter.m2')}
        unit="m²"
        inputMode="decimal"
        autoComplete="off"
        className="md:w-40"
        value={m2}
        onChange={(event) => setM2(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      {isUsed && (
        <Button variant="quiet" onClick={() => onChange({})}>
          {t('requests.filter.clear')}
        </Button>
      )}
    </div>
  );
};
