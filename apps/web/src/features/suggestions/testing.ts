import type {
  MatchReasonPartsFragment,
  SuggestedActorFragment,
  SuggestionPartsFragment,
} from './card/Suggestion.gql.ts';

const thing = (id: string, name: string) => ({ __typename: 'MatchThing' as const, id, slug: id, name });
export const concept = (id: string, label: string) => ({ __typename: 'Concept' as const, id, label });

/** A reason with no facts but the given ones. */
export const makeReason = (
  code: MatchReasonPartsFragment['code'],
  some: Partial<MatchReasonPartsFragment> = {},
): MatchReasonPartsFragment => ({
  __typename: 'MatchReason',
  code,
  signal: 'NEEDS_MET',
  concepts: [],
  theirs: [],
  actors: [],
  projects: [],
  place: null,
  country: null,
  distanceKm: null,
  count: null,
  sectors: [],
  languages: [],
  words: [],
  criterion: null,
  request: null,
  space: null,
  ...some,
});

export const carpenter: SuggestedActorFragment = {
  __typename: 'Actor',
  id: 'wood',
  slug: 'mizarstvo-hrast',
  name: 'Mizarstvo Hrast',
  kind: 'SMALL_BUSINESS',
  sector: 'SMALL_BUSINESS',
  isDemo: false,
  isUnclaimed: false,
  place: { __typename: 'Place', id: 'p1', name: 'Kamnik', country: 'SI' },
  about: { __typename: 'LocalizedText', text: 'Tables and shelves.', locale: 'en' },
  logo: null,
};

export const makeSuggestion = (some: Partial<SuggestionPartsFragment> = {}): SuggestionPartsFragment => ({
  __typename: 'Suggestion',
  id: 'partner:wood',
  kind: 'PARTNER',
  strength: 'STRONG',
  isNewcomer: false,
  actor: carpenter,
  space: null,
  request: null,
  role: null,
  reasons: [
    makeReason('THEY_OFFER_WHAT_YOU_NEED', {
      concepts: [concept('c1', 'Fitting out')],
      theirs: [concept('c1', 'Fitting out')],
    }),
    makeReason('NEARBY', {
      distanceKm: 3,
      place: { __typename: 'Place', id: 'p1', name: 'Kamnik' },
      signal: 'PLACE',
    }),
    makeReason('SHARED_PARTNERS', { actors: [thing('x', 'Občina Kamnik')], count: 3, signal: 'NETWORK' }),
  ],
  gaps: [
    {
      __typename: 'MatchGap',
      code: 'SAYS_LITTLE',
      criterion: null,
      distanceKm: null,
      percent: null,
      days: null,
      sectors: [],
    },
  ],
  raises: [
    {
      __typename: 'MatchRaise',
      code: 'ADD_OFFERS',
      criterion: null,
      percent: null,
      days: null,
      request: null,
    },
    {
      __typename: 'MatchRaise',
      code: 'RAISE_BUDGET',
      criterion: 'BUDGET',
      percent: 20,
      days: null,
      request: thing('r', 'Atelier'),
    },
  ],
  signals: [
    { __typename: 'MatchSignalShare', signal: 'NEEDS_MET', share: 0.7 },
    { __typename: 'MatchSignalShare', signal: 'PLACE', share: 0.3 },
  ],
  ...some,
});

export { thing };
