import type { Pool } from 'pg';

/** Things of the generated network that requests ask for. */
export interface Sample {
  actors: { id: string; slug: string }[];
  spaces: { id: string; slug: string }[];
  places: { id: string; lat: number; lon: number; country: string }[];
  members: { actorId: string; token: string; conversationId: string }[];
}

const many = 60;

/** Draws from all over the network, the same in each run. */
export async function drawSample(pool: Pool): Promise<Sample> {
  const { rows: actors } = await pool.query<{ id: string; slug: string }>(
    'SELECT id, slug FROM actors ORDER BY md5(slug) LIMIT $1',
    [many],
  );
  const { rows: spaces } = await pool.query<{ id: string; slug: string }>(
    `SELECT id, slug FROM spaces WHERE state = 'listed' ORDER BY md5(slug) LIMIT $1`,
    [many],
  );
  const { rows: places } = await pool.query<Sample['places'][number]>(
    `SELECT id, lat, lon, country FROM places WHERE id IN (SELECT place_id FROM actors) ORDER BY md5(id) LIMIT $1`,
    [many],
  );
  const { rows: members } = await pool.query<{ actorId: string; number: string; conversationId: string }>(
    `SELECT m.actor_id AS "actorId", substr(a.slug, 7) AS number, c.id AS "conversationId" FROM sessions s
     JOIN memberships m ON m.person_id = s.person_id JOIN actors a ON a.id = m.actor_id
     JOIN conversation_parties p ON p.actor_id = a.id JOIN conversations c ON c.id = p.conversation_id
     WHERE c.last_seq > 100 ORDER BY md5(a.slug) LIMIT $1`,
    [many],
  );
  return {
    actors,
    spaces,
    places,
    members: members.map(({ number, ...member }) => ({ ...member, token: `bench-${number}` })),
  };
}
