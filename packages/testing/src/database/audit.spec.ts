import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const write = async (reason: string): Promise<string> => {
  const id = randomUUID();
  await database.pool.query(
    `INSERT INTO audit_log (id, action, object_type, object_id, reason) VALUES ($1, 'space.withdrawn', 'space', $2, $3)`,
    [id, randomUUID(), reason],
  );
  return id;
};

/** Everything that the check of the chain finds, in its order. */
const faults = async () =>
  (
    await database.pool.query<{ fault: string; entry_id: string }>(
      'SELECT fault, entry_id FROM kvart_audit_faults() ORDER BY seq, fault',
    )
  ).rows.map(({ fault, entry_id }) => [fault, entry_id]);

/** What somebody can do who owns the database and wants to hide something. */
const tamper = async (...statements: string[]) => {
  const client = await database.pool.connect();
  try {
    await client.query(`SET session_replication_role = 'replica'`);
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query(`SET session_replication_role = 'origin'`);
    client.release();
  }
};

test('entries written at the same moment stand in one chain', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => write(`reason ${at}`)));
  const { rows } = await database.pool.query(
    'SELECT max(seq)::int AS last, count(*)::int AS links FROM audit_links',
  );
  expect(rows).toEqual([{ last: 40, links: 40 }]);
  expect(await faults()).toEqual([]);
});

test('what was not committed has no link', async () => {
  const client = await database.pool.connect();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO audit_log (id, action, object_type) VALUES (gen_random_uuid(), 'a.b', 'c')`,
  );
  await client.query('ROLLBACK');
  client.release();
  await write('after it');
  expect(await faults()).toEqual([]);
});

test.each(['audit_log', 'audit_links'])('%s can be neither changed nor emptied', async (table) => {
  const column = table === 'audit_log' ? 'action' : 'content';
  for (const statement of [
    `UPDATE ${table} SET ${column} = ${column}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ])
    await expect(database.pool.query(statement)).rejects.toThrow(`${table} is append-only`);
});

test('a changed, an erased and an added entry are found, and a link taken out', async () => {
  const [changed, erased, cut] = [await write('one'), await write('two'), await write('three')];
  const added = randomUUID();
  await tamper(`UPDATE audit_log SET reason = 'another' WHERE id = '${changed}'`);
  expect(await faults()).toEqual([['changed', changed]]);
  await tamper(`UPDATE audit_log SET reason = 'one' WHERE id = '${changed}'`);
  expect(await faults()).toEqual([]);

  await tamper(`UPDATE audit_log SET at = at + interval '1 day' WHERE id = '${changed}'`);
  await tamper(`DELETE FROM audit_log WHERE id = '${erased}'`);
  await tamper(`INSERT INTO audit_log (id, action, object_type) VALUES ('${added}', 'a.b', 'c')`);
  expect(await faults()).toEqual([
    ['changed', changed],
    ['erased', erased],
    ['unlinked', added],
  ]);

  // Whoever adjusts the print too breaks the chain; whoever takes link and entry out leaves a hole.
  await tamper(
    `UPDATE audit_links l SET content = kvart_audit_content(e) FROM audit_log e WHERE e.id = l.entry_id AND e.id = '${changed}'`,
  );
  expect(await faults()).toContainEqual(['broken', changed]);
  const last = await write('the last one');
  await tamper(
    `DELETE FROM audit_log WHERE id = '${cut}'`,
    `DELETE FROM audit_links WHERE entry_id = '${cut}'`,
  );
  expect(await faults()).toContainEqual(['broken', last]);
});
