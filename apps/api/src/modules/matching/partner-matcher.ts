import {
  answeredNeeds,
  distanceBetween,
  fittedWeights,
  isNewcomer,
  type PartnerCandidate,
  type PartnerQuestion,
  leastCloseness,
  type KnownFacts,
  type PartnerEvidence,
  type PartnerMeasures,
  type PartnerOptions,
  type PartnersFor,
  type PartnerSuggestion,
  questionOf,
  rankPartners,
  withNewcomers,
  type Closeness,
} from '@kvart/domain/matching';
import { toIsoDate } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { type Asker, PartnersRepository, type PartnerSearch } from './partners.repository.ts';
import type { Alongside } from './partners.sql.ts';

const mostAtOnce = 50;

/** What an order is made of. */
export interface PartnerChoice {
  search: PartnerSearch;
  seeker: Asker;
  candidates: PartnerCandidate[];
  question: PartnerQuestion;
  closeness: Closeness;
  alongside: unknown;
}

/** Somebody who is suggested, with what is known without reading more. */
export interface FoundPartner extends Omit<PartnerSuggestion, 'facts'> {
  facts: KnownFacts;
  measures: Pick<PartnerMeasures, 'walk' | 'kin' | 'words'>;
}

export interface FoundPartners {
  search: PartnerSearch;
  seeker: Asker;
  partners: FoundPartner[];
  /** What the caller's own part of the statement read. */
  alongside: unknown;
}

/** Finds partners, and says what each suggestion rests on. Who may see a suggestion is for its caller to say. */
@Injectable()
export class PartnerMatcher {
  constructor(
    private readonly repository: PartnersRepository,
    private readonly catalogue: ConceptCatalogue,
  ) {}

  /** All that can be put in order, and how it would be. */
  async candidatesFor(
    whom: PartnersFor,
    options: PartnerOptions,
    also?: Alongside,
  ): Promise<PartnerChoice | null> {
    const search = searchOf(whom, options);
    const [{ seeker, candidates, alongside }, closeness] = await Promise.all([
      this.repository.candidates(search, also),
      this.catalogue.closeness(),
    ]);
    if (!seeker) return null;
    const question = questionOf(seeker, { asksForProject: seeker.isAsked, newOnly: search.newOnly });
    return { search, seeker, candidates, question, closeness, alongside };
  }

  /** The best, best first, in one statement: for those who read what they show of them anyway. */
  async bestFor(whom: PartnersFor, options: PartnerOptions, also?: Alongside): Promise<FoundPartners | null> {
    const choice = await this.candidatesFor(whom, options, also);
    if (!choice) return null;
    const { search, seeker, candidates, question, closeness, alongside } = choice;
    const ranked = rankPartners(seeker, candidates, question, fittedWeights, closeness);
    const limit = Math.min(options.limit, mostAtOnce);
    const chosen =
      options.explore === false
        ? ranked.slice(0, limit)
        : withNewcomers(ranked, limit, `${seeker.actorId} ${search.before}`);
    const partners = chosen.map(({ candidate, score, signals }) => ({
      actorId: candidate.actorId,
      kind: candidate.kind,
      sector: candidate.sector,
      isUnclaimed: candidate.isUnclaimed,
      isNewcomer: isNewcomer(candidate),
      score,
      signals,
      facts: factsOf(seeker, candidate, closeness),
      measures: { walk: candidate.walk, kin: candidate.kin, words: candidate.words },
    }));
    return { search, seeker, partners, alongside };
  }

  /** The best partners, best first, with all they rest on; none where there is nobody who asks. */
  async partnersFor(whom: PartnersFor, options: PartnerOptions): Promise<PartnerSuggestion[]> {
    const found = await this.bestFor(whom, options);
    if (!found || found.partners.length === 0) return [];
    const { search, seeker, partners } = found;
    const ids = partners.map(({ actorId }) => actorId);
    const evidence = await this.repository.evidence(seeker, ids, search.before);
    return partners.map(({ facts, measures: _, ...partner }) => ({
      ...partner,
      facts: { ...facts, ...(evidence.get(partner.actorId) ?? nothing) },
    }));
  }
}

const nothing: PartnerEvidence = {
  sharedPartnerIds: [],
  projectsTogetherIds: [],
  similarProjectIds: [],
  sharedWords: [],
};

function searchOf(whom: PartnersFor, options: PartnerOptions): PartnerSearch {
  const asksForItself = 'actorId' in whom;
  return {
    actorId: asksForItself ? whom.actorId : 'leadId' in whom ? whom.leadId : null,
    projectId: 'projectId' in whom ? whom.projectId : null,
    roleId: 'roleId' in whom ? whom.roleId : null,
    conceptIds: 'title' in whom ? (whom.conceptIds ?? []) : [],
    text: 'title' in whom ? `${whom.title} ${whom.title} ${whom.text}` : null,
    before: toIsoDate(options.asOf),
    exclude: options.exclude ?? [],
    otherSidesOnly: options.otherSidesOnly ?? true,
    newOnly: options.newOnly ?? asksForItself,
  };
}

function factsOf(seeker: Asker, candidate: PartnerCandidate, closeness: Closeness): KnownFacts {
  const km = distanceBetween(seeker, candidate);
  return {
    needsMet: answeredNeeds(seeker.needIds, candidate.offerIds, closeness),
    offersWanted: answeredNeeds(candidate.needIds, seeker.offerIds, closeness),
    commonFieldIds: candidate.isInIds.filter((id) =>
      seeker.isInIds.some((own) => closeness(own, id) >= leastCloseness),
    ),
    distanceKm: km === null ? null : Math.round(km),
    samePlace: candidate.placeId !== null && candidate.placeId === seeker.placeId,
    sameCountry: candidate.country !== null && candidate.country === seeker.country,
    languages: candidate.languages.filter((one) => seeker.languages.includes(one)),
    projects: candidate.projects,
    lastProjectOn: candidate.lastProjectOn,
  };
}
