import type { SuggestionPartsFragment } from './Suggestion.gql.ts';

/** What is suggested: one of the four. */
export type Suggested = Pick<SuggestionPartsFragment, 'actor' | 'space' | 'request' | 'role'>;

/** Name and address of what is suggested. */
export const nameOf = ({
  actor,
  space,
  request,
  role,
}: Suggested): { name: string; to: string; lang?: string } => {
  if (actor) return { name: actor.name, to: `/actors/${actor.slug}` };
  if (space) return { name: space.title?.text ?? '', to: `/spaces/${space.slug}`, lang: space.title?.locale };
  if (role) return { name: role.title, to: `/projects/${role.project.slug}#roles`, lang: role.locale };
  return { name: request?.title ?? '', to: `/space-requests/${request?.slug}`, lang: request?.locale };
};
