import type { MessageKey } from '@kvart/i18n/client';
import { spaceFields } from '@kvart/domain/spaces';
import type { SpaceFieldName } from '@kvart/domain/spaces';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import type { SpacePagePartsFragment } from './SpacePage.gql.ts';

/** Choices whose words stand in the catalogue under another name than the field's. */
const choiceNames: Partial<Record<SpaceFieldName, string>> = { wc: 'wcKind', vat: 'vatMode' };

/** Fields shown in a place of their own on the page rather than in the file. */
export const shownElsewhere: readonly SpaceFieldName[] = [
  'title',
  'description',
  'placeId',
  'point',
  'address',
  'postalCode',
  'buildingName',
  'permittedUseIds',
  'prohibitedUseIds',
  'rentMode',
  'rentPerM2',
  'runningCosts',
  'heatingCosts',
  'serviceCharge',
  'deposit',
  'oneOffCosts',
  'vat',
  'vatRate',
  'photos',
  'contactName',
  'contactEmail',
  'contactPhone',
];

/** What a field of the file holds, in the reader's words; `null` where it is empty. */
export const useFieldValue = (space: SpacePagePartsFragment) => {
  const t = useT();
  const format = useFormat();

  const figure = (field: SpaceFieldName, value: number): string => {
    const number = format.number(value);
    switch (spaceFields[field].unit) {
      case 'm2':
        return format.area(value);
      case 'months':
        return t('spaces.months', { count: value });
      case 'money':
        return format.money(value, space.currency);
      case undefined:
        return number;
      default: {
        const key = `domain.unit.${spaceFields[field].unit}`;
        return `${number}\u00a0${t.has(key) ? t(key, { currency: space.currency }) : ''}`;
      }
    }
  };

  return (field: SpaceFieldName): string | null => {
    const value: unknown = (space as Record<string, unknown>)[field];
    if (value === null || value === undefined || value === '') return null;
    if (field === 'floor') return floorWords(value as number, t);
    switch (spaceFields[field].kind) {
      case 'number':
        return figure(field, value as number);
      case 'yes_no':
        return t(value ? 'spaces.yes' : 'spaces.no');
      case 'day':
        return format.day(value as string);
      case 'choice':
        return t(`domain.${choiceNames[field] ?? field}.${(value as string).toLowerCase()}` as MessageKey);
      default:
        return typeof value === 'string' ? value : null;
    }
  };
};

export const floorWords = (floor: number, t: ReturnType<typeof useT>): string => {
  if (floor === 0) return t('spaces.floor.ground');
  return floor > 0 ? t('spaces.floor.above', { floor }) : t('spaces.floor.below', { floor: -floor });
};
