/** Where an interest stands. */
export const interestStates = ['sent', 'shortlisted', 'in_talks', 'declined', 'withdrawn'] as const;
export type InterestState = (typeof interestStates)[number];

/** Answers of the owner's side. */
export const interestAnswers = ['shortlist', 'accept_for_talks', 'decline'] as const;
export type InterestAnswer = (typeof interestAnswers)[number];

/** Everything that can be done with an interest: the owner's answers, and taking it back. */
export const interestActions = [...interestAnswers, 'withdraw'] as const;
export type InterestAction = (typeof interestActions)[number];

/** Common grounds for a refusal; offered as a start for one's own words. */
export const declineReasons = [
  'other_applicant',
  'use_does_not_fit',
  'term_does_not_fit',
  'conditions_not_met',
  'no_longer_available',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];
