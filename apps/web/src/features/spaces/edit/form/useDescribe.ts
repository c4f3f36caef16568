import { useFormat, useT } from '../../../../lib/i18n/I18n.tsx';
import { type FormField, kindOf, type LocalizedEntry, type PlaceValue, type Raw } from '../file/values.ts';
import type { LngLat } from '../../../../lib/map/index.tsx';
import { useChoiceLabel } from './useFieldText.ts';
import { choices } from './choices.ts';

/** Says in words what a control holds, to put two values side by side. */
export const useDescribe = () => {
  const t = useT();
  const format = useFormat();
  const choice = useChoiceLabel();
  return (field: FormField, value: Raw): string => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
      return t('spaceForm.empty');
    if (typeof value === 'boolean') return t(value ? 'spaceForm.yes' : 'spaceForm.no');
    if (typeof value === 'string') {
      if (choices[field]) return choice(field, value);
      return kindOf(field) === 'day' ? format.day(value) : value;
    }
    if (kindOf(field) === 'point') {
      const { lat, lon } = value as LngLat;
      return `${format.number(lat, { maximumFractionDigits: 5 })}, ${format.number(lon, { maximumFractionDigits: 5 })}`;
    }
    if (kindOf(field) === 'place') return (value as PlaceValue).name;
    if (kindOf(field) === 'concepts') return t('spaceForm.uses.count', { count: (value as string[]).length });
    return (value as LocalizedEntry[])
      .map(({ locale, text }) => `${format.language(locale)}: ${text}`)
      .join(' · ');
  };
};
