import type { SuggestionKey, SuggestionOutcome } from '@kvart/domain/suggestions';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';

/** Who stands behind what is suggested, as far as everybody signed in may know of it. $2 kind, $3 target. */
const others = `SELECT a.id AS other_id FROM actors a
    WHERE $2::suggestion_kind IN ('partner', 'need') AND a.id = $3::uuid AND a.archived_at IS NULL
  UNION ALL
  SELECT s.actor_id FROM spaces s WHERE $2::suggestion_kind = 'space' AND s.id = $3::uuid AND s.state = 'listed'
  UNION ALL
  SELECT r.actor_id FROM space_requests r
    WHERE $2::suggestion_kind = 'need' AND r.id = $3::uuid AND r.state = 'published'
  UNION ALL
  SELECT l.actor_id FROM project_roles r JOIN projects p ON p.id = r.project_id
      AND p.visibility <> 'private' AND p.roles_visibility <> 'private'
    JOIN project_partners l ON l.project_id = p.id AND l.role = 'lead' AND l.state = 'active'
    WHERE $2::suggestion_kind = 'project' AND r.id = $3::uuid AND r.state = 'open'`;

const recordSql = `INSERT INTO suggestion_turns (actor_id, kind, target_id, outcome, other_id)
  SELECT $1::uuid, $2::suggestion_kind, $3::uuid, $4::suggestion_outcome, o.other_id FROM (${others}) o
  WHERE o.other_id <> $1::uuid AND NOT EXISTS (SELECT FROM profiling_opt_outs p WHERE p.person_id = $5::uuid)
  ON CONFLICT DO NOTHING`;

/** A suggestion counts for what follows within so many days of its being opened. */
const daysOfEffect = 90;

/** What was opened leads on: to an introduction, an answer. $1 who, $2 with whom, $3 what, $4 by which person. */
const followSql = (
  days: number,
): string => `INSERT INTO suggestion_turns (actor_id, kind, target_id, outcome, other_id)
  SELECT t.actor_id, t.kind, t.target_id, $3::suggestion_outcome, t.other_id FROM suggestion_turns t
  WHERE t.actor_id = ANY ($1::uuid[]) AND t.other_id = ANY ($2::uuid[]) AND t.outcome = 'opened'
    AND t.at > now() - interval '${days} days'
    AND NOT EXISTS (SELECT FROM profiling_opt_outs p WHERE p.person_id = $4::uuid)
  ON CONFLICT DO NOTHING`;

const spaceFollowSql = `INSERT INTO suggestion_turns (actor_id, kind, target_id, outcome, other_id)
  SELECT t.actor_id, t.kind, t.target_id, (CASE e.state WHEN 'sent' THEN 'introduced' WHEN 'in_talks' THEN 'accepted'
      ELSE 'declined' END)::suggestion_outcome, t.other_id
  FROM interests i JOIN interest_events e ON e.interest_id = i.id AND e.version = $2::int
    AND e.state IN ('sent', 'in_talks', 'declined')
  JOIN suggestion_turns t ON t.actor_id = i.actor_id AND t.kind = 'space' AND t.target_id = i.space_id
    AND t.outcome = 'opened' AND t.at > now() - interval '${daysOfEffect} days'
  WHERE i.id = $1::uuid AND NOT EXISTS (SELECT FROM profiling_opt_outs p WHERE p.person_id = i.person_id)
  ON CONFLICT DO NOTHING`;

/** Two that were led to each other work in one project, begun since: looked for once a day, a bounded part at a time. */
const startedSql = `INSERT INTO suggestion_turns (actor_id, kind, target_id, outcome, other_id)
  SELECT DISTINCT t.actor_id, t.kind, t.target_id, 'started'::suggestion_outcome, t.other_id
  FROM suggestion_turns t
    JOIN project_partners x ON x.actor_id = t.actor_id AND x.state = 'active'
    JOIN project_partners y ON y.project_id = x.project_id AND y.actor_id = t.other_id AND y.state = 'active'
  WHERE t.outcome IN ('opened', 'introduced') AND t.at > now() - interval '${2 * daysOfEffect} days'
    AND greatest(x.since, y.since) >= t.at::date
    AND NOT EXISTS (SELECT FROM suggestion_turns s WHERE s.actor_id = t.actor_id AND s.kind = t.kind
      AND s.target_id = t.target_id AND s.outcome = 'started')
  LIMIT 5000 ON CONFLICT DO NOTHING`;

/** Numbers are kept for three years, and what a mail has told for one. */
const forgetSql = `WITH turns AS (DELETE FROM suggestion_turns WHERE ctid IN (SELECT ctid FROM suggestion_turns
    WHERE at < now() - interval '3 years' LIMIT 20000))
  DELETE FROM suggestions_told WHERE ctid IN (SELECT ctid FROM suggestions_told
    WHERE at < now() - interval '1 year' LIMIT 20000)`;

/** What became of suggestions. Nobody's name stands in it, and who has profiling off leaves no trace. */
@Injectable()
export class OutcomesRepository {
  constructor(private readonly database: Database) {}

  /** @returns false where there is no such thing for the actor. */
  async exists(tx: Tx, { actorId, kind, targetId }: SuggestionKey & { actorId: string }): Promise<boolean> {
    const rows = await tx.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM (${others}) o WHERE o.other_id <> $1::uuid`,
      actorId,
      kind,
      targetId,
    );
    return rows.length > 0;
  }

  async record(
    tx: Tx | null,
    { actorId, kind, targetId }: SuggestionKey & { actorId: string },
    outcome: SuggestionOutcome,
    personId: string,
  ): Promise<void> {
    const values = [actorId, kind, targetId, outcome, personId];
    if (tx) await tx.$executeRawUnsafe(recordSql, ...values);
    else await this.database.read('suggestions.record', recordSql, values);
  }

  async follow(
    tx: Tx,
    actorIds: readonly string[],
    otherIds: readonly string[],
    outcome: SuggestionOutcome,
    personId: string,
    /** Working together begins later than answering. */
    within: 'soon' | 'late' = 'soon',
  ): Promise<void> {
    const statement = followSql(within === 'late' ? 4 * daysOfEffect : daysOfEffect);
    await tx.$executeRawUnsafe(statement, actorIds, otherIds, outcome, personId);
  }

  async followInterest(tx: Tx, interestId: string, version: number): Promise<void> {
    await tx.$executeRawUnsafe(spaceFollowSql, interestId, version);
  }

  /** Those who asked for an introduction. */
  async askers(tx: Tx, conversationId: string): Promise<string[]> {
    const rows = await tx.conversationParty.findMany({
      where: { conversationId, part: 'asker' },
      select: { actorId: true },
      take: 20,
    });
    return rows.map(({ actorId }) => actorId);
  }

  async started(): Promise<void> {
    await this.database.read('suggestions.started', startedSql);
  }

  async forget(): Promise<void> {
    await this.database.read('suggestions.forget', forgetSql);
  }
}
