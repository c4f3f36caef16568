import { actorSearchToUrl } from '@kvart/domain/actors';
import { spaceSearchToUrl } from '@kvart/domain/spaces';
import type { SuggestionBasisQuery } from './ForYou.gql.ts';

type Label = 'offers' | 'needs' | 'fields' | 'near' | 'spaces' | 'requests' | 'all';

const nearKm = 50;
/** More than these make a search that nobody meant. */
const fewWords = 10;

/** Searches that the words of a profile make, for those who would rather look by themselves. */
export const searchLinks = (actor: SuggestionBasisQuery['actor']): { to: string; label: Label }[] => {
  const actors = (filter: Record<string, unknown>) =>
    `/actors?${actorSearchToUrl({ filter, sort: 'RELEVANCE' })}`;
  const ids = (words: readonly { id: string }[] = []) => words.slice(0, fewWords).map(({ id }) => id);
  const needs = ids(actor?.needs.map(({ concept }) => concept));
  const offers = ids(actor?.offers.map(({ concept }) => concept));
  const fields = ids(actor?.sectors);
  const near = actor?.place && { placeId: actor.place.id, radiusKm: nearKm };
  const found: { to: string; label: Label }[] = [];
  if (needs.length > 0) found.push({ label: 'offers', to: actors({ offers: needs }) });
  if (offers.length > 0) found.push({ label: 'needs', to: actors({ needs: offers }) });
  if (fields.length > 0) found.push({ label: 'fields', to: actors({ concepts: fields }) });
  if (near) {
    found.push({ label: 'near', to: actors(near) });
    found.push({
      label: 'spaces',
      to: `/spaces?${spaceSearchToUrl({ filter: near, sort: 'RELEVANCE' })}`,
    });
  } else found.push({ label: 'all', to: '/actors' });
  found.push({ label: 'requests', to: '/space-requests' });
  return found;
};
