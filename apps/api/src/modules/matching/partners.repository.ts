import type { PartnerCandidate, PartnerEvidence, PartnerSeeker } from '@kvart/domain/matching';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { partnerEvidence } from './evidence.sql.ts';
import { type CandidateRow, candidateOf } from './candidate-row.ts';
import { type Alongside, partnerCandidates } from './partners.sql.ts';

/** Whom it is about, and what may be looked at. */
export interface PartnerSearch {
  actorId: string | null;
  projectId: string | null;
  roleId: string | null;
  text: string | null;
  /** The first day that does not count any more. */
  before: string;
  exclude: readonly string[];
  otherSidesOnly: boolean;
  newOnly: boolean;
  /** What the text is about. */
  conceptIds: readonly string[];
}

/** The asker as the indexes know it. */
export interface Asker extends PartnerSeeker {
  /** A project, a role or a text was asked about, rather than the actor itself. */
  isAsked: boolean;
  /** The words asked about, as a tsvector; null where the actor's own are meant. */
  words: string | null;
  /** Of what is asked for, the words that say most, rarest first; as the indexes have them. */
  rareWords: string[];
  projectId: string | null;
}

export interface Found {
  seeker: Asker | null;
  candidates: PartnerCandidate[];
  alongside: unknown;
}

/** Reads the matcher's indexes: one statement for candidates, one for what the chosen can be explained with. */
@Injectable()
export class PartnersRepository {
  constructor(private readonly database: Database) {}

  async candidates(search: PartnerSearch, alongside?: Alongside): Promise<Found> {
    const { name, text } = partnerCandidates(alongside);
    type Result = Omit<Found, 'candidates'> & { candidates: CandidateRow[] };
    const { result } = await this.database.readOne<{ result: Result }>(name, text, [
      ...[search.actorId, search.projectId, search.roleId, search.text, search.before, search.exclude],
      ...[search.otherSidesOnly, search.newOnly, search.conceptIds],
    ]);
    return { ...result, candidates: result.candidates.map(candidateOf) };
  }

  async evidence(
    asker: Asker,
    actorIds: readonly string[],
    before: string,
  ): Promise<Map<string, PartnerEvidence>> {
    const rows = await this.database.read<PartnerEvidence & { actorId: string }>(
      'matching.evidence',
      partnerEvidence,
      [asker.actorId, actorIds, before, asker.words, asker.projectId],
    );
    return new Map(rows.map(({ actorId, ...evidence }) => [actorId, evidence]));
  }
}
