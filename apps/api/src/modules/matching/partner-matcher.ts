import {
  answeredNeeds,
  distanceBetween,
  fittedWeights,
  isNewcomer,
  type PartnerCandidate,
  type PartnerQuestion,
  leastCloseness,
  type PartnerFacts,
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
import { type Asker, type Evidence, PartnersRepository, type PartnerSearch } from './partners.repository.ts';

const mostAtOnce = 50;

/** What an order is made of. */
export interface PartnerChoice {
  search: PartnerSearch;
  seeker: Asker;
  candidates: PartnerCandidate[];
  question: PartnerQuestion;
  closeness: Closeness;
}

/** Finds partners, and says what each suggestion rests on. Who may see a suggestion is for its caller to say. */
@Injectable()
export class PartnerMatcher {
  constructor(
    private readonly repository: PartnersRepository,
    private readonly catalogue: ConceptCatalogue,
  ) {}

  /** All that can be put in order, and how it would be. */
  async candidatesFor(whom: PartnersFor, options: PartnerOptions): Promise<PartnerChoice | null> {
    const search = searchOf(whom, options);
    const [{ seeker, candidates }, closeness] = await Promise.all([
      this.repository.candidates(search),
      this.catalogue.closeness(),
    ]);
    if (!seeker) return null;
    const question = questionOf(seeker, { asksForProject: seeker.isAsked, newOnly: search.newOnly });
    return { search, seeker, candidates, question, closeness };
  }

  /** The best partners, best first; none where there is nobody who asks. */
  async partnersFor(whom: PartnersFor, options: PartnerOptions): Promise<PartnerSuggestion[]> {
    const choice = await this.candidatesFor(whom, options);
    if (!choice || choice.candidates.length === 0) return [];
    const { search, seeker, candidates, question, closeness } = choice;
    const ranked = rankPartners(seeker, candidates, question, fittedWeights, closeness);
    const limit = Math.min(options.limit, mostAtOnce);
    const chosen =
      options.explore === false
        ? ranked.slice(0, limit)
        : withNewcomers(ranked, limit, `${seeker.actorId} ${search.before}`);
    const ids = chosen.map(({ candidate }) => candidate.actorId);
    const evidence = await this.repository.evidence(seeker, ids, search.before);
    return chosen.map(({ candidate, score, signals }) => ({
      actorId: candidate.actorId,
      kind: candidate.kind,
      sector: candidate.sector,
      isUnclaimed: candidate.isUnclaimed,
      isNewcomer: isNewcomer(candidate),
      score,
      signals,
      facts: factsOf(seeker, candidate, evidence.get(candidate.actorId) ?? nothing, closeness),
    }));
  }
}

const nothing: Evidence = {
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

function factsOf(
  seeker: Asker,
  candidate: PartnerCandidate,
  evidence: Evidence,
  closeness: Closeness,
): PartnerFacts {
  const km = distanceBetween(seeker, candidate);
  return {
    needsMet: answeredNeeds(seeker.needIds, candidate.offerIds, closeness),
    offersWanted: answeredNeeds(candidate.needIds, seeker.offerIds, closeness),
    commonFieldIds: candidate.isInIds.filter((id) =>
      seeker.isInIds.some((own) => closeness(own, id) >= leastCloseness),
    ),
    ...evidence,
    distanceKm: km === null ? null : Math.round(km),
    samePlace: candidate.placeId !== null && candidate.placeId === seeker.placeId,
    sameCountry: candidate.country !== null && candidate.country === seeker.country,
    languages: candidate.languages.filter((one) => seeker.languages.includes(one)),
    projects: candidate.projects,
    lastProjectOn: candidate.lastProjectOn,
  };
}
