import type { SuggestionPartsFragment } from './Suggestion.gql.ts';

/** What is suggested: one of the three. */
export type Suggested = Pick<SuggestionPartsFragment, 'actor' | 'space' | 'request'>;

/** Name and address of what is suggested. */
export const nameOf = ({ actor, space, request }: Suggested): { name: string; to: string; lang?: string } => {
  if (actor) return { name: actor.name, to: `/actors/${actor.slug}` };
  if (space) return { name: space.title?.text ?? '', to: `/spaces/${space.slug}`, lang: space.title?.locale };
  return { name: request?.title ?? '', to: `/space-requests/${request?.slug}`, lang: request?.locale };
};
