import type { ActorKind, Sector } from '../actors/kinds.ts';
import type { MatchSignal, PerSignal } from './signals.ts';

/** What is asked for: partners for an actor with a past, for one without, or for a project and its lead. */
export const partnerQuestions = ['actor', 'newcomer', 'project'] as const;
export type PartnerQuestion = (typeof partnerQuestions)[number];

/** An actor as far as matching looks at it. */
export interface MatchParty {
  actorId: string;
  kind: ActorKind;
  sector: Sector;
  country: string | null;
  placeId: string | null;
  lat: number | null;
  lon: number | null;
  languages: readonly string[];
  isInIds: readonly string[];
  offerIds: readonly string[];
  needIds: readonly string[];
}

/** A concept one side needs, and the nearest that the other offers; closeness 1 where they are the same. */
export interface ConceptPair {
  needId: string;
  offerId: string;
  closeness: number;
}

/** Somebody who could become a partner, with what the indexes say about the two. Measures have no common scale. */
export interface PartnerCandidate extends MatchParty {
  isUnclaimed: boolean;
  measures: Partial<Record<MatchSignal, number>>;
  /** Projects up to the day that is asked for, and the newest of them. */
  projects: number;
  lastProjectOn: string | null;
  /** Actors that both have worked with, those that weigh most first; a few. */
  sharedPartnerIds: readonly string[];
  /** Its projects that resemble what is asked for, most alike first; a few. */
  similarProjectIds: readonly string[];
  /** Words of the question that stand in its profile, rarest first; a few. */
  sharedWords: readonly string[];
}

/** What a suggestion rests on: ids and values that can be looked up again. */
export interface PartnerFacts {
  needsMet: readonly ConceptPair[];
  offersWanted: readonly ConceptPair[];
  commonFieldIds: readonly string[];
  sharedWords: readonly string[];
  sharedPartnerIds: readonly string[];
  similarProjectIds: readonly string[];
  /** As the crow flies; null where one of the two has no point. */
  distanceKm: number | null;
  samePlace: boolean;
  sameCountry: boolean;
  languages: readonly string[];
  projects: number;
  lastProjectOn: string | null;
}

export interface PartnerSuggestion {
  actorId: string;
  kind: ActorKind;
  sector: Sector;
  isUnclaimed: boolean;
  /** 0 to 1, comparable among the suggestions for one question. */
  score: number;
  /** The part of the score that each signal made; all together 1. */
  signals: PerSignal;
  facts: PartnerFacts;
}

/** Whom partners are looked for: an actor, a project that is written down already, one that is not yet, an open role. */
export type PartnersFor =
  | { actorId: string }
  | { projectId: string }
  | { roleId: string }
  | { title: string; text: string; leadId: string };

export interface PartnerOptions {
  /** Nothing that happened on this day or later counts. */
  asOf: Date;
  limit: number;
  /** Actors that must not be among them, whatever speaks for them. */
  exclude?: readonly string[];
  /** Kvart is about ties between different sides; true leaves one's own side out altogether. */
  otherSidesOnly?: boolean;
}
