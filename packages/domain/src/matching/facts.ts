import type { ActorKind, Sector } from '../actors/kinds.ts';
import type { PerSignal } from './signals.ts';

/**
 * What is asked for: partners for an actor with a past, for one without, for a project, or for a project among those
 * its lead has never worked with.
 */
export const partnerQuestions = ['actor', 'newcomer', 'project', 'project_new'] as const;
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

/** What the indexes say about a candidate. Not on a common scale: each is compared among the candidates alone. */
export interface PartnerMeasures {
  /** Mass of a walk of two steps through shared projects. */
  walk: number;
  /** Projects the two had together, new and small ones counting more. */
  together: number;
  times: number;
  /** Parts in projects that resemble what is asked for. */
  kin: number;
  /** The same in the few that resemble it most. */
  nearest: number;
  /**
   * BM25 of what is asked for in all of these projects together, the less the more the candidate does beside; nothing
   * where an actor asks for itself.
   */
  record: number;
  /** BM25 of what is asked for in the candidate's profile. */
  words: number;
  /** How alike the fields of both sides' projects are. */
  fields: number;
  /** How far the places of both sides' projects are the same. */
  reach: number;
  /** Projects so far, newer ones counting more. */
  warmth: number;
}

/** Somebody who could become a partner. */
export interface PartnerCandidate extends MatchParty, PartnerMeasures {
  isUnclaimed: boolean;
  projects: number;
  lastProjectOn: string | null;
  /** Has had projects that say more than their title. */
  described: boolean;
}

/** Who asks. */
export interface PartnerSeeker extends MatchParty {
  projects: number;
  described: boolean;
}

/** A concept one side needs, and the nearest that the other offers; closeness 1 where they are the same. */
export interface ConceptPair {
  needId: string;
  offerId: string;
  closeness: number;
}

/** What a suggestion rests on: ids and values that can be looked up again. */
export interface PartnerFacts {
  /** What the candidate offers for what the asker needs. */
  needsMet: readonly ConceptPair[];
  /** What the asker offers for what the candidate needs. */
  offersWanted: readonly ConceptPair[];
  commonFieldIds: readonly string[];
  /** Words of the question that stand in the candidate's profile, rarest first; a few. */
  sharedWords: readonly string[];
  /** Actors that both have worked with in projects of a size that ties; a few. */
  sharedPartnerIds: readonly string[];
  /** Projects the two had together, newest first; a few. */
  projectsTogetherIds: readonly string[];
  /** Projects of the candidate that resemble what is asked for, most alike first; a few. */
  similarProjectIds: readonly string[];
  /** As the crow flies; null where one of the two has no point. */
  distanceKm: number | null;
  samePlace: boolean;
  sameCountry: boolean;
  languages: readonly string[];
  projects: number;
  lastProjectOn: string | null;
}

/** What is read for those that are shown alone; the other facts are known of every candidate. */
export type PartnerEvidence = Pick<
  PartnerFacts,
  'sharedPartnerIds' | 'projectsTogetherIds' | 'similarProjectIds' | 'sharedWords'
>;
export type KnownFacts = Omit<PartnerFacts, keyof PartnerEvidence>;

export interface PartnerSuggestion {
  actorId: string;
  kind: ActorKind;
  sector: Sector;
  isUnclaimed: boolean;
  /** Has hardly any past in the network. */
  isNewcomer: boolean;
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
  | { title: string; text: string; leadId: string; conceptIds?: readonly string[] };

export interface PartnerOptions {
  /** Nothing that happened on this day or later counts. */
  asOf: Date;
  limit: number;
  /** Actors that must not be among them, whatever speaks for them. */
  exclude?: readonly string[];
  /** Kvart is about ties between different sides, so one's own is left out unless this is false. */
  otherSidesOnly?: boolean;
  /** Only those that the asker has not worked with. True for an actor that asks for itself. */
  newOnly?: boolean;
  /** Whether newcomers get their places; true unless said otherwise. */
  explore?: boolean;
}
