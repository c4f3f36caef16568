import { legalRoutes, ownerTypes, spaceStates } from '@kvart/domain/spaces';
import { FilterChip } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ChoiceFilter } from '../../../lib/search/ChoiceFilter.tsx';
import type { GroupProps } from './FilterGroups.tsx';
import { FilterPart } from './FilterPart.tsx';

/** Whose the room is, and by which legal route it is given. */
export const OwnerFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  return (
    <div className="flex flex-col gap-5">
      <ChoiceFilter
        name="ownerTypes"
        options={ownerTypes.map((name) => ({
          value: name.toUpperCase() as Uppercase<typeof name>,
          label: t(`domain.ownerType.${name}`),
        }))}
        chosen={filter.ownerTypes}
        facets={facets}
        onChange={(chosen) => change({ ownerTypes: chosen })}
      />
      <FilterPart title={t('domain.field.legalRoute')}>
        <ChoiceFilter
          name="legalRoutes"
          options={legalRoutes.map((name) => ({
            value: name.toUpperCase() as Uppercase<typeof name>,
            label: t(`domain.legalRoute.${name}`),
          }))}
          chosen={filter.legalRoutes}
          facets={facets}
          onChange={(chosen) => change({ legalRoutes: chosen })}
        />
      </FilterPart>
    </div>
  );
};

/** In which country: those that have spaces under the other filters. */
export const CountryFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const format = useFormat();
  const counted = facets?.find(({ name }) => name === 'country')?.values ?? [];
  const isChosenCounted = counted.some(({ value }) => value === filter.country);
  const shown =
    filter.country && !isChosenCounted ? [...counted, { value: filter.country, count: 0 }] : counted;
  return (
    <div className="flex flex-wrap gap-2">
      {shown.map(({ value, count }) => (
        <FilterChip
          key={value}
          pressed={filter.country === value}
          onPress={() => change({ country: filter.country === value ? undefined : value })}
          count={format.number(count)}
        >
          {format.country(value)}
        </FilterChip>
      ))}
    </div>
  );
};

/** States of the reader's own spaces, beside what is on offer. */
export const StateFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  return (
    <FilterPart title={t('spaceSearch.filter.stateHint')}>
      <ChoiceFilter
        name="states"
        options={spaceStates.map((name) => ({
          value: name.toUpperCase() as Uppercase<typeof name>,
          label: t(`domain.spaceState.${name}`),
        }))}
        chosen={filter.states ?? ['LISTED']}
        facets={facets}
        onChange={(chosen) => change({ states: isUsual(chosen) ? undefined : chosen })}
      />
    </FilterPart>
  );
};

/** What is on offer, and nothing else, goes without saying. */
const isUsual = (chosen: readonly string[] | undefined): boolean =>
  !chosen || (chosen.length === 1 && chosen[0] === 'LISTED');
