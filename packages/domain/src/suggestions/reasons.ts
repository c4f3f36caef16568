import type { Sector } from '../actors/kinds.ts';
import { matchSignals } from '../matching/signals.ts';
import type { FitCriterion } from '../space-requests/fit.ts';
import type { MatchGapCode, MatchRaiseCode, MatchReasonCode } from './kinds.ts';

/** The signals of the matcher, and the fit of a room with what is looked for. */
export const suggestionSignals = [...matchSignals, 'room'] as const;
export type SuggestionSignal = (typeof suggestionSignals)[number];

/** An actor, project, request or space that a reason names. */
export interface NamedThing {
  id: string;
  slug: string;
  name: string;
}

/** A reason with the facts it rests on; those that its code does not use are absent. */
export interface MatchReason {
  code: MatchReasonCode;
  signal: SuggestionSignal;
  /** The reader's side of a pair of concepts, or what both share. */
  conceptIds?: readonly string[];
  /** The other side of the pair. */
  theirIds?: readonly string[];
  actors?: readonly NamedThing[];
  projects?: readonly NamedThing[];
  /** How many there are, where only some are named. */
  count?: number;
  placeId?: string;
  country?: string;
  distanceKm?: number;
  sectors?: readonly Sector[];
  languages?: readonly string[];
  words?: readonly string[];
  criterion?: FitCriterion;
  request?: NamedThing;
  space?: NamedThing;
}

export interface MatchGap {
  code: MatchGapCode;
  criterion?: FitCriterion;
  distanceKm?: number;
  percent?: number;
  days?: number;
  sectors?: readonly Sector[];
}

export interface MatchRaise {
  code: MatchRaiseCode;
  criterion?: FitCriterion;
  percent?: number;
  days?: number;
  request?: NamedThing;
}

/** What is said about a pair. */
export interface Explained {
  reasons: MatchReason[];
  gaps: MatchGap[];
  raises: MatchRaise[];
}

/** Reasons that are shown of one suggestion, strongest first. */
export const mostReasons = 6;
