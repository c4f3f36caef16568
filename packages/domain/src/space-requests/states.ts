/** Where a request for a room stands. */
export const spaceRequestStates = ['draft', 'published', 'fulfilled', 'expired', 'withdrawn'] as const;
export type SpaceRequestState = (typeof spaceRequestStates)[number];

/** What those who look for the room do with their request. Running out is for the clock. */
export const spaceRequestActions = ['publish', 'renew', 'fulfil', 'withdraw', 'reopen'] as const;
export type SpaceRequestAction = (typeof spaceRequestActions)[number];

/** Who may read a published request: everybody, or whoever is signed in. */
export const requestAudiences = ['network', 'public'] as const;
export type RequestAudience = (typeof requestAudiences)[number];

/** What a budget is meant for: a whole month with running costs, or the rent of a square metre. */
export const budgetBases = ['month', 'm2'] as const;
export type BudgetBasis = (typeof budgetBases)[number];

/** Where the proposal of a space stands. */
export const proposalStates = ['sent', 'seen', 'declined', 'taken_up'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Answers to a proposal. */
export const proposalAnswers = ['decline', 'take_up'] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];

/** So long before its end those behind a request are asked whether they still look. */
export const renewalNoticeDays = 14;

/** How long the link of such a mail works: also some time after the request has run out. */
export const renewalLinkDays = 60;

/** Bounds of a request. */
export const mostRequestPlaces = 5;
export const mostRequestUses = 10;
export const mostRequestLanguages = 6;
export const mostOpenRequests = 20;
