import { actorKinds, defaultSector, sectors } from '@kvart/domain/actors';
import { buildActor, buildActorConcept, buildMembership, insert } from '@kvart/testing';
import { v7 as uuid } from 'uuid';
import type { KvartApp } from './kvart-app.ts';
import { chance } from './random.ts';
import { addSpace } from './spaces.ts';

const places = ['gn:3196359', 'gn:3198365', 'gn:2761369', 'gn:3195506'];
const uses = ['use.workshop', 'use.studio', 'use.shop', 'use.gallery', 'use.office', 'use.cafe'];
const words = [
  'keramika',
  'lesarstvo',
  'prireditve',
  'fotografija',
  'oblikovanje',
  'dediščina',
  'mladina',
  'tržnica',
];
const day = (daysAgo: number): Date => new Date(Date.now() - daysAgo * 86_400_000);
const isoDay = (daysAgo: number): string => day(daysAgo).toISOString().slice(0, 10);

export interface MatchNetwork {
  actorIds: string[];
  /** Acts for all of them. */
  client: Awaited<ReturnType<KvartApp['member']>>['client'];
  personId: string;
}

/** A network made up by chance, with all that suggestions can rest on and all that must keep them away. */
export async function matchNetwork(kvart: KvartApp, seed: number, size: number): Promise<MatchNetwork> {
  const { pool } = kvart.database;
  const { whole, maybe, one, some } = chance(seed);
  const rows = async (table: string, list: readonly Record<string, unknown>[]): Promise<void> => {
    for (const row of list)
      await pool.query(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map((_, n) => `$${n + 1}`)
          .join(', ')})
         ON CONFLICT DO NOTHING`,
        Object.values(row),
      );
  };
  const { rows: concepts } = await pool.query<{ id: string; scheme: string }>(
    'SELECT id, scheme FROM concepts WHERE NOT retired ORDER BY id',
  );
  const of = (scheme: string): string[] => concepts.filter((c) => c.scheme === scheme).map(({ id }) => id);
  const [abilities, fields] = [of('capability').slice(0, 24), of('creative_sector').slice(0, 12)];

  const { client: anyClient, person } = await kvart.person();
  const actors = Array.from({ length: size }, (_, n) => {
    const kind = one(actorKinds);
    return buildActor({
      name: `Akter ${n}`,
      kind,
      sector: maybe(0.9) ? defaultSector[kind] : one(sectors),
      placeId: maybe(0.95) ? one(places) : null,
      about: maybe(0.8) ? { sl: some(words, 3).join(' ') } : {},
      originalLocale: 'sl',
      languages: some(['sl', 'de', 'en', 'hr'], whole(0, 2)),
      isUnclaimed: false,
      archivedAt: maybe(0.04) ? day(3) : null,
      createdAt: day(whole(0, 300)),
      email: null,
      emailVisibility: 'nobody',
    });
  });
  await insert(pool, 'actors', actors);
  const ids = actors.map(({ id }) => id);
  await insert(
    pool,
    'memberships',
    ids.map((actorId) => buildMembership({ actorId, personId: person.id })),
  );
  const related = ids.flatMap((actorId) =>
    (['offers', 'needs', 'is_in'] as const).flatMap((relation) =>
      some(relation === 'is_in' ? fields : abilities, whole(0, 4)).map((conceptId, position) =>
        buildActorConcept({ actorId, relation, conceptId, position }),
      ),
    ),
  );
  const lookFor = ids
    .filter(() => maybe(0.2))
    .map((actorId) => buildActorConcept({ actorId, relation: 'needs', conceptId: one(uses), position: 9 }));
  await insert(pool, 'actor_concepts', [...related, ...lookFor]);

  for (let n = 0; n < size / 3; n += 1) {
    const id = uuid();
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO projects (id, slug, locale, title, state, visibility, partners_visibility, roles_visibility, place_id, starts_on, external_source, external_id)
         VALUES ($1::uuid, $2, 'sl', $3, $4, $5, $6, $7, $8, $9, 'proof', $1::uuid::text)`,
        [
          id,
          id,
          `Projekt ${n}`,
          one(['piloting', 'evaluated', 'closed', 'closed']),
          one(['public', 'network', 'private']),
          one(['public', 'network', 'private']),
          one(['public', 'public', 'private']),
          one(places),
          isoDay(whole(30, 900)),
        ],
      );
      for (const [at, actorId] of some(ids, whole(2, 5)).entries())
        await client.query(
          `INSERT INTO project_partners (id, project_id, actor_id, role, state, since) VALUES ($1, $2, $3, $4, 'active', $5)`,
          [uuid(), id, actorId, at === 0 ? 'lead' : 'partner', isoDay(whole(30, 900))],
        );
      await client.query(
        `INSERT INTO project_roles (id, project_id, locale, title, state, concept_ids, sectors, wanted_until) VALUES ($1, $2, 'sl', 'Vloga', $3, $4, $5::sector[], $6)`,
        [
          uuid(),
          id,
          one(['open', 'open', 'open', 'filled']),
          some([...abilities, ...fields], 2),
          maybe(0.5) ? some(sectors, 2) : [],
          maybe(0.5) ? isoDay(-whole(0, 30)) : maybe(0.2) ? isoDay(5) : null,
        ],
      );
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }
  for (let n = 0; n < size / 2; n += 1) {
    const permitted = some(uses, whole(1, 2));
    const space = await addSpace(
      kvart,
      { actor: { ...one(actors) }, person },
      {
        state: maybe(0.85) ? 'listed' : 'withdrawn',
        uses: permitted,
        placeId: one(places),
        lat: 46 + whole(0, 30) / 100,
        lon: 14.3 + whole(0, 40) / 100,
        usableM2: whole(20, 150),
        rentMode: 'market',
        rentPerM2: whole(2, 12),
        runningCosts: whole(0, 100),
        minMonths: whole(1, 6),
        maxMonths: whole(6, 36),
        availableFrom: isoDay(whole(-60, 60)),
      },
    );
    const forbidden = uses.filter((use) => !permitted.includes(use)).slice(0, 1);
    await rows(
      'space_uses',
      forbidden.map((conceptId) => ({ space_id: space.id, concept_id: conceptId, permitted: false })),
    );
  }
  for (let n = 0; n < size / 2; n += 1) {
    const id = uuid();
    await rows('space_requests', [
      {
        id,
        slug: id,
        state: maybe(0.9) ? 'published' : 'withdrawn',
        published_at: day(n / 100),
        expires_at: day(-60),
        actor_id: one(ids),
        created_by_id: person.id,
        locale: 'sl',
        title: `Iščem ${n}`,
        text: 'Soba',
        use_ids: some(uses, whole(1, 2)),
        min_m2: maybe(0.5) ? whole(20, 80) : null,
        budget_max: maybe(0.5) ? whole(100, 900) : null,
        term_months: maybe(0.5) ? whole(1, 30) : null,
        needed_from: maybe(0.4) ? isoDay(whole(-30, 30)) : null,
      },
    ]);
    await rows('space_request_places', [
      { request_id: id, position: 0, place_id: one(places), radius_km: maybe(0.6) ? whole(5, 80) : null },
    ]);
  }
  const pairs = (count: number): [string, string][] =>
    Array.from({ length: count }, () => some(ids, 2)).flatMap(([a, b]) => (a && b ? [[a, b]] : []));
  await rows(
    'actor_blocks',
    pairs(size).map(([a, b]) => ({ actor_id: a, blocked_id: b })),
  );
  await rows(
    'suggestion_dismissals',
    pairs(size).map(([a, b]) => ({ actor_id: a, kind: one(['partner', 'need']), target_id: b })),
  );
  await rows(
    'suggestion_opt_outs',
    some(ids, Math.ceil(size / 20)).map((actorId) => ({ actor_id: actorId })),
  );
  for (const [a, b] of pairs(size / 2)) {
    const id = uuid();
    await rows('conversations', [{ id, kind: 'group', state: one(['introduced', 'open', 'declined']) }]);
    await rows('conversation_parties', [
      { conversation_id: id, actor_id: a, part: 'asker' },
      { conversation_id: id, actor_id: b, part: 'asked' },
    ]);
  }
  const first = ids[0] ?? '';
  return { actorIds: ids, client: anyClient.actingAs(first), personId: person.id };
}
