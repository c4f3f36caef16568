import { usePageQuery } from '../../../lib/apollo/usePageQuery.ts';
import { ProfileVocabularyDocument } from '../../../lib/fields/Fields.gql.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { lower } from '../../../lib/lower.ts';
import { without } from '../../../lib/search/search.ts';
import type { FilterWord } from '../../../lib/search/search.ts';
import { useWhereWords } from '../../../lib/search/useWhereWords.ts';
import type { ActorFilter } from './useActorSearch.ts';

/** Every filter in force in the reader's words: for the chips, and for what one could let go of. */
export const useFilterWords = (filter: ActorFilter, place: string | undefined): FilterWord<ActorFilter>[] => {
  const t = useT();
  const words: FilterWord<ActorFilter>[] = [...useWhereWords(filter, place)];
  const { kinds, sectors, concepts, offers, needs } = filter;
  const asksForWords = [concepts, offers, needs].some((list) => list?.length);
  const { data } = usePageQuery(ProfileVocabularyDocument, {}, { skip: !asksForWords });
  const vocabulary = data && [...data.creative, ...data.trades, ...data.capabilities];
  // Three dots stand for a word whose name is on its way.
  const label = (id: string) => (vocabulary ? (vocabulary.find((word) => word.id === id)?.label ?? id) : '…');
  const add = (id: string, text: string, patch: Partial<ActorFilter>) =>
    words.push({ id, text, without: patch });

  for (const kind of kinds ?? [])
    add(`kind-${kind}`, t(`domain.actorKind.${lower(kind)}`), { kinds: without(kinds, kind) });
  for (const sector of sectors ?? [])
    add(`sector-${sector}`, t(`domain.sector.${lower(sector)}`), { sectors: without(sectors, sector) });
  for (const id of concepts ?? []) add(`field-${id}`, label(id), { concepts: without(concepts, id) });
  for (const id of offers ?? [])
    add(`offers-${id}`, t('actors.chip.offers', { word: label(id) }), { offers: without(offers, id) });
  for (const id of needs ?? [])
    add(`needs-${id}`, t('actors.chip.needs', { word: label(id) }), { needs: without(needs, id) });
  if (filter.verified) add('verified', t('actors.filter.verified'), { verified: undefined });
  if (filter.claimed !== undefined && filter.claimed !== null)
    add('claimed', t(filter.claimed ? 'actors.filter.claimed' : 'actors.filter.unclaimed'), {
      claimed: undefined,
    });
  return words;
};
