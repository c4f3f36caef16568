/** What can be suggested to an actor. */
export const suggestionKinds = ['partner', 'space', 'project', 'need'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** How much speaks for a suggestion, in words a reader understands. */
export const matchStrengths = ['strong', 'good', 'worth_a_look'] as const;
export type MatchStrength = (typeof matchStrengths)[number];

/** What a suggestion rests on. Which facts come with each is told in `reasons.ts`. */
export const matchReasonCodes = [
  'they_offer_what_you_need',
  'you_offer_what_they_need',
  'worked_together',
  'shared_partners',
  'same_field',
  'other_sector',
  'same_place',
  'nearby',
  'same_country',
  'common_language',
  'common_words',
  'new_here',
  'room_meets',
  'use_wanted',
  'use_usual',
  'your_space_fits',
  'role_asks_what_you_offer',
  'role_asks_your_sector',
] as const;
export type MatchReasonCode = (typeof matchReasonCodes)[number];

/** What speaks against it, or is missing. */
export const matchGapCodes = [
  'they_need_nothing_you_offer',
  'they_offer_nothing_you_need',
  'far_away',
  'nobody_acts_for_it',
  'no_common_language',
  'says_little',
  'room_near',
  'room_unknown',
  'room_missing',
  'role_asks_other_sector',
  'role_ends_soon',
] as const;
export type MatchGapCode = (typeof matchGapCodes)[number];

/** What the reader can do so that more fits, or fits better. */
export const matchRaiseCodes = [
  'add_offers',
  'add_needs',
  'add_fields',
  'add_place',
  'add_about',
  'add_languages',
  'write_space_request',
  'ask_owner',
  'raise_budget',
  'widen_area',
  'move_start',
  'invite_to_claim',
] as const;
export type MatchRaiseCode = (typeof matchRaiseCodes)[number];

/** Why something is not suggested. That the other side blocks or hides has no word: it must not be told. */
export const matchHindrances = [
  'itself',
  'already_partners',
  'in_conversation',
  'you_dismissed',
  'you_blocked',
  'your_own',
  'already_asked',
  'no_request',
  'room_does_not_fit',
  'nothing_in_common',
  'profiling_off',
] as const;
export type MatchHindrance = (typeof matchHindrances)[number];

/** Why somebody says "not for me". */
export const dismissalReasons = [
  'not_relevant',
  'too_far',
  'wrong_kind',
  'know_them',
  'not_now',
  'other',
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** What became of a suggestion, in the order it can happen. */
export const suggestionOutcomes = [
  'opened',
  'dismissed',
  'introduced',
  'accepted',
  'declined',
  'started',
] as const;
export type SuggestionOutcome = (typeof suggestionOutcomes)[number];
