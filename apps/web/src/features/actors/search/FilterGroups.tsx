import { FilterChip, SectorMark, SkeletonText } from '@kvart/ui';
import { actorKinds, sectors } from '@kvart/domain/actors';
import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { ConceptChips } from '../../../lib/fields/ConceptChips.tsx';
import { ProfileVocabularyDocument } from '../../../lib/fields/Fields.gql.ts';
import { useFormat, useT } from '../../../lib/i18n/I18n.tsx';
import { ChoiceFilter } from '../../../lib/search/ChoiceFilter.tsx';
import { countOf, type Facets } from '../../../lib/search/facets.ts';
import type { FilterGroup } from '../../../lib/search/FilterBar.tsx';
import type { ActorSearch } from './useActorSearch.ts';

export interface GroupProps {
  search: ActorSearch;
  facets: Facets | undefined;
}

const KindFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  return (
    <ChoiceFilter
      name="kinds"
      options={actorKinds.map((kind) => ({
        value: kind.toUpperCase() as Uppercase<typeof kind>,
        label: t(`domain.actorKind.${kind}`),
      }))}
      chosen={filter.kinds}
      facets={facets}
      onChange={(kinds) => change({ kinds })}
    />
  );
};

const SectorFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  return (
    <ChoiceFilter
      name="sectors"
      options={sectors.map((sector) => ({
        value: sector.toUpperCase() as Uppercase<typeof sector>,
        label: t(`domain.sector.${sector}`),
        icon: <SectorMark sector={sector} />,
      }))}
      chosen={filter.sectors}
      facets={facets}
      onChange={(chosen) => change({ sectors: chosen })}
    />
  );
};

/** Words of the vocabulary; they are fetched when the filter is first opened. */
const wordFilter = (part: 'concepts' | 'offers' | 'needs') => {
  const WordFilter = ({ search: { filter, change } }: GroupProps) => {
    const t = useT();
    const { data } = usePageQuery(ProfileVocabularyDocument, {});
    if (!data) return <SkeletonText lines={6} />;
    return (
      <ConceptChips
        id={`filter-${part}`}
        legend={<span className="sr-only">{t(titles[part])}</span>}
        concepts={part === 'concepts' ? [...data.creative, ...data.trades] : data.capabilities}
        chosen={filter[part] ?? []}
        onChange={(chosen) => change({ [part]: chosen.length > 0 ? chosen : undefined })}
      />
    );
  };
  return WordFilter;
};

const CountryFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const format = useFormat();
  const found = facets?.find(({ name }) => name === 'country')?.values ?? [];
  const countries = [...found].sort((a, b) =>
    format.compare(format.country(a.value), format.country(b.value)),
  );
  return (
    <div className="flex flex-wrap gap-2">
      {countries.map(({ value, count }) => (
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

const VerifiedFilter = ({ search: { filter, change } }: GroupProps) => {
  const t = useT();
  return (
    <FilterChip
      pressed={!!filter.verified}
      onPress={() => change({ verified: filter.verified ? undefined : true })}
    >
      {t('actors.filter.verified')}
    </FilterChip>
  );
};

const ClaimedFilter = ({ search: { filter, change }, facets }: GroupProps) => {
  const t = useT();
  const format = useFormat();
  return (
    <div className="flex flex-wrap gap-2">
      {[true, false].map((claimed) => {
        const count = countOf(facets, 'claimed', String(claimed));
        return (
          <FilterChip
            key={String(claimed)}
            pressed={filter.claimed === claimed}
            onPress={() => change({ claimed: filter.claimed === claimed ? undefined : claimed })}
            count={count === undefined ? undefined : format.number(count)}
          >
            {t(claimed ? 'actors.filter.claimed' : 'actors.filter.unclaimed')}
          </FilterChip>
        );
      })}
    </div>
  );
};

const titles = {
  concepts: 'actors.filter.fields',
  offers: 'actors.offers.title',
  needs: 'actors.needs.title',
} as const;

/** All filters of the directory, each with the parts of the search it speaks for. */
export const filterGroups: readonly FilterGroup<GroupProps>[] = [
  { id: 'sector', title: 'actors.filter.sector', Controls: SectorFilter, parts: ['sectors'] },
  { id: 'kind', title: 'actors.filter.kind', Controls: KindFilter, parts: ['kinds'] },
  { id: 'fields', title: titles.concepts, Controls: wordFilter('concepts'), parts: ['concepts'] },
  { id: 'offers', title: titles.offers, Controls: wordFilter('offers'), parts: ['offers'] },
  { id: 'needs', title: titles.needs, Controls: wordFilter('needs'), parts: ['needs'] },
  { id: 'country', title: 'actors.filter.country', Controls: CountryFilter, parts: ['country'] },
  { id: 'claimed', title: 'actors.filter.presence', Controls: ClaimedFilter, parts: ['claimed'] },
  {
    id: 'verified',
    title: 'actors.verify.title',
    Controls: VerifiedFilter,
    parts: ['verified'],
    inline: true,
  },
];
