import { usualCurrency } from '@kvart/domain/spaces';
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
  const { minRentPerM2, maxRentPerM2 } = filter;
  const currency = filter.currency ?? usualCurrency;
  const money = (amount: number) => format.money(amount, currency);
  const noRent = { minRentPerM2: undefined, maxRentPerM2: undefined, currency: undefined };
  if (typeof minRentPerM2 === 'number' && typeof maxRentPerM2 === 'number')
    add(
      'rent',
      say('spaceSearch.chip.rentBetween', { min: money(minRentPerM2), max: money(maxRentPerM2) }),
      noRent,
    );
  else if (typeof minRentPerM2 === 'number')
    add('rent', say('spaceSearch.chip.rentFrom', { price: money(minRentPerM2) }), noRent);
  else if (typeof maxRentPerM2 === 'number')
    add('rent', say('spaces.chip.maxRent', { price: money(maxRentPerM2) }), noRent);
  else if (filter.currency)
    add('currency', say('spaceSearch.chip.currency', { currency }), { currency: undefined });
  for (const condition of filter.conditions ?? [])
    add(`condition-${condition}`, t(`domain.condition.${lower(condition)}`), {
      conditions: without(filter.conditions, condition),
    });
  for (const found of filter.readiness ?? [])
    add(`check-${found}`, t(`domain.spaceReadiness.${lower(found)}`), {
      readiness: without(filter.readiness, found),
    });
  if (typeof filter.minKw === 'number')
    add('power', say('spaceSearch.chip.power', { power: format.number(filter.minKw) }), { minKw: undefined });
  for (const owner of filter.ownerTypes ?? [])
    add(`owner-${owner}`, say('spaceSearch.chip.owner', { owner: t(`domain.ownerType.${lower(owner)}`) }), {
      ownerTypes: without(filter.ownerTypes, owner),
    });
  for (const route of filter.legalRoutes ?? [])
    add(`route-${route}`, t(`domain.legalRoute.${lower(route)}`), {
      legalRoutes: without(filter.legalRoutes, route),
    });
  for (const state of filter.states ?? [])
    add(`state-${state}`, say('spaceSearch.chip.state', { state: t(`domain.spaceState.${lower(state)}`) }), {
      states: without(filter.states, state),
    });
  if (filter.stepFree) add('step-free', t('domain.stepFree.yes'), { stepFree: undefined });
  if (typeof filter.minMonths === 'number')
    add('months', say('spaces.chip.months', { count: filter.minMonths }), { minMonths: undefined });
  if (typeof filter.maxMonths === 'number')
    add('max-months', say('spaceSearch.chip.maxMonths', { count: filter.maxMonths }), {
      maxMonths: undefined,
    });
  if (filter.availableBy)
    add('from', say('spaces.chip.availableBy', { day: format.day(filter.availableBy) }), {
      availableBy: undefined,
    });
  if (filter.availableUntil)
    add('until', say('spaceSearch.chip.availableUntil', { day: format.day(filter.availableUntil) }), {
      availableUntil: undefined,
    });
  return words;
};
