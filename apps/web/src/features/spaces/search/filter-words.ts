import type { MessageKey } from '@kvart/i18n/client';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { without } from '../../../lib/search/search.ts';
import type { FilterWord } from '../../../lib/search/search.ts';
import { useWhereWords } from '../../../lib/search/useWhereWords.ts';
import type { SpaceFilter } from './useSpaceSearch.ts';

interface Named {
  id: string;
  label: string;
}

/** Every filter in force in the reader's words: for the chips, and for what one could let go of. */
export const useFilterWords = (
  filter: SpaceFilter,
  uses: readonly Named[],
  place: string | undefined,
): FilterWord<SpaceFilter>[] => {
  const t = useT();
  const format = useFormat();
  const words: FilterWord<SpaceFilter>[] = [...useWhereWords(filter, place)];
  const add = (id: string, text: string, patch: Partial<SpaceFilter>) =>
    words.push({ id, text, without: patch });
  const say = (key: MessageKey, params: Record<string, string | number>) => t(key, params);

  const { minM2, maxM2 } = filter;
  if (typeof minM2 === 'number' && typeof maxM2 === 'number')
    add('area', say('spaces.chip.between', { min: format.number(minM2), max: format.area(maxM2) }), {
      minM2: undefined,
      maxM2: undefined,
    });
  else if (typeof minM2 === 'number')
    add('area', say('spaces.chip.from', { area: format.area(minM2) }), { minM2: undefined });
  else if (typeof maxM2 === 'number')
    add('area', say('spaces.chip.to', { area: format.area(maxM2) }), { maxM2: undefined });
  for (const use of filter.uses ?? [])
    add(`use-${use}`, uses.find(({ id }) => id === use)?.label ?? use, { uses: without(filter.uses, use) });
  for (const mode of filter.rentModes ?? [])
    add(`rent-${mode}`, t(`domain.rentMode.${lower(mode)}`), { rentModes: without(filter.rentModes, mode) });
  if (typeof filter.maxRentPerM2 === 'number')
    add('max-rent', say('spaces.chip.maxRent', { price: format.money(filter.maxRentPerM2) }), {
      maxRentPerM2: undefined,
    });
  for (const condition of filter.conditions ?? [])
    add(`condition-${condition}`, t(`domain.condition.${lower(condition)}`), {
      conditions: without(filter.conditions, condition),
    });
  if (filter.stepFree) add('step-free', t('domain.stepFree.yes'), { stepFree: undefined });
  if (typeof filter.minMonths === 'number')
    add('months', say('spaces.chip.months', { count: filter.minMonths }), { minMonths: undefined });
  if (filter.availableBy)
    add('from', say('spaces.chip.availableBy', { day: format.day(filter.availableBy) }), {
      availableBy: undefined,
    });
  return words;
};
