/** Who has left the actor for which they were told does not see the line any more. */
const mayStillSee = `(n.for_actor_id IS NULL OR EXISTS (SELECT 1 FROM memberships m
  WHERE m.actor_id = n.for_actor_id AND m.person_id = n.person_id AND m.ended_at IS NULL))`;

const columns = `n.id, n.person_id AS "personId", n.type, n.subject_type AS "subjectType",
  n.subject_id AS "subjectId", n.actor_id AS "actorId", a.name AS "actorName", n.for_actor_id AS "forActorId",
  n.facts, n.count, n.newest_at AS "newestAt", n.read_at AS "readAt"`;
const from = 'FROM notifications n LEFT JOIN actors a ON a.id = n.actor_id';

/** A person's lines, newest first, and before a certain one where that is asked. */
export const listSql = `SELECT ${columns} ${from}
  WHERE n.person_id = $1 AND n.in_app AND ${mayStillSee} AND (NOT $2::boolean OR n.read_at IS NULL)
    AND ($3::timestamptz IS NULL OR (n.newest_at, n.id) < ($3, $4::uuid))
  ORDER BY n.newest_at DESC, n.id DESC LIMIT $5`;

/** Unread lines; nobody needs to know exactly how many more than a hundred. */
export const unreadSql = `SELECT count(*)::int AS n FROM (SELECT 1 FROM notifications n
  WHERE n.person_id = $1 AND n.in_app AND n.read_at IS NULL AND ${mayStillSee} LIMIT 100) x`;

/** One line of a person. */
export const oneSql = `SELECT ${columns} ${from} WHERE n.person_id = $1 AND n.id = $2 AND ${mayStillSee}`;

/** What a mail or a push has to tell now, newest first, held until it is done. */
export const dueSql = (
  channel: 'mail' | 'push',
) => `SELECT ${columns.replace('n.count', channel === 'mail' ? 'greatest(n.mail_count, 1) AS count' : 'n.count')}
  ${from} WHERE n.person_id = $1::uuid AND n.${channel}_due_at <= $2 AND n.read_at IS NULL AND ${mayStillSee}
  ORDER BY n.newest_at DESC, n.id DESC LIMIT 200 FOR UPDATE OF n`;

/** What was read: some lines, all about one thing, or all. */
export const readSql = `UPDATE notifications SET read_at = $2, mail_due_at = NULL, mail_count = 0, push_due_at = NULL
  WHERE person_id = $1::uuid AND read_at IS NULL
    AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[]))
    AND ($4::text IS NULL OR (subject_type = $4 AND subject_id = $5::uuid))
  RETURNING type, subject_id AS "subjectId"`;
