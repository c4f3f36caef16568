import type { SuggestionKind, SuggestionOutcome } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';

/**
 * $2 from, $3 before. `actors` says how many stand behind a number: it is those who must not be recognised, however
 * many suggestions one of them opened.
 */
const countsSql = `SELECT t.kind, t.outcome, count(*)::int AS n, count(DISTINCT t.actor_id)::int AS actors
  FROM suggestion_turns t JOIN actors a ON a.id = t.actor_id AND a.country = $1::text
  WHERE t.at >= $2::date AND t.at < $3::date GROUP BY t.kind, t.outcome`;

export interface FunnelCount {
  kind: SuggestionKind;
  outcome: SuggestionOutcome;
  n: number;
  actors: number;
}

@Injectable()
export class FunnelRepository {
  constructor(private readonly database: Database) {}

  counts(country: string | null, from: string, before: string): Promise<FunnelCount[]> {
    const values = [country, from, before];
    return this.database.read<FunnelCount & Record<string, unknown>>('suggestions.funnel', countsSql, values);
  }
}
