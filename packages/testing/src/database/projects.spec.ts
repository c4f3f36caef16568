import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildActor, buildProject, buildProjectPartner, insert } from '../builders/index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
const city = buildActor({ kind: 'municipality', sector: 'public' });
const studio = buildActor({ kind: 'creative_firm', sector: 'creative' });
const workshop = buildActor({ kind: 'creative_firm', sector: 'creative' });

beforeAll(async () => {
  database = await createTestDatabase();
  await insert(database.pool, 'actors', [city, studio, workshop]);
});
afterAll(() => database.drop());

type Statements = (query: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>;

const inTransaction = async (statements: Statements): Promise<void> => {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await statements((sql, values = []) => client.query(sql, values));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};

const ledBy = async (actorId: string, overrides = {}) => {
  const project = buildProject(overrides);
  await inTransaction(async (query) => {
    await insert({ query }, 'projects', project);
    await insert(
      { query },
      'project_partners',
      buildProjectPartner({ projectId: project.id, actorId, role: 'lead' }),
    );
  });
  return project.id;
};

test('a project has one active lead, from its first moment to its last', async () => {
  await expect(insert(database.pool, 'projects', buildProject())).rejects.toThrow('needs one active lead');
  const projectId = await ledBy(city.id);
  const second = buildProjectPartner({ projectId, actorId: studio.id, role: 'lead' });
  await expect(insert(database.pool, 'project_partners', second)).rejects.toThrow(
    'project_partners_lead_key',
  );
  await expect(
    database.pool.query("UPDATE project_partners SET state = 'left', until = since WHERE project_id = $1", [
      projectId,
    ]),
  ).rejects.toThrow('needs one active lead');
  await database.pool.query('DELETE FROM projects WHERE id = $1', [projectId]);
});

test('an actor is once among the invited and active, and may come back after it left', async () => {
  const projectId = await ledBy(city.id);
  const partner = (state: 'invited' | 'active' | 'left') =>
    insert(
      database.pool,
      'project_partners',
      buildProjectPartner({
        projectId,
        actorId: studio.id,
        state,
        until: state === 'left' ? '2026-07-01' : null,
      }),
    );
  await partner('left');
  await partner('invited');
  await expect(partner('active')).rejects.toThrow('project_partners_once_key');
});

test('from the team on, active partners are of two sectors', async () => {
  const projectId = await ledBy(studio.id);
  const form = () =>
    database.pool.query("UPDATE projects SET state = 'team_formed' WHERE id = $1", [projectId]);
  await insert(database.pool, 'project_partners', buildProjectPartner({ projectId, actorId: workshop.id }));
  await expect(form()).rejects.toThrow('needs partners of two sectors');
  await insert(database.pool, 'project_partners', buildProjectPartner({ projectId, actorId: city.id }));
  await form();
  const leave =
    "UPDATE project_partners SET state = 'left', until = '2026-08-01' WHERE project_id = $1 AND actor_id = $2";
  await expect(database.pool.query(leave, [projectId, city.id])).rejects.toThrow(
    'needs partners of two sectors',
  );
  await inTransaction(async (query) => {
    await query("UPDATE projects SET state = 'idea' WHERE id = $1", [projectId]);
    await query(leave, [projectId, city.id]);
  });
});

test('what came from a register is taken as it is', async () => {
  const imported = buildProject({ externalSource: 'register', externalId: '1', state: 'closed' });
  await insert(database.pool, 'projects', imported);
});

test('words, country and point follow title, fields and place', async () => {
  const { pool } = database;
  const projectId = await ledBy(city.id, { title: 'Nočna tržnica' });
  await pool.query('UPDATE projects SET place_id = (SELECT id FROM places LIMIT 1) WHERE id = $1', [
    projectId,
  ]);
  await pool.query(
    "INSERT INTO project_concepts (project_id, concept_id) SELECT $1, id FROM concepts WHERE id = 'use.workshop'",
    [projectId],
  );
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT p.country = pl.country AS country, p.lat = pl.lat AS point, p.search_doc @@ 'trznica:A' AS title,
       p.search_doc @@ to_tsquery('simple', kvart_fold(split_part(c.labels->>'sl', ' ', 1)) || ':B') AS concept
     FROM projects p JOIN places pl ON pl.id = p.place_id, concepts c WHERE p.id = $1 AND c.id = 'use.workshop'`,
    [projectId],
  );
  expect(rows[0]).toEqual({ country: true, point: true, title: true, concept: true });
});

test('the history is only ever added to', async () => {
  const projectId = await ledBy(city.id);
  await database.pool.query(
    "INSERT INTO project_events (id, project_id, kind, state) VALUES (gen_random_uuid(), $1, 'created', 'idea')",
    [projectId],
  );
  await expect(database.pool.query("UPDATE project_events SET kind = 'moved'")).rejects.toThrow(
    'append-only',
  );
});
