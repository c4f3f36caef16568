/**
 * What the turns of the demo interests would have told: a line for each turn, to those who write for the other side.
 * Older ones were read. $1 is the network's present.
 */
export const notificationsSql = `
  INSERT INTO notifications (id, person_id, type, group_key, subject_type, subject_id, actor_id, for_actor_id, facts,
    created_at, newest_at, read_at)
  SELECT md5(m.person_id::text || e.interest_id::text || e.version)::uuid, m.person_id, t.type,
    t.type || ':interest:' || e.interest_id || ':' || e.state, 'interest', e.interest_id, t.teller, t.told,
    jsonb_build_object('version', e.version), e.at, e.at,
    CASE WHEN row_number() OVER (PARTITION BY m.person_id ORDER BY e.at DESC) > 3
      THEN least(e.at + interval '5 hours', $1::timestamptz) END
  FROM interest_events e JOIN interests i ON i.id = e.interest_id JOIN spaces s ON s.id = i.space_id
    CROSS JOIN LATERAL (SELECT e.state IN ('sent', 'withdrawn') AS to_owner) d
    CROSS JOIN LATERAL (SELECT
      CASE WHEN d.to_owner THEN 'interest_received' ELSE 'interest_answered' END AS type,
      CASE WHEN d.to_owner THEN i.actor_id ELSE s.actor_id END AS teller,
      CASE WHEN d.to_owner THEN s.actor_id ELSE i.actor_id END AS told) t
    JOIN memberships m ON m.actor_id = t.told AND m.ended_at IS NULL AND m.role IN ('owner', 'editor')
  WHERE i.is_demo AND e.at > $1::timestamptz - interval '90 days'`;
