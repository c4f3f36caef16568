import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

type Member = Awaited<ReturnType<KvartApp['member']>>;
let kvart: KvartApp;
let centre: Member;
let elsewhere: Member;
beforeAll(async () => {
  kvart = await startKvart();
  const verified = {
    kind: 'support_organisation',
    verifiedAt: new Date(),
    verifiedUntil: '2099-01-01',
  } as const;
  centre = await kvart.member('owner', { name: 'Središče', placeId: 'gn:3196359', ...verified });
  elsewhere = await kvart.member('owner', { name: 'Zentrum', placeId: 'gn:2761369', ...verified });
});
afterAll(() => kvart.close());

const problem = '__typename ... on UserError { code } ... on InvalidInput { issues { code path } }';
const shown = '... on AnswerTemplates { templates { id version name text } }';
interface Answer {
  result: { code?: string; issues?: object[]; templates?: { id: string; version: number; name: string }[] };
}
const save = async ({ client }: Member, input: object) =>
  (
    await client.data<Answer>(
      `mutation ($input: AnswerTemplateInput!) { result: saveAnswerTemplate(input: $input) { ${problem} ${shown} } }`,
      { input },
    )
  ).result;
const remove = async ({ client }: Member, id: string, version: number) =>
  (
    await client.data<Answer>(
      `mutation ($id: ID!, $version: Int!) { result: removeAnswerTemplate(id: $id, version: $version) { ${problem} ${shown} } }`,
      { id, version },
    )
  ).result;
const list = async ({ client }: Member, kind = 'NOTICE', locale = 'sl') =>
  (
    await client.data<{ answerTemplates: { centreName: string; templates: { name: string }[] }[] }>(
      `{ answerTemplates(kind: ${kind}, locale: "${locale}") { centreName templates { name text } } }`,
    )
  ).answerTemplates;

it('are added, changed and removed by those of the centre, checked when saved, and nobody else’s', async () => {
  const id = randomUUID();
  const input = {
    ...{ id, version: 0, centreId: centre.actor.id, kind: 'NOTICE', locale: 'sl', name: 'Ni res' },
    text: 'Prostor {thing} smo obiskali. {adviser}, {centre}',
  };
  expect(await save(centre, { ...input, text: 'Spoštovani {owner}, hvala.' })).toMatchObject({
    issues: [{ code: 'invalid_choice', path: ['text'] }],
  });
  expect(await save(elsewhere, input)).toMatchObject({ code: 'not_found' });
  expect((await save(centre, input)).templates).toMatchObject([{ id, version: 1, name: 'Ni res' }]);
  // The same name again, under another id.
  expect(await save(centre, { ...input, id: randomUUID() })).toMatchObject({
    issues: [{ code: 'duplicate', path: ['name'] }],
  });
  expect(await save(centre, { ...input, version: 0 })).toMatchObject({ code: 'stale_version' });
  expect((await save(centre, { ...input, version: 1, name: 'Nič' })).templates).toMatchObject([
    { version: 2, name: 'Nič' },
  ]);
  // Another centre neither takes it over nor removes it, and sees none.
  expect(await save(elsewhere, { ...input, version: 2, centreId: elsewhere.actor.id })).toMatchObject({
    code: 'not_found',
  });
  expect(await remove(elsewhere, id, 2)).toMatchObject({ code: 'not_found' });
  expect(await list(elsewhere)).toEqual([{ centreName: 'Zentrum', templates: [] }]);
  expect(await list(centre)).toMatchObject([{ templates: [{ name: 'Nič' }] }]);
  expect(await list(centre, 'NOTICE', 'de')).toMatchObject([{ templates: [] }]);
  expect(await list(centre, 'APPEAL')).toMatchObject([{ templates: [] }]);
  expect(await remove(centre, id, 1)).toMatchObject({ code: 'stale_version' });
  expect((await remove(centre, id, 2)).templates).toEqual([]);
  const { rows } = await kvart.database.pool.query(
    `SELECT action, reason FROM audit_log WHERE object_type = 'answer_template' ORDER BY at, id`,
  );
  expect(rows).toEqual([
    { action: 'answer_template.saved', reason: 'Ni res' },
    { action: 'answer_template.saved', reason: 'Nič' },
    { action: 'answer_template.removed', reason: 'Nič' },
  ]);
});
