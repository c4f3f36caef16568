import { followUpDays, type IntroductionProgress } from '@kvart/domain/brokerage';
import type { Cursor } from '@kvart/domain/shared';
import { Values } from '../../platform/database/index.ts';

/** More than so many are not counted: nobody reads the number. */
const mostCounted = 1000;

/** Of both sides: what they answered, and whether one of them wrote. */
const partsSql = `LATERAL (SELECT bool_or(p.answer = 'declined') AS declined,
    count(*) FILTER (WHERE p.answer = 'accepted') AS accepted
  FROM conversation_parties p WHERE p.conversation_id = i.conversation_id AND p.actor_id IN (i.first_id, i.second_id)) x`;

const spokenSql = `EXISTS (SELECT FROM messages m WHERE m.conversation_id = i.conversation_id
  AND m.actor_id IN (i.first_id, i.second_id) AND m.kind = 'text')`;

/** `progressOf` once more, for lists; a test holds the two against each other. */
const progressSql = `CASE WHEN i.outcome IN ('cooperation', 'nothing') THEN i.outcome::text WHEN x.declined THEN 'declined'
  WHEN x.accepted = 0 THEN 'proposed' WHEN x.accepted = 1 THEN 'accepted_by_one'
  WHEN ${spokenSql} THEN 'conversation' ELSE 'accepted' END`;

/** The newest date at which it is asked for, at a time. */
const passedSql = (now: string): string =>
  `CASE ${followUpDays
    .toReversed()
    .map(
      (days) =>
        `WHEN i.created_at <= ${now} - interval '${days} days' THEN i.created_at + interval '${days} days'`,
    )
    .join(' ')} END`;

const dueSql = (now: string): string => `CASE WHEN coalesce(i.outcome, 'ongoing') = 'ongoing'
  AND NOT coalesce(x.declined, false) AND (i.outcome_at IS NULL OR i.outcome_at < ${passedSql(now)}) THEN ${passedSql(now)} END`;

const actorSql = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name)`;

const columns = (now: string): string => `i.conversation_id AS id, i.version, ${progressSql} AS progress,
  ${dueSql(now)} AS "dueSince", i.outcome, i.created_at AS "proposedAt", i.outcome_at AS "outcomeAt",
  ${actorSql('c')} AS centre, ${actorSql('a')} AS first, ${actorSql('b')} AS second,
  (SELECT o.name FROM actors o WHERE o.id = i.outcome_for_id) AS "outcomeForName"`;

const fromSql = `proposed_introductions i JOIN actors c ON c.id = i.adviser_id JOIN actors a ON a.id = i.first_id
  JOIN actors b ON b.id = i.second_id, ${partsSql}`;

/** One introduction as the list shows it. $1 id, $2 now */
export const introductionSql = `SELECT row_to_json(n) AS one FROM (SELECT ${columns('$2::timestamptz')} FROM ${fromSql}
  WHERE i.conversation_id = $1::uuid) n`;

export interface IntroductionList {
  actorId: string;
  progress: IntroductionProgress | null;
  isDue: boolean;
  now: Date;
  first: number;
  after: Cursor | null;
}

/** A page of the introductions that an actor proposed or is one of, the newest first. */
export function introductionsStatement(list: IntroductionList): { text: string; values: unknown[] } {
  const values = new Values();
  const actor = values.add(list.actorId, 'uuid');
  const now = values.add(list.now, 'timestamptz');
  const where = [`(i.adviser_id = ${actor} OR i.first_id = ${actor} OR i.second_id = ${actor})`];
  const narrowed = ['true'];
  if (list.progress) narrowed.push(`n.progress = ${values.add(list.progress, 'text')}`);
  if (list.isDue) narrowed.push('n."dueSince" IS NOT NULL');
  const all = `SELECT * FROM (SELECT ${columns(now)} FROM ${fromSql} WHERE ${where.join(' AND ')}) n
    WHERE ${narrowed.join(' AND ')}`;
  const behind = list.after
    ? `WHERE (n."proposedAt", n.id) < (${values.add(list.after.keys[0], 'timestamptz')}, ${values.add(list.after.id, 'uuid')})`
    : '';
  return {
    text: `WITH n AS MATERIALIZED (${all} ORDER BY n."proposedAt" DESC, n.id DESC LIMIT ${mostCounted})
      SELECT json_build_object('total', (SELECT count(*)::int FROM n),
        'nodes', (SELECT coalesce(json_agg(r ORDER BY r."proposedAt" DESC, r.id DESC), '[]') FROM (SELECT * FROM n ${behind}
          ORDER BY n."proposedAt" DESC, n.id DESC LIMIT ${values.add(list.first + 1, 'int')}) r)) AS result`,
    values: values.list,
  };
}

/** Those to ask for now: each date of each introduction is taken once. $1 now, $2 how many at most */
export const remindSql = `WITH due AS (SELECT i.conversation_id, (SELECT count(*) FROM unnest(ARRAY[${followUpDays.join(', ')}]) d
      WHERE i.created_at <= $1::timestamptz - make_interval(days => d)) AS passed, ${dueSql('$1::timestamptz')} IS NOT NULL AS asks
    FROM proposed_introductions i, ${partsSql}
    WHERE i.reminders < ${followUpDays.length} AND i.created_at <= $1::timestamptz - interval '${followUpDays[0]} days'
      AND i.reminders < (SELECT count(*) FROM unnest(ARRAY[${followUpDays.join(', ')}]) d
        WHERE i.created_at <= $1::timestamptz - make_interval(days => d))
    ORDER BY i.created_at, i.conversation_id LIMIT $2::int FOR UPDATE OF i SKIP LOCKED)
  UPDATE proposed_introductions i SET reminders = due.passed FROM due WHERE i.conversation_id = due.conversation_id
  RETURNING i.conversation_id::text AS id, due.passed::int AS round, due.asks`;

/** Who is asked: whoever proposed it where they still write for the centre, else all who do; and those of the two. $1 id */
export const askedSql = `SELECT m.actor_id::text AS "actorId", m.person_id::text AS "personId"
  FROM proposed_introductions i JOIN conversations c ON c.id = i.conversation_id
    JOIN memberships m ON m.actor_id IN (i.adviser_id, i.first_id, i.second_id) AND m.ended_at IS NULL
      AND m.role IN ('owner', 'editor')
  WHERE i.conversation_id = $1::uuid AND (m.actor_id <> i.adviser_id OR m.person_id = c.started_by_id
    OR NOT EXISTS (SELECT FROM memberships s WHERE s.actor_id = i.adviser_id AND s.person_id = c.started_by_id
      AND s.ended_at IS NULL AND s.role IN ('owner', 'editor')))
  ORDER BY m.actor_id, m.person_id LIMIT 60`;
