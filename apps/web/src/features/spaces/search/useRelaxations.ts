import { relaxed } from '@kvart/domain/spaces';
import { useState } from 'react';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import type { FilterWord } from '../../../lib/search/search.ts';
import { SpaceRelaxationsDocument } from './SpacesPage.gql.ts';
import type { SpaceRelaxationsQuery } from './SpacesPage.gql.ts';
import type { SpaceFilter } from './useSpaceSearch.ts';

type Found = SpaceRelaxationsQuery['spaceRelaxations'][number];

/** A way to ask for less that does find something. */
export interface Offer {
  id: string;
  /** What one would give up, in the reader's words. */
  text: string;
  count: number;
  /** The filter it comes to, and the change that leads there. */
  filter: SpaceFilter;
  patch: Partial<SpaceFilter>;
}

/** More than a handful is no help. */
const mostOffers = 6;

/** Wider circles that find no more than the one before them are left out. */
const worthwhile = (found: readonly Found[]): Found[] =>
  found.filter(({ part, count }, index) => {
    const before = found[index - 1];
    return part !== 'RADIUS' || before?.part !== 'RADIUS' || before.count < count;
  });

/** Where nothing fits: what comes close, each with its number, and which of them the map shows. */
export const useRelaxations = (
  isNeeded: boolean,
  filter: SpaceFilter,
  words: readonly FilterWord<SpaceFilter>[],
  place: string | undefined,
) => {
  const t = useT();
  const format = useFormat();
  const [lookedAt, lookAt] = useState<string | null>(null);
  const { data, error } = usePageQuery(SpaceRelaxationsDocument, { filter }, { skip: !isNeeded });

  const toOffer = ({ part, radiusKm, count }: Found): Offer => {
    const less: SpaceFilter = relaxed(filter, { part: lower(part), radiusKm });
    const gone = Object.keys(filter).filter((name) => !(name in less));
    const text = () => {
      if (part === 'RADIUS')
        return t('spaceSearch.less.radius', {
          distance: format.distance(radiusKm ?? 0),
          place: place ?? t('search.chip.somePlace'),
        });
      if (part === 'ONLY_PLACE') return t('spaceSearch.less.onlyPlace');
      if (part === 'ONLY_TEXT') return t('spaceSearch.less.onlyText');
      const lost = words.filter(({ without }) => Object.keys(without).some((name) => gone.includes(name)));
      return t('search.none.without', { filter: format.list(lost.map((word) => word.text)) });
    };
    return {
      id: `${part}-${radiusKm ?? ''}`,
      text: text(),
      count,
      filter: less,
      patch: { ...Object.fromEntries(gone.map((name) => [name, undefined])), ...less },
    };
  };
  const offers = isNeeded && data ? worthwhile(data.spaceRelaxations).slice(0, mostOffers).map(toOffer) : [];
  return {
    /** Nothing while the answer is on its way. */
    offers: isNeeded && (data || error) ? offers : undefined,
    shown: offers.find(({ id }) => id === lookedAt) ?? offers[0],
    lookAt,
  };
};
