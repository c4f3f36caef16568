import pg from 'pg';
import { stage } from '../../setup/stage.ts';
import type { PageState } from './pages.ts';

/** Addresses in the demo network that only its database knows. */
export interface DemoAddresses {
  /** A listed space with photos, of somebody else than the officer. */
  space: string;
  /** A listed space of the officer's municipality, and one of its drafts. */
  ownSpace: string;
  ownDraft: string;
  actor: string;
  ownActor: string;
  /** An interest in a space of the officer's, and its sender's session name. */
  interest: string;
}

/** Asks the demo database once. */
export async function demoAddresses(): Promise<DemoAddresses> {
  const client = new pg.Client({ connectionString: stage().demo.database });
  await client.connect();
  const one = async (sql: string): Promise<string> => {
    const { rows } = await client.query<{ it: string }>(sql);
    if (!rows[0]) throw new Error(`The demo network has no answer to: ${sql}`);
    return rows[0].it;
  };
  const officer = `(SELECT m.actor_id FROM memberships m JOIN persons p ON p.id = m.person_id
    WHERE p.email = 'officer.kamnik@demo.kvart.example' AND m.ended_at IS NULL LIMIT 1)`;
  const withPhoto = `EXISTS (SELECT 1 FROM space_photos f WHERE f.space_id = s.id)`;
  try {
    return {
      space: await one(`SELECT s.slug it FROM spaces s WHERE state = 'listed' AND ${withPhoto}
        AND actor_id <> ${officer} ORDER BY slug LIMIT 1`),
      ownSpace: await one(`SELECT s.slug it FROM spaces s WHERE state = 'listed' AND ${withPhoto}
        AND actor_id = ${officer} ORDER BY slug LIMIT 1`),
      ownDraft: await one(
        `SELECT slug it FROM spaces WHERE state = 'draft' AND actor_id = ${officer} LIMIT 1`,
      ),
      actor: await one(
        `SELECT slug it FROM actors WHERE logo_id IS NOT NULL AND kind = 'creative_firm' ORDER BY slug LIMIT 1`,
      ),
      ownActor: await one(`SELECT slug it FROM actors WHERE id = ${officer}`),
      interest: await one(`SELECT i.id it FROM interests i JOIN spaces s ON s.id = i.space_id
        WHERE s.actor_id = ${officer} AND i.state = 'sent' LIMIT 1`),
    };
  } finally {
    await client.end();
  }
}

/** Pages about one thing, in the roles of those who come to it. */
export const demoPages = (known: DemoAddresses): PageState[] => [
  { name: 'space', path: `/spaces/${known.space}` },
  { name: 'space, signed in', path: `/spaces/${known.space}`, as: 'creative.kamnik' },
  { name: 'own space', path: `/spaces/${known.ownSpace}`, as: 'officer.kamnik' },
  { name: 'own draft', path: `/spaces/${known.ownDraft}`, as: 'officer.kamnik' },
  { name: 'space form', path: `/spaces/${known.ownDraft}/edit`, as: 'officer.kamnik' },
  { name: 'actor', path: `/actors/${known.actor}` },
  { name: 'own actor', path: `/actors/${known.ownActor}`, as: 'officer.kamnik' },
  { name: 'profile form', path: `/actors/${known.ownActor}/edit`, as: 'officer.kamnik' },
  { name: 'members', path: `/actors/${known.ownActor}/members`, as: 'officer.kamnik' },
  { name: 'interest', path: `/interests/${known.interest}`, as: 'officer.kamnik' },
];
