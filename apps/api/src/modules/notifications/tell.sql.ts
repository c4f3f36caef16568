/** How somebody wants to hear of a type, and whether this thing or actor is silenced. */
export const reachSql = `
  SELECT p.id AS "personId", p.time_zone AS zone, coalesce(s.rhythm, 'at_once')::text AS rhythm,
    s.quiet_from AS "quietFrom", s.quiet_to AS "quietTo", c.in_app AS "inApp", c.mail, c.push,
    EXISTS (SELECT 1 FROM notification_mutes m WHERE m.person_id = p.id AND (m.until IS NULL OR m.until > $5)
      AND ((m.kind = 'type' AND m.target = $2) OR (m.kind = 'thing' AND m.target = $3)
        OR (m.kind = 'actor' AND m.target = $4))) AS muted,
    EXISTS (SELECT 1 FROM push_subscriptions d JOIN sessions e ON e.id = d.session_id
      WHERE d.person_id = p.id AND e.revoked_at IS NULL AND e.expires_at > $5) AS "hasDevice"
  FROM persons p
    LEFT JOIN notification_settings s ON s.person_id = p.id
    LEFT JOIN notification_choices c ON c.person_id = p.id AND c.type = $2
  WHERE p.id = ANY ($1::uuid[]) AND p.suspended_at IS NULL`;

/** Those who have not been told of the event before. */
export const freshSql = `
  INSERT INTO notification_events (person_id, event_id) SELECT p, $2::uuid FROM unnest($1::uuid[]) p
  ON CONFLICT DO NOTHING RETURNING person_id AS "personId"`;

/**
 * News join the unread line of their kind; a line that was read begins anew. What a mail already waits for is told
 * at that time, and nobody gets a second mail about the same line within half an hour.
 */
export const joinSql = `
  INSERT INTO notifications AS n (id, person_id, type, group_key, subject_type, subject_id, actor_id, for_actor_id,
    facts, newest_at, created_at, in_app, mail_due_at, mail_count, push_due_at)
  SELECT r.id, r.person_id, r.type, r.group_key, r.subject_type, r.subject_id, r.actor_id, r.for_actor_id,
    r.facts, r.at, r.at, r.in_app, r.mail_at, CASE WHEN r.mail_at IS NULL THEN 0 ELSE 1 END, r.push_at
  FROM jsonb_to_recordset($1::jsonb) r (id uuid, person_id uuid, type text, group_key text, subject_type text,
    subject_id uuid, actor_id uuid, for_actor_id uuid, facts jsonb, at timestamptz, in_app boolean,
    mail_at timestamptz, push_at timestamptz)
  ORDER BY r.person_id
  ON CONFLICT (person_id, group_key) DO UPDATE SET
    type = excluded.type, actor_id = excluded.actor_id, for_actor_id = excluded.for_actor_id,
    facts = excluded.facts, in_app = excluded.in_app, newest_at = greatest(n.newest_at, excluded.newest_at),
    count = CASE WHEN n.read_at IS NULL THEN n.count + 1 ELSE 1 END, read_at = NULL,
    mail_count = n.mail_count + excluded.mail_count,
    mail_due_at = CASE WHEN excluded.mail_due_at IS NULL THEN n.mail_due_at
      ELSE least(n.mail_due_at, greatest(excluded.mail_due_at, n.mailed_at + interval '30 minutes')) END,
    push_due_at = CASE WHEN excluded.push_due_at IS NULL THEN n.push_due_at
      ELSE least(n.push_due_at, greatest(excluded.push_due_at, n.pushed_at + interval '5 minutes')) END`;

/** When the next mail and the next push of each person are due. */
export const nextDueSql = `
  SELECT person_id AS "personId", min(mail_due_at) AS "mailAt", min(push_due_at) AS "pushAt"
  FROM notifications WHERE person_id = ANY ($1::uuid[]) AND (mail_due_at IS NOT NULL OR push_due_at IS NOT NULL)
  GROUP BY person_id`;
