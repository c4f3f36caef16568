import { type ActorRow, buildActor, insert } from '@kvart/testing';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { statementsOf } from '../../testing/spaces.ts';
import { PartnerMatcher } from './index.ts';

let kvart: KvartApp;
let matcher: PartnerMatcher;
const today = new Date('2026-11-20T09:00:00Z');
beforeAll(async () => {
  kvart = await startKvart();
  matcher = kvart.app.get(PartnerMatcher);
});
afterAll(() => kvart.close());

const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await kvart.database.pool.query<T & object>(text, values)).rows;
const addActor = (overrides: Partial<ActorRow>): Promise<ActorRow> =>
  insert(kvart.database.pool, 'actors', buildActor(overrides));

/** A project that is written in a register, with the first as its lead. */
async function addProject(partners: ActorRow[], startsOn: string, text = '', visibility = 'public') {
  const id = uuid();
  await rows(
    `INSERT INTO projects (id, slug, state, visibility, locale, title, description, starts_on, external_source, external_id, place_id)
     VALUES ($1::uuid, $1::uuid::text, 'evaluated', $2, 'en', 'A project', $3, $4, 'register', $1::uuid::text, 'gn:3196359')`,
    [id, visibility, text, startsOn],
  );
  await rows(
    `INSERT INTO project_partners (id, project_id, actor_id, role, state, since)
     SELECT gen_random_uuid(), $1, a, CASE n WHEN 1 THEN 'lead' ELSE 'partner' END::partner_role, 'active', $3
     FROM unnest($2::uuid[]) WITH ORDINALITY x (a, n)`,
    [id, partners.map((one) => one.id), startsOn],
  );
  await rows(
    `INSERT INTO project_concepts (project_id, concept_id) SELECT $1, id FROM concepts ORDER BY id LIMIT 2`,
    [id],
  );
  return id;
}

const wordsOf = async (actor: ActorRow): Promise<string[]> =>
  (await rows<{ word: string }>('SELECT word FROM match_actor_words WHERE actor_id = $1', [actor.id])).map(
    ({ word }) => word,
  );
const countOf = async (word: string): Promise<number> =>
  (
    await rows<{ n: number }>(
      'SELECT coalesce(sum(actors), 0)::int AS n FROM match_word_counts WHERE word = $1',
      [word],
    )
  )[0]?.n ?? 0;

describe('the indexes', () => {
  it('follow a profile at once, its concepts and its end', async () => {
    const actor = await addActor({ name: 'Xylograph House', about: { en: 'Woodcut and quirinal prints' } });
    expect(await wordsOf(actor)).toEqual(expect.arrayContaining(['xylogra', 'woodcut', 'quirina']));
    expect(await countOf('quirina')).toBe(1);
    await rows(`UPDATE actors SET about = '{"en": "Marbled vellichor paper"}' WHERE id = $1`, [actor.id]);
    expect(await wordsOf(actor)).toEqual(expect.arrayContaining(['marbled', 'vellich']));
    expect(await wordsOf(actor)).not.toContain('quirina');
    expect([await countOf('quirina'), await countOf('vellich')]).toEqual([0, 1]);
    await rows(`UPDATE actors SET archived_at = now() WHERE id = $1`, [actor.id]);
    expect(await wordsOf(actor)).toEqual([]);
    expect(await countOf('vellich')).toBe(0);
    await rows(`UPDATE actors SET archived_at = NULL WHERE id = $1`, [actor.id]);
    expect(await countOf('vellich')).toBe(1);
  });

  it('hold partnerships that came about and may be seen, and nothing of private projects', async () => {
    const [a, b] = [await addActor({}), await addActor({})];
    const id = await addProject([a, b], '2024-05-01', 'Lanterns made of zirconium');
    const tie = () =>
      rows<{ projects: number }>('SELECT projects FROM match_actors WHERE actor_id = $1', [a.id]);
    expect(await tie()).toEqual([{ projects: 1 }]);
    await rows(`UPDATE projects SET partners_visibility = 'private' WHERE id = $1`, [id]);
    expect(await tie()).toEqual([{ projects: 0 }]);
    expect(await rows('SELECT 1 FROM match_project_words WHERE project_id = $1', [id])).toEqual([]);
    await rows(`UPDATE projects SET partners_visibility = 'network' WHERE id = $1`, [id]);
    expect(await tie()).toEqual([{ projects: 1 }]);
    await rows(
      `UPDATE project_partners SET state = 'declined', since = NULL WHERE project_id = $1 AND actor_id = $2`,
      [id, b.id],
    );
    expect(await rows('SELECT actor_id FROM match_ties WHERE project_id = $1', [id])).toEqual([
      { actor_id: a.id },
    ]);
  });

  it('are what they would be if they were made anew', async () => {
    const all = async () =>
      Promise.all(
        [
          'SELECT * FROM match_projects ORDER BY 1',
          'SELECT * FROM match_ties ORDER BY 1, 2',
          'SELECT * FROM match_actors ORDER BY 1',
          'SELECT * FROM match_fields ORDER BY 1, 2',
          'SELECT * FROM match_reach ORDER BY 1, 2',
          'SELECT * FROM match_actor_words ORDER BY 1, 2',
          'SELECT * FROM match_project_words ORDER BY 1, 2',
          `SELECT word, sum(actors)::int AS a, sum(projects)::int AS p FROM match_word_counts GROUP BY 1
           HAVING sum(actors) <> 0 OR sum(projects) <> 0 ORDER BY 1`,
        ].map((text) => rows(text)),
      );
    const kept = await all();
    expect(kept.map((table) => table.length > 0)).not.toContain(false);
    await rows('SELECT kvart_match_anew()');
    expect(await all()).toEqual(kept);
  });
});

describe('partners', () => {
  it('are suggested with what they share, in two statements, and never what happened later', async () => {
    const at = { placeId: 'gn:3196359' };
    const asker = await addActor({ ...at, kind: 'creative_firm', sector: 'creative' });
    const friend = await addActor({ kind: 'municipality', sector: 'public' });
    const far = await addActor({ kind: 'higher_education', sector: 'academic' });
    const later = await addActor({ kind: 'ngo', sector: 'civil' });
    const peer = await addActor({ kind: 'creative_firm', sector: 'creative' });
    await addProject([asker, friend], '2025-01-01');
    await addProject([friend, far, peer], '2025-06-01');
    await addProject([friend, later], '2027-01-01');
    const ask = () => matcher.partnersFor({ actorId: asker.id }, { asOf: today, limit: 10 });
    const found = await ask();
    const ids = found.map(({ actorId }) => actorId);
    expect(ids).toContain(far.id);
    expect(ids).not.toContain(friend.id);
    expect(ids).not.toContain(peer.id);
    const first = found.find(({ actorId }) => actorId === far.id);
    expect(first?.facts.sharedPartnerIds).toEqual([friend.id]);
    expect(first?.signals.network).toBeGreaterThan(0);
    expect(found.find(({ actorId }) => actorId === later.id)?.signals.network ?? 0).toBe(0);
    for (const { signals } of found)
      expect(Object.values(signals).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    const without = await matcher.partnersFor(
      { actorId: asker.id },
      { asOf: today, limit: 10, exclude: [far.id] },
    );
    expect(without.map(({ actorId }) => actorId)).not.toContain(far.id);
    expect((await statementsOf(kvart, ask)).length).toBeLessThanOrEqual(2);
  });

  it('answer the needs of a newcomer, and are found for a text', async () => {
    const [need] = await rows<{ id: string }>(
      `SELECT id FROM concepts WHERE scheme = 'capability' ORDER BY id LIMIT 1`,
    );
    const asker = await addActor({ kind: 'small_business', sector: 'small_business' });
    const helper = await addActor({ kind: 'creative_firm', sector: 'creative' });
    const link = (actor: ActorRow, relation: string) =>
      rows(`INSERT INTO actor_concepts (id, actor_id, concept_id, relation) VALUES ($1, $2, $3, $4)`, [
        ...[uuid(), actor.id, need?.id, relation],
      ]);
    await link(asker, 'needs');
    await link(helper, 'offers');
    const [first] = await matcher.partnersFor(
      { actorId: asker.id },
      { asOf: today, limit: 5, explore: false },
    );
    expect(first?.actorId).toBe(helper.id);
    expect(first?.facts.needsMet).toEqual([{ needId: need?.id, offerId: need?.id, closeness: 1 }]);

    const weaver = await addActor({
      kind: 'ngo',
      sector: 'civil',
      about: { en: 'Jacquard looms and flax weaving' },
    });
    const texts = await matcher.partnersFor(
      { title: 'Weaving flax', text: 'A jacquard loom for the town', leadId: asker.id },
      { asOf: today, limit: 5 },
    );
    const found = texts.find(({ actorId }) => actorId === weaver.id);
    expect(found?.signals.words).toBeGreaterThan(0);
    expect(found?.facts.sharedWords).toEqual(expect.arrayContaining(['jacquar', 'weaving']));
    expect(await matcher.partnersFor({ actorId: uuid() }, { asOf: today, limit: 5 })).toEqual([]);
  });

  it('of a project stand out by a record that speaks of little else, and of all that is asked for', async () => {
    const lead = await addActor({ kind: 'municipality', sector: 'public' });
    const [only, also, half] = [
      await addActor({ kind: 'ngo', sector: 'civil' }),
      await addActor({ kind: 'ngo', sector: 'civil' }),
      await addActor({ kind: 'ngo', sector: 'civil' }),
    ];
    await addProject([only, also], '2024-01-01', 'Beekeeping on roofs, with honey and hives');
    await addProject([half], '2024-01-01', 'Beekeeping on meadows');
    for (let n = 0; n < 9; n += 1) await addProject([also], `2024-02-0${n + 1}`, `Something else, part ${n}`);
    const asked = { title: 'Honey from roofs', text: 'Beekeeping with hives', leadId: lead.id };
    const options = { asOf: today, limit: 10 };
    const recordOf = async (whom: typeof asked | { actorId: string }) => {
      const found = await matcher.candidatesFor(whom, options);
      return new Map(found?.candidates.map(({ actorId, record }) => [actorId, record]));
    };
    const record = await recordOf(asked);
    expect(record.get(only.id)).toBeGreaterThan(record.get(also.id) ?? NaN);
    expect(record.get(only.id)).toBeGreaterThan(record.get(half.id) ?? NaN);
    expect(record.get(half.id)).toBeGreaterThan(0);
    const [first] = await matcher.partnersFor(asked, { ...options, explore: false });
    expect(first?.actorId).toBe(only.id);
    expect(first?.signals.similar_projects).toBeGreaterThan(0);
    // Nothing is read for an actor that asks for itself.
    expect(new Set((await recordOf({ actorId: only.id })).values())).toEqual(new Set([0]));
  });

  it('are not those one worked with long ago, however much has been since', async () => {
    const asker = await addActor({ kind: 'creative_firm', sector: 'creative' });
    const [old, friend] = [
      await addActor({ kind: 'ngo', sector: 'civil' }),
      await addActor({ kind: 'municipality', sector: 'public' }),
    ];
    await addProject([asker, old], '2001-01-01');
    await rows(
      `WITH p AS (
         INSERT INTO projects (id, slug, state, visibility, locale, title, starts_on, external_source, external_id)
         SELECT x.id, x.id::text, 'evaluated', 'public', 'en', 'A project', '2020-01-01', 'register', x.id::text
         FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 60)) x RETURNING id)
       INSERT INTO project_partners (id, project_id, actor_id, role, state, since)
       SELECT gen_random_uuid(), p.id, a, CASE n WHEN 1 THEN 'lead' ELSE 'partner' END::partner_role, 'active', '2020-01-01'
       FROM p, unnest($1::uuid[]) WITH ORDINALITY x (a, n)`,
      [[asker.id, friend.id]],
    );
    const found = async (newOnly: boolean) =>
      (await matcher.partnersFor({ actorId: asker.id }, { asOf: today, limit: 50, newOnly })).map(
        ({ actorId }) => actorId,
      );
    expect(await found(false)).toEqual(expect.arrayContaining([old.id, friend.id]));
    expect(await found(true)).not.toContain(old.id);
  });
});
