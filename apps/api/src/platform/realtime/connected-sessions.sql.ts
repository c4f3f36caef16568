import type { Database } from '../database/index.ts';

/** A session that still runs, with the actors its person belongs to. */
export interface RunningSession {
  id: string;
  actorIds: string[];
}

/** Of these sessions, those that still run: one statement for all sockets of a node. */
export function runningSessions(database: Database, sessionIds: string[]): Promise<RunningSession[]> {
  return database.read<RunningSession>(
    'realtime.sessions',
    `SELECT session.id,
       coalesce(array_agg(membership.actor_id) FILTER (WHERE membership.actor_id IS NOT NULL), '{}') AS "actorIds"
     FROM sessions AS session
     JOIN persons AS person ON person.id = session.person_id
     LEFT JOIN memberships AS membership
       ON membership.person_id = session.person_id AND membership.ended_at IS NULL AND person.suspended_at IS NULL
     WHERE session.id = ANY($1::uuid[]) AND session.revoked_at IS NULL AND session.expires_at > now()
     GROUP BY session.id`,
    [sessionIds],
  );
}
