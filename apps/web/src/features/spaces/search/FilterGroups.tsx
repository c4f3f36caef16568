import { FilterChip, TextField } from '@kvart/ui';
import { conditions, rentModes } from '@kvart/domain/spaces';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ChoiceFilter } from '../../../lib/search/ChoiceFilter.tsx';
import { countOf } from '../../../lib/search/facets.ts';
import type { Facets } from '../../../lib/search/facets.ts';
import type { FilterGroup } from '../../../lib/search/FilterBar.tsx';
import { toggled } from '../../../lib/search/search.ts';
import { NumberFilter } from './NumberFilter.tsx';
import type { SpacesPageQuery } from './SpacesPage.gql.ts';
import { UseFilter } from './UseFilter.tsx';
import type { SpaceSearch } from './useSpaceSearch.ts';

export interface GroupProps {
  search: SpaceSearch;
  facets: Facets | undefined;
  uses: readonly SpacesPageQuery['concepts'][number][];
}

const AreaFilter = ({ search: { filter, change } }: GroupProps) => {
  const t = useT();
  return (
    <div className="flex gap-3">
      <NumberFilter
        label={t('spaces.filter.from')}
        unit={t('domain.unit.m2')}
        value={filter.minM2}
        onChange={(minM2) => change({ minM2 })}
      />
      <NumberFilter
        label={t('spaces.filter.to')}
        unit={t('domain.unit.m2')}
        value={filter.maxM2}
        onChange={(maxM2) => change({ maxM2 })}
      />
    </div>
  );
};

const PriceFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  const format = useFormat();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2">
        {rentModes.map((name) => {
          const mode = name.toUpperCase() as Uppercase<typeof name>;
          const count = countOf(facets, 'rentModes', mode);
          return (
            <FilterChip
              key={name}
              pressed={!!filter.rentModes?.includes(mode)}
              onPress={() => change({ rentModes: toggled(filter.rentModes, mode) })}
              count={count === undefined ? undefined : format.number(count)}
            >
              {t(`domain.rentMode.${name}`)}
            </FilterChip>
          );
        })}
      </div>
      <NumberFilter
        label={t('spaces.filter.maxRent')}
        unit="€"
        value={filter.maxRentPerM2}
        onChange={(maxRentPerM2) => change({ maxRentPerM2 })}
      />
    </div>
  );
};

const ConditionFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  return (
    <ChoiceFilter
      name="conditions"
      options={conditions.map((name) => ({
        value: name.toUpperCase() as Uppercase<typeof name>,
        label: t(`domain.condition.${name}`),
      }))}
      chosen={filter.conditions}
      facets={facets}
      onChange={(chosen) => change({ conditions: chosen })}
    />
  );
};

const AccessFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  const format = useFormat();
  const count = countOf(facets, 'stepFree', 'true');
  return (
    <FilterChip
      pressed={!!filter.stepFree}
      onPress={() => change({ stepFree: filter.stepFree ? undefined : true })}
      count={count === undefined ? undefined : format.number(count)}
    >
      {t('domain.stepFree.yes')}
    </FilterChip>
  );
};

const TermFilter = ({ search: { filter, change } }: GroupProps) => {
  const t = useT();
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t('spaces.filter.availableBy')}
        type="date"
        value={filter.availableBy ?? ''}
        onChange={(event) => change({ availableBy: event.target.value || undefined }, { replace: true })}
      />
      <NumberFilter
        label={t('spaces.filter.minMonths')}
        unit={t('domain.unit.months')}
        value={filter.minMonths}
        onChange={(months) => change({ minMonths: months === undefined ? undefined : Math.ceil(months) })}
      />
    </div>
  );
};

/** All filters, each with the parts of the search it speaks for. */
export const filterGroups: readonly FilterGroup<GroupProps>[] = [
  { id: 'use', title: 'spaces.filter.use', Controls: UseFilter, parts: ['uses'] },
  { id: 'area', title: 'spaces.filter.area', Controls: AreaFilter, parts: ['minM2', 'maxM2'] },
  { id: 'price', title: 'spaces.filter.price', Controls: PriceFilter, parts: ['rentModes', 'maxRentPerM2'] },
  { id: 'condition', title: 'spaces.filter.condition', Controls: ConditionFilter, parts: ['conditions'] },
  { id: 'term', title: 'spaces.filter.term', Controls: TermFilter, parts: ['availableBy', 'minMonths'] },
  { id: 'access', title: 'spaces.filter.access', Controls: AccessFilter, parts: ['stepFree'], inline: true },
];
