import type { SuggestionKind, SuggestionOutcome } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { looksAfter, type Territory, territoriesOf } from '../desk/index.ts';

/**
 * Of the actors that a centre looks after: $1 the centre, $2 from, $3 before. `actors` says how many stand behind a
 * number: it is those who must not be recognised, however many suggestions one of them opened.
 */
const countsSql = `SELECT ${territoriesOf} AS territories, (SELECT coalesce(json_agg(told), '[]') FROM (
    SELECT t.kind, t.outcome, count(*)::int AS n, count(DISTINCT t.actor_id)::int AS actors
    FROM suggestion_turns t JOIN (SELECT y.id, y.country, y.place_id, p.nuts FROM actors y
      LEFT JOIN places p ON p.id = y.place_id) x ON x.id = t.actor_id
    WHERE t.at >= $2::date AND t.at < $3::date AND ${looksAfter('x')} GROUP BY t.kind, t.outcome) told) AS counts
  FROM actors a WHERE a.id = $1::uuid`;

export interface FunnelCount {
  kind: SuggestionKind;
  outcome: SuggestionOutcome;
  n: number;
  actors: number;
}
export interface FunnelCounts {
  /** None where nobody has set one: then it is the centre's country. */
  territories: Territory[];
  counts: FunnelCount[];
}

@Injectable()
export class FunnelRepository {
  constructor(private readonly database: Database) {}

  of(centreId: string, from: string, before: string): Promise<FunnelCounts> {
    const values = [centreId, from, before];
    return this.database.readOne<FunnelCounts & Record<string, unknown>>(
      'suggestions.funnel',
      countsSql,
      values,
    );
  }
}
