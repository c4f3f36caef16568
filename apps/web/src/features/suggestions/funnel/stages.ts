import type { SuggestionFunnelQuery } from './Funnel.gql.ts';

export type FunnelRow = NonNullable<SuggestionFunnelQuery['suggestionFunnel']>['rows'][number];

/** The way of a suggestion, in its order. */
export const stages = ['opened', 'introduced', 'accepted', 'started'] as const;

/** The ways it ends without coming to something. */
export const endings = ['declined', 'dismissed'] as const;

export type Stage = (typeof stages)[number] | (typeof endings)[number];
