import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '@kvart/domain/shared';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { doProject, projectForm, seeProject } from '../../testing/projects.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
let centre: Member;
let helper: Awaited<ReturnType<KvartApp['join']>>;
let unverified: Member;
let city: Member;
beforeAll(async () => {
  kvart = await startKvart();
  const kind = { kind: 'support_organisation', placeId: 'gn:3196359' } as const;
  const verified = { verifiedAt: new Date('2026-01-01'), verifiedUntil: '2099-01-01' };
  centre = await kvart.member('owner', { ...kind, ...verified });
  helper = await kvart.join(centre.actor, 'member');
  unverified = await kvart.member('owner', { ...kind, verifiedAt: null, verifiedUntil: null });
  city = await kvart.member('owner', { name: 'City', kind: 'municipality', sector: 'public' });
});
afterAll(() => kvart.close());

type Words = { locale: string; text: string }[];
interface Template {
  id: string;
  version: number;
  title: Words;
  days: number;
  packages: { title: Words; from: number; until: number }[];
  milestones: { title: Words; day: number; package: number | null }[];
  tasks: { title: Words; from: number; until: number; package: number | null; needs: number[] }[];
  budget: { title: Words; category: string; share: number }[];
  roles: object[];
  indicators: object[];
}
const words = '{ locale text }';
const parts = `title ${words} summary ${words} days packages { title ${words} from until }
  milestones { title ${words} day package } tasks { title ${words} from until package needs } budget { title ${words} category share }
  roles { title ${words} text ${words} sectors } indicators { title ${words} unit ${words} target }`;
const query = `{ projectTemplates { viewerCanEdit templates { id version ${parts} } } }`;
const mutation = `mutation ($id: ID!, $version: Int!, $content: ProjectTemplateInput!) {
  result: saveProjectTemplate(id: $id, version: $version, content: $content) { __typename
    ... on UserError { code } ... on InvalidInput { issues { code path } }
    ... on ProjectTemplate { version days ${parts} } } }`;

const library = async (by: Pick<Member, 'client'> = city) =>
  (await by.client.data<{ projectTemplates: { viewerCanEdit: boolean; templates: Template[] } }>(query))
    .projectTemplates;
const template = async (id: string): Promise<Template> => {
  const found = (await library()).templates.find((one) => one.id === id);
  if (!found) throw new Error('The template is not there.');
  return found;
};
const save = async (by: Pick<Member, 'client'>, { id, version, ...content }: Template, over: object = {}) =>
  (
    await by.client.data<{ result: Record<string, unknown> }>(mutation, {
      ...{ id, version, content: { ...content, ...over } },
    })
  ).result;

it('offers five, in every language, to whoever is signed in', async () => {
  const { templates, viewerCanEdit } = await library();
  expect(templates.map(({ id }) => id)).toEqual([
    'pop-up-shop',
    'makers-space',
    'hackathon',
    'market-hall',
    'support-centre',
  ]);
  expect(viewerCanEdit).toBe(false);
  expect(templates[0]?.title.map(({ locale }) => locale)).toEqual([
    ...['en', 'bg', 'de', 'ro', 'sk', 'sl', 'sr'],
  ]);
  expect(JSON.stringify(await kvart.visitor().graphql(query))).toMatch(/sign_in_required/i);
});

it('fills the room in the language of the project, with days counted from its first one', async () => {
  const from = await template('hackathon');
  const startsOn = '2028-02-20';
  const input = { ...projectForm, title: 'Hekaton', locale: 'sl', templateId: 'hackathon', startsOn };
  const made = await doProject(city.client, 'create', { input });
  const { rows } = await kvart.database.pool.query<{ found: Record<string, unknown> }>(
    `SELECT json_build_object('endsOn', p.ends_on, 'updated', (SELECT bool_and(t.updated_by_id = p.created_by_id) FROM project_tasks t WHERE t.project_id = p.id),
      'packages', (SELECT json_agg(json_build_array(w.title, w.starts_on, w.ends_on) ORDER BY w.number)
        FROM work_packages w WHERE w.project_id = p.id),
      'milestones', (SELECT json_agg(json_build_array(m.title, m.due_on, w.number) ORDER BY m.due_on)
        FROM milestones m LEFT JOIN work_packages w ON w.id = m.package_id WHERE m.project_id = p.id),
      'tasks', (SELECT json_agg(json_build_array(t.title, t.starts_on, t.due_on, w.number) ORDER BY t.number)
        FROM project_tasks t LEFT JOIN work_packages w ON w.id = t.package_id WHERE t.project_id = p.id)) AS found
     FROM projects p WHERE p.id = $1`,
    [made.id],
  );
  const said = (all: Words) => all.find(({ locale }) => locale === 'sl')?.text;
  const number = (at: number | null) => (at === null ? null : at + 1);
  const on = (days: number) => addDays(startsOn, days);
  expect(rows[0]?.found).toEqual({
    ...{ endsOn: on(from.days), updated: true },
    packages: from.packages.map((row) => [said(row.title), on(row.from), on(row.until)]),
    milestones: from.milestones.map((row) => [said(row.title), on(row.day), number(row.package)]),
    tasks: from.tasks.map((row) => [said(row.title), on(row.from), on(row.until), number(row.package)]),
  });
  const shown = await seeProject(city.client, made.slug);
  expect(shown?.roles.map((role) => (role as unknown as { title: string }).title)).toContain('Člani žirije');
  expect(shown?.roles).toHaveLength(from.roles.length);
  expect(shown?.indicators).toHaveLength(from.indicators.length);
});

it('makes tasks wait for others, and lines of the budget that share the planned sum to the cent', async () => {
  const from = await template('pop-up-shop');
  const begin = async (title: string, plannedTotal?: number) => {
    const input = { ...projectForm, title, locale: 'de', templateId: 'pop-up-shop', startsOn: '2028-03-01' };
    return doProject(city.client, 'create', { input: { ...input, plannedTotal } });
  };
  const found = async (id: string) =>
    (
      await kvart.database.pool.query<{ lines: [string, string, number][]; needs: [number, number][] }>(
        `SELECT (SELECT json_agg(json_build_array(l.title, l.category_id, l.amount) ORDER BY l.number)
            FROM budget_lines l WHERE l.project_id = p.id) AS lines,
          (SELECT json_agg(json_build_array(t.number - 1, n.number - 1) ORDER BY t.number, n.number) FROM task_needs w
            JOIN project_tasks t ON t.id = w.task_id JOIN project_tasks n ON n.id = w.need_id
            WHERE t.project_id = p.id) AS needs
         FROM projects p WHERE p.id = $1`,
        [id],
      )
    ).rows[0];
  const planned = await found((await begin('Mit Geld', 1_000_001)).id);
  expect(planned?.lines.map(([title, category]) => [title, category])).toEqual(
    from.budget.map(({ title, category }) => [title.find(({ locale }) => locale === 'de')?.text, category]),
  );
  expect(planned?.lines.map(([, , amount]) => amount)).toEqual([350_001, 250_000, 300_000, 100_000]);
  expect(planned?.needs).toEqual(
    from.tasks.flatMap(({ needs }, at) => [...needs].sort((a, b) => a - b).map((need) => [at, need])),
  );
  const open = await found((await begin('Noch ohne Geld')).id);
  expect(open?.lines.map(([, , amount]) => amount)).toEqual([0, 0, 0, 0]);
});

it('needs a first day and a template that is there, and otherwise begins nothing', async () => {
  const begin = (over: object) =>
    doProject(city.client, 'create', { input: { ...projectForm, title: 'Wrong', ...over } });
  expect(await begin({ templateId: 'hackathon' })).toMatchObject({
    issues: [{ code: 'required', path: ['startsOn'] }],
  });
  expect(await begin({ templateId: 'castle', startsOn: '2028-01-01' })).toMatchObject({
    issues: [{ code: 'invalid_choice', path: ['templateId'] }],
  });
  const { rows } = await kvart.database.pool.query("SELECT 1 FROM projects WHERE title = 'Wrong'");
  expect(rows).toEqual([]);
});

it('is edited by centres, advisers and administrators alone, one after the other, and remembered', async () => {
  const first = await template('market-hall');
  const title = [{ locale: 'en', text: 'Covered market' }];
  const adviser = await kvart.person({ platformRole: 'adviser' });
  const admin = await kvart.person({ platformRole: 'admin' });
  for (const by of [city, helper, unverified]) {
    expect((await library(by)).viewerCanEdit).toBe(false);
    expect(await save(by, first, { title })).toMatchObject({ code: 'adviser_only' });
  }
  let { version } = first;
  for (const by of [centre, adviser, admin]) {
    expect((await library(by)).viewerCanEdit).toBe(true);
    expect(await save(by, { ...first, version }, { title })).toMatchObject({ version: version + 1, title });
    version += 1;
  }
  expect(await save(centre, first)).toMatchObject({ __typename: 'StaleVersion' });
  expect(await save(centre, { ...first, id: 'castle', version })).toMatchObject({ code: 'not_found' });
  expect(await save(centre, { ...first, version }, { days: 1 })).toMatchObject({ code: 'invalid_input' });
  const strange = [{ title, category: 'gold', share: 100 }];
  expect(await save(centre, { ...first, version }, { budget: strange })).toMatchObject({
    issues: [{ code: 'invalid_choice', path: ['budget', '0', 'category'] }],
  });
  const { rows } = await kvart.database.pool.query<{ by: string }>(
    "SELECT person_id AS by FROM audit_log WHERE action = 'project_template.saved' ORDER BY at, id",
  );
  expect(rows.map(({ by }) => by)).toEqual([centre.person.id, adviser.person.id, admin.person.id]);
});
