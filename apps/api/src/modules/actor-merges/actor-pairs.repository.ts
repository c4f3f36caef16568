import { likeNames, likeNamesNearby, likeNamesOfOneSite, mostAlike } from '@kvart/domain/desk';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';

const there = `a.archived_at IS NULL AND a.id <> q.id AND a.is_demo = q.is_demo`;
const some = (condition: string, order = '') =>
  `(SELECT a.id FROM actors a WHERE ${condition} AND ${there} ${order} LIMIT ${mostAlike})`;

/**
 * Compares some of the actors that wait for it with the few that share a sign with them: one probe of an index for each
 * sign, whatever the size of the network. The rules are those of `signsOf`. A pair that is known is left as it is.
 */
const compareSql = `WITH taken AS (DELETE FROM actor_comparisons WHERE actor_id IN
    (SELECT actor_id FROM actor_comparisons ORDER BY since, actor_id LIMIT $1::int FOR UPDATE SKIP LOCKED) RETURNING actor_id),
  q AS (SELECT a.*, kvart_actor_key(a.name) AS key, kvart_own_host(a.website) AS host FROM actors a JOIN taken t ON t.actor_id = a.id
    WHERE a.archived_at IS NULL),
  found AS (SELECT DISTINCT least(q.id, o.id) AS first_id, greatest(q.id, o.id) AS second_id, x.*
    FROM q CROSS JOIN LATERAL (
      ${some(`kvart_actor_key(a.name) % q.key`, `ORDER BY kvart_actor_key(a.name) <-> q.key`)}
      UNION ${some(`q.register_number IS NOT NULL AND a.country = q.country AND a.register_number = q.register_number`)}
      UNION ${some(`q.email IS NOT NULL AND lower(a.email) = lower(q.email)`)}
      UNION ${some(`q.host IS NOT NULL AND kvart_own_host(a.website) = q.host`)}
    ) c JOIN actors o ON o.id = c.id
    CROSS JOIN LATERAL (SELECT similarity(kvart_actor_key(o.name), q.key) AS alike,
      coalesce(o.register_number = q.register_number AND o.country = q.country, false) AS register_number,
      coalesce(lower(o.email) = lower(q.email), false) AS mail,
      coalesce(kvart_own_host(o.website) = q.host, false) AS site,
      coalesce(o.place_id = q.place_id, false) AS place, coalesce(o.country = q.country, false) AS country) x),
  judged AS (SELECT f.*, array_remove(ARRAY[
      CASE WHEN f.register_number THEN 'register_number' END, CASE WHEN f.mail THEN 'mail' END,
      CASE WHEN f.site AND f.alike >= ${likeNamesOfOneSite} THEN 'website' END,
      CASE WHEN f.country AND f.alike >= CASE WHEN f.place THEN ${likeNamesNearby} ELSE ${likeNames} END THEN 'name' END
    ], NULL)::actor_sign[] AS signs FROM found f),
  told AS (INSERT INTO actor_pairs (first_id, second_id, signs, percent)
    SELECT first_id, second_id, signs, round(alike * 100)::int FROM judged WHERE cardinality(signs) > 0
    ORDER BY first_id, second_id ON CONFLICT (first_id, second_id) DO NOTHING RETURNING 1)
  SELECT (SELECT count(*)::int FROM taken) AS taken, (SELECT count(*)::int FROM told) AS told`;

/** Looks for actors that may be one. */
@Injectable()
export class ActorPairsRepository {
  async compare(tx: Tx, most: number): Promise<{ taken: number; told: number }> {
    const [found] = await tx.$queryRawUnsafe<{ taken: number; told: number }[]>(compareSql, most);
    return found ?? { taken: 0, told: 0 };
  }
}
