/** Actors in which a person is the only one: they are closed with the person. $1 person */
export const closingSql = `SELECT a.id FROM memberships m JOIN actors a ON a.id = m.actor_id
  WHERE m.person_id = $1::uuid AND m.ended_at IS NULL AND NOT EXISTS (SELECT FROM memberships o
    JOIN persons p ON p.id = o.person_id AND p.erased_at IS NULL
    WHERE o.actor_id = m.actor_id AND o.person_id <> m.person_id AND o.ended_at IS NULL)`;

/**
 * What is closed with a person, and what stands in the way: actors of others without another owner, and what a closed
 * actor would leave its partners with. $1 person
 */
export const standingSql = `WITH closing AS (${closingSql}),
  blockers AS (
    SELECT 'last_owner' AS kind, m.actor_id FROM memberships m WHERE m.person_id = $1::uuid AND m.ended_at IS NULL
      AND m.role = 'owner' AND m.actor_id NOT IN (SELECT id FROM closing) AND NOT EXISTS (SELECT FROM memberships o
        JOIN persons p ON p.id = o.person_id AND p.erase_at IS NULL AND p.suspended_at IS NULL
        WHERE o.actor_id = m.actor_id AND o.person_id <> m.person_id AND o.ended_at IS NULL AND o.role = 'owner')
    UNION ALL SELECT 'listed_spaces', c.id FROM closing c
      WHERE EXISTS (SELECT FROM spaces s WHERE s.actor_id = c.id AND s.state = 'listed')
    UNION ALL SELECT 'running_projects', c.id FROM closing c
      WHERE EXISTS (SELECT FROM project_partners t JOIN projects p ON p.id = t.project_id
        WHERE t.actor_id = c.id AND t.state = 'active'
          AND p.state IN ('idea', 'team_formed', 'agreed', 'piloting', 'evaluated', 'scaled'))
    UNION ALL SELECT DISTINCT 'appointments', p.centre_id FROM appointments p
      WHERE p.adviser_id = $1::uuid AND p.state = 'booked' AND p.starts_at > now()
    UNION ALL SELECT 'last_admin', NULL FROM persons p WHERE p.id = $1::uuid AND p.platform_role = 'admin'
      AND NOT EXISTS (SELECT FROM persons o WHERE o.platform_role = 'admin' AND o.id <> p.id
        AND o.suspended_at IS NULL AND o.erase_at IS NULL))
  SELECT p.id::text, p.name, p.email, p.locale, p.time_zone AS "timeZone", p.erase_asked_at AS "askedAt",
    p.erase_at AS "eraseAt", p.erased_at AS "erasedAt",
    coalesce((SELECT json_agg(json_build_object('id', a.id, 'name', a.name, 'slug', a.slug) ORDER BY a.name)
      FROM (SELECT * FROM closing LIMIT 100) c JOIN actors a ON a.id = c.id WHERE a.archived_at IS NULL), '[]') AS closing,
    coalesce((SELECT json_agg(json_build_object('kind', b.kind, 'actor', CASE WHEN a.id IS NOT NULL THEN
      json_build_object('id', a.id, 'name', a.name, 'slug', a.slug) END) ORDER BY b.kind, a.name)
      FROM (SELECT * FROM blockers LIMIT 100) b LEFT JOIN actors a ON a.id = b.actor_id), '[]') AS blockers
  FROM persons p WHERE p.id = $1::uuid`;

/** Those whose wait is over, and those to be told that it soon is. $1 how long before, in ms */
export const waitingSql = `SELECT id::text, name, email, locale, time_zone AS "timeZone", erase_at AS "eraseAt",
    erase_at <= now() AS "isDue" FROM persons
  WHERE erase_at IS NOT NULL AND erased_at IS NULL
    AND (erase_at <= now() OR erase_reminded_at IS NULL AND erase_at <= now() + $1 * interval '1 ms')
  ORDER BY erase_at LIMIT 200`;

/** Where a person was the only owner of an actor that goes on, whoever has been in it longest takes over. $1 person */
export const heirsSql = `UPDATE memberships h SET role = 'owner' FROM (
    SELECT DISTINCT ON (o.actor_id) o.id FROM memberships m JOIN memberships o ON o.actor_id = m.actor_id
      AND o.person_id <> m.person_id AND o.ended_at IS NULL
      JOIN persons p ON p.id = o.person_id AND p.erased_at IS NULL
    WHERE m.person_id = $1::uuid AND m.ended_at IS NULL AND NOT EXISTS (SELECT FROM memberships w
      WHERE w.actor_id = m.actor_id AND w.person_id <> m.person_id AND w.ended_at IS NULL AND w.role = 'owner')
    ORDER BY o.actor_id, o.role = 'editor' DESC, o.since) n WHERE h.id = n.id`;

/** Jobs that would still write to an address. $1 address */
export const jobsToDropSql = `SELECT graphile_worker.complete_jobs(ARRAY(
  SELECT id FROM graphile_worker._private_jobs
  WHERE locked_at IS NULL AND strpos(lower(payload::text), lower($1)) > 0))`;
