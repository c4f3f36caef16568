import { mostTeaching } from '@kvart/domain/suggestions';
import type { Alongside } from '../matching/index.ts';
import { knownTo, stamp } from './pair.sql.ts';

export interface ReadAlongside {
  /** How many of each kind of actor were turned away lately. */
  dismissed: Record<string, number>;
  /** What the order rests on of the actor's own doing. */
  stamp: string;
}

/**
 * Whom an actor does not want or need to be shown, read together with the candidates. What was turned away teaches
 * only where the person who did it lets it.
 */
export const leaveOut: Alongside = {
  name: 'suggestions.partners',
  tables: `me AS MATERIALIZED (SELECT a.* FROM actors a WHERE a.id = $1::uuid), ${knownTo},
  away AS MATERIALIZED (SELECT d.target_id, d.person_id, d.created_at FROM suggestion_dismissals d
    WHERE d.actor_id = $1::uuid AND d.kind = 'partner')`,
  leaveOut: `SELECT target_id FROM away UNION SELECT actor_id FROM met UNION SELECT actor_id FROM working
    UNION SELECT b.blocked_id FROM actor_blocks b WHERE b.actor_id = $1::uuid
    UNION SELECT b.actor_id FROM actor_blocks b WHERE b.blocked_id = $1::uuid`,
  read: `json_build_object('dismissed', (SELECT coalesce(json_object_agg(k.kind, k.n), '{}') FROM (
      SELECT a.kind, count(*)::int AS n FROM (SELECT w.target_id FROM away w
        WHERE NOT EXISTS (SELECT FROM profiling_opt_outs o WHERE o.person_id = w.person_id)
        ORDER BY w.created_at DESC, w.target_id LIMIT ${mostTeaching}) d
      JOIN actors a ON a.id = d.target_id GROUP BY a.kind) k), 'stamp', ${stamp})`,
};
