import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { statementsOf } from '../../testing/spaces.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const centreMember = (name: string) =>
  kvart.member('owner', {
    ...{ name, kind: 'support_organisation', sector: 'support' },
    ...{ verifiedAt: new Date(), verifiedUntil: '2090-01-01' },
  });

const parts = `__typename ... on UserError { code } ... on InvalidInput { issues { code path } }
  ... on CentreService { id version title { text locale } price currency ways sectors isActive }`;
const save = `mutation ($centre: ID!, $id: ID!, $version: Int!, $service: CentreServiceInput!) {
  result: saveCentreService(centreId: $centre, id: $id, version: $version, service: $service) { ${parts} } }`;
const rest = `mutation ($id: ID!, $version: Int!, $isActive: Boolean!) {
  result: restCentreService(id: $id, version: $version, isActive: $isActive) { ${parts} } }`;
const order = `mutation ($centre: ID!, $ids: [ID!]!) { result: orderCentreServices(centreId: $centre, ids: $ids) { __typename ... on UserError { code } } }`;
const offered = `query ($slug: String!) { found: centreServices(slug: $slug) { viewerCanManage centre { name }
  services { id title { text locale isOriginal } text { text } minutes } } }`;
const kept = `query ($centre: ID!) { found: keptCentreServices(centreId: $centre) { services { id isActive } } }`;

const service = (more: object = {}) => ({
  title: [
    { locale: 'sl', text: 'Prvi pogovor' },
    { locale: 'de', text: 'Erstgespräch' },
  ],
  text: [],
  ...{ sectors: ['CREATIVE'], minutes: 45, price: null, currency: null },
  ...{ languages: ['sl', 'de'], ways: ['PLACE', 'ONLINE'], ...more },
});
type Answer = Record<string, unknown> & { issues?: { code: string; path: string[] }[] };
const run = async (who: Pick<Member, 'client'>, text: string, variables: Record<string, unknown>) =>
  (await who.client.data<{ result: Answer }>(text, variables)).result;
const read = async (client: Member['client'], slug: string) =>
  (
    await client.data<{
      found: { services: { id: string; title: { text: string } }[]; viewerCanManage: boolean } | null;
    }>(offered, { slug })
  ).found;

it('are kept by the centre’s own advisers, and read by everybody in the language that is there', async () => {
  const [centre, other, firm] = [
    await centreMember('Center'),
    await centreMember('Drugi'),
    await kvart.member(),
  ];
  const helper = await kvart.join(centre.actor, 'member');
  const [first, second] = [uuid(), uuid()];
  const of = (id: string, more: object = {}) => ({
    centre: centre.actor.id,
    id,
    version: 0,
    service: service(more),
  });
  for (let n = 0; n < 2; n += 1)
    expect(await run(centre, save, of(first))).toMatchObject({ version: 1, price: null, isActive: true });
  const paid = { title: [{ locale: 'en', text: 'Plan' }], price: 4550, currency: 'eur', sectors: [] };
  expect(await run(centre, save, of(second, paid))).toMatchObject({ price: 4550, currency: 'EUR' });

  const visitor = await read(kvart.visitor(), centre.actor.slug);
  expect(visitor?.services.map(({ title }) => title)).toEqual([
    { text: 'Prvi pogovor', locale: 'sl', isOriginal: true },
    { text: 'Plan', locale: 'en', isOriginal: true },
  ]);
  expect(visitor?.viewerCanManage).toBe(false);
  expect((await read(centre.client, centre.actor.slug))?.viewerCanManage).toBe(true);
  const asked = await statementsOf(kvart, () => read(kvart.visitor(), centre.actor.slug));
  expect(asked.length).toBeLessThanOrEqual(1);
  expect(await read(kvart.visitor(), firm.actor.slug)).toBeNull();
  expect((await read(kvart.visitor(), other.actor.slug))?.services).toEqual([]);

  for (const [who, code] of [
    [firm, 'not_found'],
    [other, 'not_found'],
    [helper, 'not_editor'],
    [{ client: kvart.visitor() }, 'sign_in_required'],
  ] as const) {
    expect(await run(who, save, { ...of(first), version: 1 })).toMatchObject({ code });
    expect(await run(who, rest, { id: first, version: 1, isActive: false })).toMatchObject({ code });
    expect(await run(who, order, { centre: centre.actor.id, ids: [second, first] })).toMatchObject({ code });
    expect((await who.client.graphql(kept, { centre: centre.actor.id })).errors).toHaveLength(1);
  }
  // Whoever knows the id of another centre's service does not make it theirs.
  expect(await run(other, save, { ...of(first), centre: other.actor.id })).toMatchObject({
    code: 'not_found',
  });

  expect(await run(centre, order, { centre: centre.actor.id, ids: [second, first] })).toMatchObject({
    __typename: 'Done',
  });
  expect((await read(kvart.visitor(), centre.actor.slug))?.services.map(({ id }) => id)).toEqual([
    second,
    first,
  ]);
  for (const ids of [[first], [first, first], [first, second, uuid()]])
    expect(await run(centre, order, { centre: centre.actor.id, ids })).toMatchObject({
      code: 'invalid_input',
    });

  expect(await run(centre, rest, { id: first, version: 1, isActive: false })).toMatchObject({
    isActive: false,
  });
  expect(await run(centre, rest, { id: first, version: 1, isActive: false })).toMatchObject({
    code: 'stale_version',
  });
  expect((await read(kvart.visitor(), centre.actor.slug))?.services.map(({ id }) => id)).toEqual([second]);
  const { found } = await centre.client.data<{ found: { services: object[] } }>(kept, {
    centre: centre.actor.id,
  });
  expect(found.services).toEqual([
    { id: second, isActive: true },
    { id: first, isActive: false },
  ]);

  // A centre that nobody vouches for any more offers nothing.
  await kvart.database.pool.query("UPDATE actors SET verified_until = '2020-01-01' WHERE id = $1", [
    centre.actor.id,
  ]);
  expect(await read(kvart.visitor(), centre.actor.slug)).toBeNull();
  expect(await run(centre, rest, { id: first, version: 2, isActive: true })).toMatchObject({
    code: 'not_adviser',
  });
});

it('say what is wrong, and are no more than forty', async () => {
  const centre = await centreMember('Polni');
  const give = (more: object) =>
    run(centre, save, { centre: centre.actor.id, id: uuid(), version: 0, service: service(more) });
  const wrong = async (more: object) =>
    (await give(more)).issues?.map(({ code, path }) => [code, path.at(-1)]);
  expect(await wrong({ title: [] })).toEqual([['required', 'title']]);
  expect(await wrong({ minutes: 5 })).toEqual([['too_small', 'minutes']]);
  expect(await wrong({ price: 100 })).toEqual([['required', 'currency']]);
  expect(await wrong({ ways: [] })).toEqual([['too_few', 'ways']]);
  expect(await wrong({ languages: ['sl', 'sl'] })).toEqual([['duplicate', 'languages']]);
  expect(await wrong({ languages: ['xx'] })).toEqual([['invalid_choice', '0']]);
  await kvart.database.pool.query(
    `INSERT INTO centre_services (id, centre_id, title, original_locale, minutes, languages, ways)
      SELECT gen_random_uuid(), $1, '{"en": "x"}', 'en', 30, '{en}', '{place}' FROM generate_series(1, 39)`,
    [centre.actor.id],
  );
  // Two at once: one finds room, the other does not.
  const both = await Promise.all([give({}), give({})]);
  expect(both.map(({ code }) => code).toSorted()).toEqual(['too_many_services', undefined]);
});
