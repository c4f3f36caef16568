import { FilterChip } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { countOf } from '../../../lib/search/facets.ts';
import type { Facets } from '../../../lib/search/facets.ts';
import type { FilterGroup } from '../../../lib/search/FilterBar.tsx';
import { BuildingFilter } from './BuildingFilter.tsx';
import { NumberFilter } from './NumberFilter.tsx';
import { CountryFilter, OwnerFilter, StateFilter } from './OwnerFilter.tsx';
import { PriceFilter } from './PriceFilter.tsx';
import type { SpacesPageQuery } from './SpacesPage.gql.ts';
import { TermFilter } from './TermFilter.tsx';
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

/** States have counts only for those who may see more than what is on offer. */
const seesOwn = ({ facets }: GroupProps) => !!facets?.some(({ name }) => name === 'states');

/** All filters, each with the parts of the search it speaks for. */
export const filterGroups: readonly FilterGroup<GroupProps>[] = [
  { id: 'use', title: 'spaces.filter.use', Controls: UseFilter, parts: ['uses'] },
  { id: 'area', title: 'spaces.filter.area', Controls: AreaFilter, parts: ['minM2', 'maxM2'] },
  {
    id: 'price',
    title: 'spaces.filter.price',
    Controls: PriceFilter,
    parts: ['rentModes', 'minRentPerM2', 'maxRentPerM2', 'currency'],
  },
  {
    id: 'condition',
    title: 'spaces.filter.condition',
    Controls: BuildingFilter,
    parts: ['conditions', 'readiness', 'minKw'],
  },
  {
    id: 'term',
    title: 'spaces.filter.term',
    Controls: TermFilter,
    parts: ['availableBy', 'availableUntil', 'minMonths', 'maxMonths'],
  },
  {
    id: 'owner',
    title: 'domain.field.ownerType',
    Controls: OwnerFilter,
    parts: ['ownerTypes', 'legalRoutes'],
  },
  { id: 'country', title: 'spaceSearch.filter.country', Controls: CountryFilter, parts: ['country'] },
  {
    id: 'state',
    title: 'spaceSearch.filter.state',
    Controls: StateFilter,
    parts: ['states'],
    isOffered: seesOwn,
  },
  { id: 'access', title: 'spaces.filter.access', Controls: AccessFilter, parts: ['stepFree'], inline: true },
];
