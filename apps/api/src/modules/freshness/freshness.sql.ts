/** Spaces whose editors are to be asked. $1 now, $2 confirmed until, $3 how many */
export const askSql = `UPDATE spaces SET confirmation_asked_at = $1 WHERE id IN (
    SELECT id FROM spaces WHERE state = 'listed' AND confirmation_asked_at IS NULL AND confirmed_at <= $2
    ORDER BY actor_id, id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING actor_id AS "actorId"`;

/** Spaces whose editors are to be reminded. $1 now, $2 asked until, $3 how many */
export const remindSql = `UPDATE spaces SET confirmation_reminded_at = $1 WHERE id IN (
    SELECT id FROM spaces WHERE state = 'listed' AND confirmation_asked_at IS NOT NULL
      AND confirmation_reminded_at IS NULL AND confirmation_asked_at <= $2
    ORDER BY actor_id, id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING actor_id AS "actorId"`;

/** Spaces about which nobody answered. $1 now, $2 reminded until, $3 how many */
export const staleSql = `UPDATE spaces SET stale_since = $1 WHERE id IN (
    SELECT id FROM spaces WHERE state = 'listed' AND confirmation_reminded_at IS NOT NULL AND stale_since IS NULL
      AND confirmation_reminded_at <= $2
    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING actor_id AS "actorId"`;

/** Spaces to take off the list, held. $1 stale until, $2 how many */
export const lapseSql = `SELECT id, actor_id AS "actorId" FROM spaces
  WHERE state = 'listed' AND stale_since IS NOT NULL AND stale_since <= $1
  ORDER BY actor_id, id LIMIT $2 FOR UPDATE SKIP LOCKED`;

const writes = `m.ended_at IS NULL AND m.role IN ('owner', 'editor')`;

/** Those who look after the actors' spaces and can be written to. $1 actors */
export const writersSql = `SELECT DISTINCT m.person_id AS id FROM memberships m JOIN persons p ON p.id = m.person_id
  WHERE m.actor_id = ANY ($1) AND ${writes} AND p.suspended_at IS NULL AND p.email_confirmed_at IS NOT NULL`;

const entry = `s.id, s.slug, s.version, s.title, s.original_locale AS "originalLocale", s.confirmed_at AS "confirmedAt",
  s.confirmation_reminded_at IS NOT NULL AS reminded, pl.name AS "placeName"`;
const ofPerson = `FROM memberships m JOIN spaces s ON s.actor_id = m.actor_id LEFT JOIN places pl ON pl.id = s.place_id
  WHERE m.person_id = $1 AND ${writes}`;

/** What one person is to confirm, of those asked about since. $1 person, $2 since, $3 how many */
export const toConfirmSql = `SELECT ${entry} ${ofPerson} AND s.state = 'listed'
    AND greatest(s.confirmation_asked_at, s.confirmation_reminded_at) >= $2
  ORDER BY s.confirmed_at, s.id LIMIT $3`;

/** What was taken off the list of one person's spaces since. $1 person, $2 since, $3 how many */
export const lapsedSql = `SELECT ${entry} ${ofPerson} AND s.state = 'withdrawn' AND s.lapsed_at >= $2
  ORDER BY s.lapsed_at, s.id LIMIT $3`;

/** A space as the page behind a mailed link names it. $1 space */
export const namedSql = `SELECT s.id, s.slug, s.version, s.state, s.title, s.original_locale AS "originalLocale",
  s.confirmed_at AS "confirmedAt", pl.name AS "placeName"
  FROM spaces s LEFT JOIN places pl ON pl.id = s.place_id WHERE s.id = $1`;
