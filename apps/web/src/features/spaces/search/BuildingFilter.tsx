import { conditions, spaceReadinesses } from '@kvart/domain/spaces';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { ChoiceFilter } from '../../../lib/search/ChoiceFilter.tsx';
import type { GroupProps } from './FilterGroups.tsx';
import { FilterPart } from './FilterPart.tsx';
import { NumberFilter } from './NumberFilter.tsx';

/** In what shape the room is: its condition, what the technical check says, and the power there is. */
export const BuildingFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  return (
    <div className="flex flex-col gap-5">
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
      <FilterPart title={t('spaceSearch.filter.check')}>
        <ChoiceFilter
          name="readiness"
          options={spaceReadinesses
            .map((name) => ({
              value: name.toUpperCase() as Uppercase<typeof name>,
              label: t(`domain.spaceReadiness.${name}`),
            }))
            .reverse()}
          chosen={filter.readiness}
          facets={facets}
          onChange={(chosen) => change({ readiness: chosen })}
        />
      </FilterPart>
      <NumberFilter
        label={t('spaceSearch.filter.power')}
        unit={t('domain.unit.kw')}
        decimals={1}
        value={filter.minKw}
        onChange={(minKw) => change({ minKw })}
      />
    </div>
  );
};
