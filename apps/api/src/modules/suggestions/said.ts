import type {
  Explained,
  MatchGap as Gap,
  MatchRaise as Raise,
  MatchReason as Reason,
} from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { ConceptCatalogue, type NamedConcepts, type Place } from '../taxonomy/index.ts';
import type { MatchGap, MatchRaise, MatchReason } from './suggestion.model.ts';

type Places = ReadonlyMap<string, Place>;

const conceptIdsOf = ({ conceptIds = [], theirIds = [] }: Reason): string[] => [...conceptIds, ...theirIds];

const reasonOf = (reason: Reason, named: NamedConcepts, places: Places): MatchReason => ({
  code: reason.code,
  signal: reason.signal,
  concepts: named(reason.conceptIds ?? []),
  theirs: named(reason.theirIds ?? []),
  actors: [...(reason.actors ?? [])],
  projects: [...(reason.projects ?? [])],
  count: reason.count ?? null,
  place: (reason.placeId !== undefined && places.get(reason.placeId)) || null,
  country: reason.country ?? null,
  distanceKm: reason.distanceKm ?? null,
  sectors: [...(reason.sectors ?? [])],
  languages: [...(reason.languages ?? [])],
  words: [...(reason.words ?? [])],
  criterion: reason.criterion ?? null,
  request: reason.request ?? null,
  space: reason.space ?? null,
});

const gapOf = ({ code, criterion, distanceKm, percent, days, sectors }: Gap): MatchGap => ({
  code,
  criterion: criterion ?? null,
  distanceKm: distanceKm ?? null,
  percent: percent ?? null,
  days: days ?? null,
  sectors: [...(sectors ?? [])],
});

export const raiseOf = ({ code, criterion, percent, days, request }: Raise): MatchRaise => ({
  code,
  criterion: criterion ?? null,
  percent: percent ?? null,
  days: days ?? null,
  request: request ?? null,
});

/** Puts what the rules say into the form of the API: concepts in the reader's language, places whole. */
@Injectable()
export class Said {
  constructor(private readonly catalogue: ConceptCatalogue) {}

  /** Waits once for the concepts of a whole list, to say its explanations one by one. */
  async saying(list: readonly Explained[], locale: string) {
    const named = await this.catalogue.naming(
      list.flatMap(({ reasons }) => reasons.flatMap(conceptIdsOf)),
      locale,
    );
    return ({ reasons, gaps, raises }: Explained, places: readonly (Place | null)[] = []) => {
      const known = new Map(places.flatMap((place) => (place ? [[place.id, place] as const] : [])));
      return {
        reasons: reasons.map((reason) => reasonOf(reason, named, known)),
        gaps: gaps.map(gapOf),
        raises: raises.map(raiseOf),
      };
    };
  }

  async one(explained: Explained, locale: string, places: readonly (Place | null)[] = []) {
    return (await this.saying([explained], locale))(explained, places);
  }
}
