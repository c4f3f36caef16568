import { rentModes, usualCurrency } from '@kvart/domain/spaces';
import { FilterChip, SelectField } from '@kvart/ui';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { countOf } from '../../../lib/search/facets.ts';
import { toggled } from '../../../lib/search/search.ts';
import { FilterPart } from './FilterPart.tsx';
import type { GroupProps } from './FilterGroups.tsx';
import { NumberFilter } from './NumberFilter.tsx';

/** What it may cost: how the price is reckoned, and the rent, compared within one currency. */
export const PriceFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  const format = useFormat();
  const currency = filter.currency ?? usualCurrency;
  const asked = facets?.find(({ name }) => name === 'currency')?.values ?? [];
  const others = asked.reduce((sum, { value, count }) => (value === currency ? sum : sum + count), 0);
  const choices = [...new Set([usualCurrency, currency, ...asked.map(({ value }) => value)])].sort();
  return (
    <div className="flex flex-col gap-5">
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
      <FilterPart title={t('spaceSearch.filter.rent')}>
        <div className="flex gap-3">
          <NumberFilter
            label={t('spaces.filter.from')}
            unit={currency}
            value={filter.minRentPerM2}
            onChange={(minRentPerM2) => change({ minRentPerM2 })}
          />
          <NumberFilter
            label={t('spaces.filter.to')}
            unit={currency}
            value={filter.maxRentPerM2}
            onChange={(maxRentPerM2) => change({ maxRentPerM2 })}
          />
        </div>
        <SelectField
          label={t('spaceSearch.filter.currency')}
          hint={
            others > 0
              ? t('spaceSearch.filter.otherCurrencies', { count: others })
              : t('spaceSearch.filter.oneCurrency')
          }
          value={currency}
          onChange={(event) =>
            change({ currency: event.target.value === usualCurrency ? undefined : event.target.value })
          }
        >
          {choices.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </SelectField>
      </FilterPart>
    </div>
  );
};
