import { addDays, toIsoDate } from '@kvart/domain/shared';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addRoom } from '../../testing/project-rooms.ts';
import { DueTasks } from './due-tasks.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

it('reminds of what is due soon, once, in one line for each project, and of nothing that is done', async () => {
  const { project, lead, editor, left } = await addRoom(kvart, { slug: 'due', title: 'Night market' });
  const { pool } = kvart.database;
  const add = (number: number, personId: string, dueIn: number, state = 'todo') =>
    pool.query(
      `INSERT INTO project_tasks (id, project_id, number, title, owner_person_id, due_on, state, done_at)
       VALUES (gen_random_uuid(), $1, $2, 'Task', $3, $4, $5::task_state, CASE WHEN $5 = 'done' THEN now() END)`,
      [project.id, number, personId, addDays(toIsoDate(new Date()), dueIn), state],
    );
  await add(1, lead.person.id, 2);
  await add(2, lead.person.id, -5);
  await add(3, lead.person.id, 9);
  await add(4, editor.person.id, 1, 'done');
  await add(5, left.person.id, 1);
  const task = kvart.app.get(DueTasks);
  await task.run(new Date());
  await task.run(new Date());
  const lines = async (client: typeof lead.client) =>
    (
      await client.data<{ notifications: { nodes: { type: string; thing: string; path: string }[] } }>(
        '{ notifications(first: 10) { nodes { type thing path } } }',
      )
    ).notifications.nodes;
  await expect
    .poll(() => lines(lead.client), { timeout: 10_000 })
    .toEqual([{ type: 'TASKS_DUE', thing: 'Night market', path: '/projects/due/work?who=me&state=open' }]);
  expect(await lines(editor.client)).toEqual([]);
  expect(await lines(left.client)).toEqual([]);
});
