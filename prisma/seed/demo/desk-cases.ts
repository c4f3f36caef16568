/** A number from 0 to 96 that belongs to a thing. */
const chance = (id: string) => `(abs(hashtext(${id}::text)) % 97)`;
/** At most twelve days ago. */
const since = (id: string) => `($1::timestamptz - ${chance(id)} * interval '3 hours')`;
/** The city whose desk the demo shows best. */
const shown = `'gn:3198365'`;

/** What the things themselves lack for a desk that has something of everything. $1 is the network's present. */
export const beforeCasesSql = [
  `UPDATE notices n SET country = p.country, nuts = p.nuts FROM places p WHERE p.id = n.place_id AND n.country IS NULL
    AND $1::timestamptz IS NOT NULL`,
  // One that is to be verified has told its number in the register; it is nobody's.
  `UPDATE actors SET register_number = '9000003000' WHERE slug = 'modni-atelje-ostrolist-kamnik'
    AND $1::timestamptz IS NOT NULL`,
  `WITH one AS (SELECT i.id FROM interests i JOIN spaces s ON s.id = i.space_id
      WHERE s.place_id = ${shown} AND i.state = 'sent' AND s.listed_at < $1::timestamptz - interval '20 days'
      ORDER BY i.created_at, i.id LIMIT 1),
    told AS (UPDATE interest_events e SET at = $1::timestamptz - interval '19 days' FROM one WHERE e.interest_id = one.id)
    UPDATE interests i SET created_at = $1::timestamptz - interval '19 days', updated_at = $1::timestamptz - interval '19 days'
    FROM one WHERE i.id = one.id`,
  // One that nobody confirms any more.
  `WITH one AS (SELECT s.id FROM spaces s JOIN actors a ON a.id = s.actor_id WHERE s.place_id = ${shown}
      AND s.state = 'listed' AND a.kind = 'private_owner' ORDER BY s.listed_at, s.id LIMIT 1)
    UPDATE spaces s SET confirmed_at = s.listed_at, confirmation_asked_at = $1::timestamptz - interval '35 days',
      confirmation_reminded_at = $1::timestamptz - interval '21 days', stale_since = $1::timestamptz - interval '5 days'
    FROM one WHERE s.id = one.id AND s.stale_since IS NULL`,
  // The same bakery once more, from a register.
  `INSERT INTO actor_pairs (first_id, second_id, signs, percent, found_at)
    SELECT least(a.id, b.id), greatest(a.id, b.id), '{mail,website,name}', 88, $1::timestamptz - interval '3 days'
    FROM actors a JOIN actors b ON b.is_unclaimed AND b.website = a.website WHERE a.is_demo AND b.is_demo AND a.id <> b.id`,
];

/** Cases that the things have opened by now: as old as they would be at a desk that is looked after. $1 the present */
export const datedCasesSql = [
  `UPDATE desk_cases c SET opened_at = ${since('c.source_id')}, due_at = ${since('c.source_id')} + make_interval(hours => l.hours)
    FROM service_levels l WHERE l.kind = c.kind AND c.closed_at IS NULL
      AND c.kind IN ('verification', 'stalled_interest', 'unanswered_request', 'stale_entry')`,
  // First listings of the last weeks wait, earlier ones were looked at.
  `UPDATE desk_cases c SET opened_at = s.listed_at, due_at = s.listed_at + make_interval(hours => l.hours),
      closed_at = CASE WHEN s.listed_at < $1::timestamptz - interval '45 days'
        THEN s.listed_at + (1 + ${chance('s.id')} % 6) * interval '1 day' END
    FROM service_levels l, spaces s WHERE l.kind = c.kind AND c.kind = 'first_listing' AND s.id = c.source_id`,
  `UPDATE desk_cases c SET opened_at = $1::timestamptz - interval '3 days', due_at = $1::timestamptz + interval '2 days'
    WHERE c.kind = 'first_listing' AND c.closed_at IS NULL AND c.opened_at < $1::timestamptz - interval '9 days'`,
  `INSERT INTO desk_cases (id, kind, source_id, title, place_id, country, nuts, opened_at, due_at, closed_at, assignee_id, version)
    SELECT gen_random_uuid(), 'verification', a.id, a.name, a.place_id, a.country, p.nuts, o.at, o.at + interval '10 days',
      a.verified_at, a.verified_by_id, 3
    FROM actors a LEFT JOIN places p ON p.id = a.place_id, LATERAL (SELECT a.verified_at
      - (1 + ${chance('a.id')} % 12) * interval '1 day' AS at) o
    WHERE a.is_demo AND a.verified_by_id IS NOT NULL AND $1::timestamptz IS NOT NULL
      AND a.verified_at < $1::timestamptz - interval '1 hour'
    ON CONFLICT (kind, source_id) DO NOTHING`,
  `UPDATE desk_cases c SET country = p.country, nuts = p.nuts FROM places p
    WHERE p.id = c.place_id AND c.country IS NULL AND $1::timestamptz IS NOT NULL`,
];

/** What was decided about who the verified actors are, as acts for the log. */
export const verifiedActsSql = `SELECT gen_random_uuid() AS id, decided_at AS at, decided_by_id AS "personId",
    centre_id AS "actorId", 'actor.verified' AS action, 'actor' AS "objectType", actor_id::text AS "objectId", reason
  FROM verifications ORDER BY decided_at, actor_id`;
