import type { MatchRaisePartsFragment } from './Suggestion.gql.ts';

/** Where one can do what would raise a match; null where it is not done on a page of one's own. */
export const raiseLink = ({ code, request }: MatchRaisePartsFragment, slug: string): string | null => {
  const profile = `/actors/${slug}/edit`;
  switch (code) {
    case 'ADD_OFFERS':
      return `${profile}#offers`;
    case 'ADD_NEEDS':
      return `${profile}#needs`;
    case 'ADD_FIELDS':
    case 'ADD_PLACE':
    case 'ADD_ABOUT':
    case 'ADD_LANGUAGES':
      return profile;
    case 'WRITE_SPACE_REQUEST':
      return '/space-requests/new';
    case 'RAISE_BUDGET':
    case 'WIDEN_AREA':
    case 'MOVE_START':
      return request && `/space-requests/${request.slug}/edit`;
    case 'ASK_OWNER':
    case 'INVITE_TO_CLAIM':
      return null;
  }
};
