import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProjectPart, projectVisibilities } from '@kvart/domain/projects';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addRoom, freshId, type TestRoom } from '../../testing/project-rooms.ts';

const schema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../../../../packages/api-contract/schema.graphql'), 'utf8'),
);
const asked = schema.getQueryType()?.getFields() ?? {};
/** Every question about one project, as the schema has them: a new one is asked here without being named. */
const questions = Object.values(asked).filter(
  ({ name, args }) => /^project/.test(name) && args.length === 1 && args[0]?.name === 'slug',
);
/** What is somebody else's matter, with rules of its own. */
const beyond = new Set(['Actor', 'Person', 'Space', 'Place', 'Conversation', 'Concept', 'Image']);

/** Everything that can be asked of a type, a few levels deep. */
function everything(type: GraphQLNamedType, path: string[] = []): string {
  if (isUnionType(type))
    return `__typename ${type
      .getTypes()
      .map((one) => `... on ${one.name} { ${everything(one, [...path, type.name])} }`)
      .join(' ')}`;
  if (!isObjectType(type)) return '__typename';
  const ask = ({ name, args, type: answer }: GraphQLField<unknown, unknown>): string => {
    const of = getNamedType(answer);
    if (args.some(isRequiredArgument)) return '';
    if (isLeafType(of)) return name;
    if (beyond.has(of.name)) return `${name} { id }`;
    if (path.length > 4 || path.includes(of.name)) return '';
    return `${name} { ${everything(of, [...path, type.name])} }`;
  };
  return `__typename ${Object.values(type.getFields()).map(ask).join(' ')}`;
}

let kvart: KvartApp;
let room: TestRoom;
/** A word of each part that stands nowhere else. Meetings, decisions and what is not told are the room's alone. */
const parts = [
  ...(['about', 'partners', 'roles', 'work', 'money', 'effect', 'updates'] as const),
] satisfies ProjectPart[];
const word = (part: string) => `canary of ${part}`;

beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { description: word('about'), visibility: 'private' });
  const { pool } = kvart.database;
  const id = room.project.id;
  const put = (sql: string, ...values: unknown[]) => pool.query(sql, [freshId(), id, ...values]);
  await put(
    `INSERT INTO project_roles (id, project_id, locale, title) VALUES ($1, $2, 'en', $3)`,
    word('roles'),
  );
  for (const [sql, part] of [
    [`INSERT INTO project_tasks (id, project_id, number, title) VALUES ($1, $2, 1, $3)`, 'work'],
    [`INSERT INTO work_packages (id, project_id, number, title) VALUES ($1, $2, 1, $3)`, 'work'],
    [`INSERT INTO milestones (id, project_id, due_on, title) VALUES ($1, $2, '2027-05-08', $3)`, 'work'],
    [`INSERT INTO funding_sources (id, project_id, amount, title) VALUES ($1, $2, 100, $3)`, 'money'],
    [`INSERT INTO project_indicators (id, project_id, title) VALUES ($1, $2, $3)`, 'effect'],
    [`INSERT INTO project_updates (id, project_id, is_public, title) VALUES ($1, $2, true, $3)`, 'updates'],
    [`INSERT INTO project_updates (id, project_id, is_public, title) VALUES ($1, $2, false, $3)`, 'room'],
    [`INSERT INTO project_decisions (id, project_id, number, title) VALUES ($1, $2, 1, $3)`, 'room'],
    [
      `INSERT INTO project_meetings (id, project_id, title, starts_local, ends_local, time_zone, starts_at, ends_at)
       VALUES ($1, $2, $3, '2027-05-08 10:00', '2027-05-08 11:00', 'Europe/Ljubljana', now(), now() + interval '1 hour')`,
      'room',
    ],
  ] as const)
    await put(sql, word(part));
  await giveEvidence();
  // Who takes part is asked for beside work, money and decisions as well.
  await pool.query('UPDATE actors SET name = $2 WHERE id = $1', [room.editor.actor.id, word('partners')]);
});

/** What a figure rests on: links in both circles, and a file in each. A public file is seen with the project itself. */
async function giveEvidence(): Promise<void> {
  const { pool } = kvart.database;
  const id = room.project.id;
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM project_indicators WHERE project_id = $1',
    [id],
  );
  const give = (columns: string, ...values: unknown[]) =>
    pool.query(
      `INSERT INTO indicator_evidence (id, project_id, indicator_id, ${columns})
       VALUES ($1, $2, $3, ${values.map((_, at) => `$${at + 4}`).join(', ')})`,
      [freshId(), id, rows[0]?.id, ...values],
    );
  await give('url, title, is_public', 'https://example.org/1', word('effect'), true);
  await give('url, title, is_public', 'https://example.org/2', word('room'), false);
  for (const [title, isPublic] of [
    [word('about'), true],
    [word('room'), false],
  ]) {
    const fileId = freshId();
    await pool.query('INSERT INTO project_files (id, project_id, title, is_public) VALUES ($1, $2, $3, $4)', [
      fileId,
      id,
      title,
      isPublic,
    ]);
    await give('project_file_id', fileId);
  }
}
afterAll(() => kvart.close());

const circlesOf = (parts: Record<string, string>) =>
  kvart.database.pool.query(
    `UPDATE projects SET visibility = $2::project_visibility, roles_visibility = $3::project_visibility,
       work_visibility = $4::project_visibility, money_visibility = $5::project_visibility,
       effect_visibility = $6::project_visibility, updates_visibility = $7::project_visibility,
       partners_visibility = $8::project_visibility WHERE id = $1`,
    [
      room.project.id,
      parts.about,
      parts.roles,
      parts.work,
      parts.money,
      parts.effect,
      parts.updates,
      parts.partners,
    ],
  );

it('shows every person the fields of the parts they may see, and not a word of the others', async () => {
  expect(questions.map(({ name }) => name)).toEqual(expect.arrayContaining(['project', 'projectMoney']));
  const people = [
    ['lead', room.lead.client, 'lead'],
    ['worker', room.editor.client, 'edit'],
    ['reader', room.reader.client, 'view'],
    ['former', room.left.client, null],
    ['stranger', room.stranger.client, null],
    ['visitor', kvart.visitor(), null],
  ] as const;
  // Each part in each circle, in an order of its own, under each circle of the whole.
  const settings = projectVisibilities.flatMap((about) =>
    projectVisibilities.map((_, turn) => ({
      about,
      ...Object.fromEntries(
        parts.slice(1).map((part, i) => [part, projectVisibilities[(i + turn) % projectVisibilities.length]]),
      ),
    })),
  ) as Record<(typeof parts)[number], (typeof projectVisibilities)[number]>[];
  for (const circles of settings) {
    await circlesOf(circles);
    for (const [who, client, rights] of people) {
      const answers = await Promise.all(
        questions.map(({ name, type }) =>
          client.graphql(
            `query ($slug: String!) { ${name}(slug: $slug) { ${everything(getNamedType(type))} } }`,
            {
              slug: room.project.slug,
            },
          ),
        ),
      );
      // Refused as a whole, or answered; a question that is wrong would hide what it asks for.
      for (const { errors } of answers)
        for (const { extensions } of errors) expect(extensions?.code).toBe('SIGN_IN_REQUIRED');
      const told = JSON.stringify(answers);
      // The rule once more, in plain words: inside one sees all, outside what both circles reach.
      const reached = (circle: string) => circle === 'public' || (circle === 'network' && who !== 'visitor');
      const may = (part: (typeof parts)[number]) =>
        rights !== null || (reached(circles.about) && reached(circles[part]));
      const expected = [...parts.filter(may), ...(rights ? ['room'] : [])];
      const seen = [...parts, 'room'].filter((part) => told.includes(word(part)));
      expect({ who, circles, seen }).toEqual({ who, circles, seen: expected });
    }
  }
});
