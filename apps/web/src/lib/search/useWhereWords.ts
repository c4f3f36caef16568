import { useFormat, useT } from '../i18n/I18n.tsx';
import type { FilterWord, Where } from './search.ts';

/** The words searched for and where one looks, in the reader's language. */
export const useWhereWords = (filter: Where, place: string | undefined): FilterWord[] => {
  const t = useT();
  const format = useFormat();
  const words: FilterWord[] = [];
  if (filter.text)
    words.push({
      id: 'text',
      text: t('search.chip.text', { text: filter.text }),
      without: { text: undefined },
    });
  if (filter.placeId) {
    const name = place ?? t('search.chip.somePlace');
    const text = filter.radiusKm
      ? t('search.chip.around', { place: name, distance: format.distance(filter.radiusKm) })
      : name;
    words.push({ id: 'place', text, without: { placeId: undefined, radiusKm: undefined } });
  }
  if (filter.box) words.push({ id: 'box', text: t('search.chip.box'), without: { box: undefined } });
  if (filter.country)
    words.push({ id: 'country', text: format.country(filter.country), without: { country: undefined } });
  return words;
};
