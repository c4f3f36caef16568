import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import {
  addRoom,
  answerOf,
  conflict,
  errors,
  freshId,
  type RoomAnswer,
  type TestRoom,
} from '../../testing/project-rooms.ts';
import { statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let room: TestRoom;
beforeAll(async () => {
  kvart = await startKvart();
  room = await addRoom(kvart, { slug: 'nocna-trznica' });
});
afterAll(() => kvart.close());

interface Answer extends RoomAnswer {
  number: number;
  title: string;
  state: string;
  text: string;
  ownerPersonId: string | null;
  ownerPartnerId: string | null;
  needs: string[];
  checklist: { id: string; text: string; done: boolean }[];
}

const task =
  'id version number title text state packageId milestoneId ownerPersonId ownerPartnerId startsOn dueOn needs checklist { id text done }';
const run = (client: TestClient, query: string, variables: Record<string, unknown>) =>
  answerOf<Answer>(client, query, variables);
const create = (client: TestClient, input: object, id = freshId(), projectId = room.project.id) =>
  run(
    client,
    `mutation ($projectId: ID!, $id: ID!, $input: TaskInput!) {
      result: createTask(projectId: $projectId, id: $id, input: $input) { ${errors} ... on ProjectTask { ${task} } } }`,
    { projectId, id, input },
  );
const edit = (client: TestClient, id: string, base: object, mine: object) =>
  run(
    client,
    `mutation ($id: ID!, $base: TaskInput!, $mine: TaskInput!) {
      result: editTask(id: $id, base: $base, mine: $mine) { ${errors} ${conflict} ... on ProjectTask { ${task} } } }`,
    { id, base, mine },
  );
const remove = (client: TestClient, id: string, version: number) =>
  run(
    client,
    `mutation ($id: ID!, $version: Int!) { result: removeTask(id: $id, version: $version) { ${errors} } }`,
    { id, version },
  );
const newPackage = (client: TestClient, input: object) =>
  run(
    client,
    `mutation ($projectId: ID!, $id: ID!, $input: WorkPackageInput!) {
      result: createWorkPackage(projectId: $projectId, id: $id, input: $input) { ${errors} ... on WorkPackage { id version number title } } }`,
    { projectId: room.project.id, id: freshId(), input },
  );
const newMilestone = (client: TestClient, input: object) =>
  run(
    client,
    `mutation ($projectId: ID!, $id: ID!, $input: MilestoneInput!) {
      result: createMilestone(projectId: $projectId, id: $id, input: $input) { ${errors} ... on Milestone { id version title } } }`,
    { projectId: room.project.id, id: freshId(), input },
  );
const board = `query ($slug: String!) { projectWork(slug: $slug) { project { slug } packages { id title } milestones { id }
  tasks { id number title state ownerPersonId ownerPersonName ownerPartnerId dueOn needs checklist { done } }
  partners { id name isActive } people { id name } viewerCan { write lead } } }`;

describe('a task', () => {
  it('is put in once, however often it is sent, and numbered within the project', async () => {
    const { client, person, partnerId } = room.editor;
    const id = freshId();
    const input = { title: 'Prosimo za dovoljenje', ownerPersonId: person.id };
    const first = await create(client, input, id);
    // Whoever takes a task does so for a partner.
    expect(first).toMatchObject({ version: 1, state: 'TODO', ownerPartnerId: partnerId });
    expect(await create(client, input, id)).toEqual(first);
    expect((await create(client, { title: 'Second' })).number).toBe(first.number + 1);
    expect(await create(client, { title: 'x' })).toMatchObject({ issues: [{ path: ['title'] }] });
    const elsewhere = await addRoom(kvart);
    expect(await create(elsewhere.lead.client, input, id, elsewhere.project.id)).toMatchObject({
      code: 'not_found',
    });
  });

  it('points only to what is in the same project', async () => {
    const elsewhere = await addRoom(kvart);
    const other = await create(elsewhere.lead.client, { title: 'Other' }, freshId(), elsewhere.project.id);
    const { client } = room.lead;
    const wrong = { packageId: freshId(), ownerPersonId: room.left.person.id, needs: [other.id] };
    const refused = await create(client, {
      ...{ title: 'Posters', ownerPartnerId: room.left.partnerId, milestoneId: freshId() },
      ...wrong,
    });
    expect(refused.issues.map(({ path }) => path[0]).toSorted()).toEqual([
      ...['milestoneId', 'needs', 'ownerPartnerId', 'ownerPersonId', 'packageId'],
    ]);
    const days = await create(client, { title: 'Posters', startsOn: '2027-03-01', dueOn: '2027-02-01' });
    expect(days.issues).toEqual([{ path: ['dueOn'], code: 'too_early' }]);
    const mine = await create(client, { title: 'Posters' });
    await expect(
      kvart.database.pool.query('INSERT INTO task_needs (task_id, need_id) VALUES ($1, $2)', [
        mine.id,
        other.id,
      ]),
    ).rejects.toThrow('another project');
  });

  it('never waits for itself, not even when two people tie the ring at the same moment', async () => {
    const { lead, editor } = room;
    const [a, b, c] = [
      await create(lead.client, { title: 'Task A' }),
      await create(lead.client, { title: 'Task B' }),
      await create(lead.client, { title: 'Task C' }),
    ];
    expect((await edit(lead.client, b.id, { needs: [] }, { needs: [a.id] })).needs).toEqual([a.id]);
    const both = await Promise.all([
      edit(lead.client, c.id, { needs: [] }, { needs: [b.id] }),
      edit(editor.client, a.id, { needs: [] }, { needs: [c.id] }),
    ]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'ProjectTask']);
    const refused = both.find(({ code }) => code !== undefined);
    expect(refused?.code).toBe('task_cycle');
    expect(refused?.message).toContain('→');
    await expect(
      kvart.database.pool.query('INSERT INTO task_needs (task_id, need_id) VALUES ($1, $1)', [a.id]),
    ).rejects.toThrow('waits for itself');
  });

  it('goes only in the version one saw', async () => {
    const { lead, editor } = room;
    const made = await create(lead.client, { title: 'Throw away' });
    await edit(editor.client, made.id, { title: 'Throw away' }, { title: 'Keep this' });
    expect(await remove(lead.client, made.id, 1)).toMatchObject({ code: 'stale_version' });
    expect((await remove(lead.client, made.id, 2)).__typename).toBe('Done');
    expect(await remove(lead.client, made.id, 2)).toMatchObject({ code: 'not_found' });
  });
});

describe('two partners who change the same task', () => {
  const before = { title: 'Paint the hall', text: 'Walls', state: 'TODO' };

  it('lose nothing: other fields merge, the same one comes back with both texts', async () => {
    const { lead, editor } = room;
    const { id } = await create(lead.client, before);
    const [one, other] = await Promise.all([
      edit(lead.client, id, { text: 'Walls' }, { text: 'Walls and doors' }),
      edit(editor.client, id, { state: 'TODO' }, { state: 'DOING' }),
    ]);
    expect([one.__typename, other.__typename]).toEqual(['ProjectTask', 'ProjectTask']);
    const seen = await edit(lead.client, id, {}, {});
    expect(seen).toMatchObject({ text: 'Walls and doors', state: 'DOING', version: 3 });

    const race = await Promise.all([
      edit(lead.client, id, { title: before.title }, { title: 'Paint the hall white' }),
      edit(editor.client, id, { title: before.title }, { title: 'Varnish the hall' }),
    ]);
    const won = race.find(({ __typename }) => __typename === 'ProjectTask');
    const lost = race.find(({ __typename }) => __typename === 'EditConflict');
    expect(lost).toMatchObject({
      code: 'edit_conflict',
      conflicts: [{ field: 'title', base: before.title, theirs: won?.title }],
    });
    expect([won?.title, lost?.conflicts[0]?.mine].toSorted()).toEqual([
      'Paint the hall white',
      'Varnish the hall',
    ]);
    expect([lead.person.name, editor.person.name]).toContain(lost?.changedBy);
    // Whoever decides says which content was seen last.
    const decided = await edit(
      lead.client,
      id,
      { title: won?.title },
      { title: 'Varnish and paint the hall' },
    );
    expect(decided.title).toBe('Varnish and paint the hall');
    // Sent twice, since the first answer was lost.
    expect(await edit(lead.client, id, { title: won?.title }, { title: decided.title })).toEqual(decided);
  });

  it('tick and write in one checklist', async () => {
    const { lead, editor } = room;
    const [tape, brush] = [
      { id: freshId(), text: 'Tape', done: false },
      { id: freshId(), text: 'Brush', done: false },
    ];
    const checklist = [tape, brush];
    const { id } = await create(lead.client, { title: 'Shopping', checklist });
    const rope = { id: freshId(), text: 'Rope', done: false };
    await Promise.all([
      edit(lead.client, id, { checklist }, { checklist: [{ ...tape, done: true }, brush] }),
      edit(editor.client, id, { checklist }, { checklist: [tape, { ...brush, text: 'Two brushes' }, rope] }),
    ]);
    const { checklist: merged } = await edit(lead.client, id, {}, {});
    expect(merged).toEqual([{ ...tape, done: true }, { ...brush, text: 'Two brushes' }, rope]);
  });

  it('are told where nobody said what stood there', async () => {
    const { id } = await create(room.lead.client, before);
    expect(await edit(room.lead.client, id, {}, { title: 'Blind' })).toMatchObject({
      __typename: 'EditConflict',
    });
  });
});

describe('who gets in', () => {
  it('is decided by the seat in the room for every operation', async () => {
    const { project, lead, editor, reader, left, stranger } = await addRoom(kvart);
    const projectId = project.id;
    const target = await create(lead.client, { title: 'Mine' }, freshId(), projectId);
    const outcomes = async (client: TestClient) =>
      Promise.all([
        create(client, { title: 'Try it' }, freshId(), projectId),
        edit(client, target.id, { state: 'TODO' }, { state: 'TODO' }),
        remove(client, target.id, 99),
      ]).then((answers) => answers.map(({ code, __typename }) => code ?? __typename));
    const all = (code: string) => [code, code, code];
    expect(await outcomes(kvart.visitor())).toEqual(all('sign_in_required'));
    expect(await outcomes(stranger.client)).toEqual(all('not_found'));
    expect(await outcomes(left.client)).toEqual(all('not_found'));
    expect(await outcomes(reader.client)).toEqual(all('no_room_rights'));
    expect(await outcomes(editor.client)).toEqual(['ProjectTask', 'ProjectTask', 'stale_version']);
    expect(await outcomes(lead.client)).toEqual(['ProjectTask', 'ProjectTask', 'stale_version']);
    await kvart.database.pool.query("UPDATE projects SET state = 'closed' WHERE id = $1", [projectId]);
    expect(await outcomes(lead.client)).toEqual(all('project_closed'));
  });

  it('reads by the visibility of the part, and persons only from within', async () => {
    const { project, lead, reader, left, stranger } = await addRoom(kvart, { slug: 'tihi-projekt' });
    await create(lead.client, { title: 'Secret task', ownerPersonId: lead.person.id }, freshId(), project.id);
    const look = async (client: TestClient) =>
      (
        await client.data<{
          projectWork: {
            tasks: { ownerPersonName: string | null; ownerPartnerId: string }[];
            people: object[];
            viewerCan: object;
          } | null;
        }>(board, { slug: project.slug })
      ).projectWork;
    for (const client of [kvart.visitor(), stranger.client, left.client])
      expect(await look(client)).toBeNull();
    expect(await look(reader.client)).toMatchObject({
      tasks: [{ ownerPersonName: lead.person.name }],
      viewerCan: { write: false, lead: false },
    });
    const widen = (visibility: string) =>
      kvart.database.pool.query('UPDATE projects SET work_visibility = $2 WHERE id = $1', [
        project.id,
        visibility,
      ]);
    await widen('network');
    expect(await look(kvart.visitor())).toBeNull();
    expect((await look(stranger.client))?.tasks).toHaveLength(1);
    await widen('public');
    expect(await look(kvart.visitor())).toMatchObject({
      tasks: [{ ownerPersonName: null, ownerPartnerId: lead.partnerId }],
      people: [],
      viewerCan: { write: false, lead: false },
    });
    // A part is never seen by more than the whole.
    await kvart.database.pool.query("UPDATE projects SET visibility = 'private' WHERE id = $1", [project.id]);
    expect(await look(stranger.client)).toBeNull();
    // Whoever is no member of the actor any more has no seat.
    await kvart.database.pool.query('UPDATE memberships SET ended_at = now() WHERE person_id = $1', [
      reader.person.id,
    ]);
    expect(await look(reader.client)).toBeNull();
  });
});

describe('packages and milestones', () => {
  it('order the work, and leave their tasks behind when they go', async () => {
    const { client } = room.lead;
    const part = await newPackage(client, { title: 'Opening' });
    const goal = await newMilestone(client, {
      title: 'First evening',
      dueOn: '2027-05-01',
      packageId: part.id,
    });
    const { id } = await create(client, { title: 'Stage', packageId: part.id, milestoneId: goal.id });
    const gone = await run(
      client,
      `mutation ($id: ID!) { result: removeWorkPackage(id: $id, version: 1) { ${errors} } }`,
      { id: part.id },
    );
    expect(gone.__typename).toBe('Done');
    expect(await edit(client, id, {}, {})).toMatchObject({ packageId: null, milestoneId: goal.id });
    const reached = await run(
      client,
      `mutation ($id: ID!) { result: editMilestone(id: $id, base: { reachedOn: null }, mine: { reachedOn: "2027-05-02" }) { ${errors}
        ... on Milestone { version reachedOn packageId } } }`,
      { id: goal.id },
    );
    expect(reached).toMatchObject({ version: 2, reachedOn: '2027-05-02', packageId: null });
    expect(await newMilestone(client, { title: 'No day' })).toMatchObject({ issues: [{ path: ['dueOn'] }] });
  });
});

describe('what one has to do', () => {
  it('comes from all projects with a seat, soonest first, page by page', async () => {
    const second = await addRoom(kvart);
    const { editor } = room;
    const mine = second.editor;
    const add = (title: string, dueOn: string | null, more = {}) =>
      create(
        mine.client,
        { title, dueOn, ownerPersonId: mine.person.id, ...more },
        freshId(),
        second.project.id,
      );
    await add('No day', null);
    await add('Later', '2027-06-01');
    await add('Sooner', '2027-05-01');
    await add('Over', '2027-04-01', { state: 'DONE' });
    await create(editor.client, { title: 'Of somebody else', ownerPersonId: editor.person.id });
    const list = async (variables: Record<string, unknown>) =>
      (
        await mine.client.data<{
          myTasks: {
            nodes: { task: { title: string } }[];
            totalCount: number;
            pageInfo: { endCursor: string };
          };
        }>(
          `query ($after: String, $first: Int, $done: Boolean) { myTasks(after: $after, first: $first, done: $done) {
            totalCount pageInfo { hasNextPage endCursor } nodes { canEdit project { slug } task { title } } } }`,
          variables,
        )
      ).myTasks;
    const first = await list({ first: 2 });
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ task: { title: 'Sooner' } }, { task: { title: 'Later' } }],
    });
    const rest = await list({ first: 2, after: first.pageInfo.endCursor });
    expect(rest).toMatchObject({ nodes: [{ task: { title: 'No day' }, canEdit: true }] });
    expect((await list({ done: true })).nodes).toMatchObject([{ task: { title: 'Over' } }]);
    const broken = await mine.client.graphql('{ myTasks(after: "x") { totalCount } }');
    expect(broken.errors[0]?.extensions?.code).toBe('INVALID_INPUT');
    await kvart.database.pool.query(
      "UPDATE project_partners SET state = 'left', until = current_date WHERE id = $1",
      [mine.partnerId],
    );
    expect((await list({})).totalCount).toBe(0);
  });
});

describe('a large project', () => {
  it('with 200 tasks and 30 partners comes in one statement, quickly', async () => {
    const large = await addRoom(kvart, { slug: 'velik-projekt' });
    const { pool } = kvart.database;
    await pool.query(
      `WITH made AS (INSERT INTO actors (id, slug, kind, sector, name, updated_at) SELECT gen_random_uuid(), 'partner-' || n, 'ngo', 'civil', 'Partner ' || n, now()
         FROM generate_series(1, 27) n RETURNING id)
       INSERT INTO project_partners (id, project_id, actor_id, state, since) SELECT gen_random_uuid(), $1, id, 'active', '2026-06-01' FROM made`,
      [large.project.id],
    );
    await pool.query(
      `INSERT INTO project_tasks (id, project_id, number, title, text, owner_person_id, due_on, checklist)
       SELECT gen_random_uuid(), $1, n, 'Task ' || n, repeat('x', 2000), $2, '2027-01-01'::date + n,
         '[{"id": "00000000-0000-7000-8000-000000000001", "text": "a", "done": true}]' FROM generate_series(1, 200) n`,
      [large.project.id, large.lead.person.id],
    );
    const ask = () =>
      large.lead.client.data<{ projectWork: { tasks: object[]; partners: object[] } }>(board, {
        slug: 'velik-projekt',
      });
    expect((await ask()).projectWork.tasks).toHaveLength(200);
    // One for the session, one for all the work.
    expect((await statementsOf(kvart, ask)).length).toBeLessThanOrEqual(2);
    expect((await ask()).projectWork.partners).toHaveLength(31);
  });

  it('is full at some point, and says so', async () => {
    const full = await addRoom(kvart);
    await kvart.database.pool.query(
      `INSERT INTO project_tasks (id, project_id, number, title)
       SELECT gen_random_uuid(), $1, n, 'Task ' || n FROM generate_series(1, 500) n`,
      [full.project.id],
    );
    const refused = await create(full.lead.client, { title: 'One more' }, freshId(), full.project.id);
    expect(refused).toMatchObject({ code: 'project_full', message: expect.stringContaining('500') });
  });
});
