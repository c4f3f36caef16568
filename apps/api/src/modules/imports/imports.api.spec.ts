import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { ImportRowsRepository } from './import-rows.repository.ts';
import { ImportWorker } from './index.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart({ KVART_ROLE: 'api' });
  owner = await kvart.member('owner', { kind: 'municipality', sector: 'public' });
});
afterAll(() => kvart.close());

const parts = `id version state rowCount progress encoding failure columns { name field } values { field from to }
  source defaultKind counts { new changed unchanged wrong created updated refused removed restored kept duplicates warnings }
  viewerCan { check start undo discard }`;
interface Shown {
  id: string;
  version: number;
  state: string;
  rowCount: number;
  encoding: string;
  failure: string | null;
  columns: { name: string; field: string | null }[];
  values: { field: string; from: string; to: string | null }[];
  source: string;
  defaultKind: string;
  counts: Record<string, number>;
  viewerCan: Record<string, boolean>;
}
type Answer = Shown & { __typename: string; code?: string };

const send = async (
  client: TestClient,
  text: string | Buffer,
  { kind = 'spaces', actorId = owner.actor.id, name = 'rooms.csv' } = {},
) => {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(Buffer.from(text as string))]), name);
  return client.fetch(`/upload/import?${new URLSearchParams({ actorId, kind, fileName: name })}`, {
    method: 'POST',
    body,
  });
};
const see = async (id: string, client = owner.client) =>
  (await client.data<{ import: Shown }>(`query ($id: ID!) { import(id: $id) { ${parts} } }`, { id })).import;
const step = async (name: string, shown: Shown, more = '', variables = {}, client = owner.client) => {
  const types = more ? ', $plan: ImportPlanInput!' : '';
  const query = `mutation ($id: ID!, $version: Int!${types}) { done: ${name}(id: $id, version: $version${more}) {
    __typename ${name === 'discardImport' ? '' : `... on Import { ${parts} }`} ... on UserError { code } } }`;
  return (await client.data<{ done: Answer }>(query, { id: shown.id, version: shown.version, ...variables }))
    .done;
};
const plan = (shown: Shown, some = {}) => ({
  columns: shown.columns.map(({ field }) => field),
  values: shown.values.map(({ field, from, to }) => ({ field, from, to })),
  locale: 'sl',
  source: shown.source,
  defaultKind: shown.defaultKind,
  where: null,
  skipDuplicates: false,
  ...some,
});
const work = async (id: string) => {
  await kvart.app.get(ImportWorker).work({ importId: id });
  return see(id);
};
const begin = async (text: string | Buffer, some = {}) => {
  const response = await send(owner.client, text, some);
  expect(response.status).toBe(200);
  const { import: begun } = (await response.json()) as { import: { id: string } };
  return work(begun.id);
};
const check = async (shown: Shown, some = {}) => {
  const done = await step('checkImport', shown, ', plan: $plan', { plan: plan(shown, some) });
  expect(done.__typename).toBe('Import');
  return work(shown.id);
};
const bring = async (text: string | Buffer, some = {}) => {
  const checked = await check(await begin(text, some));
  await step('startImport', checked);
  return work(checked.id);
};

const rooms = (area: string, extra = '') =>
  `oznaka;naziv;kraj;površina m2;lastništvo\nA1;Trgovina na vogalu;Kamnik;${area};občinsko\nA2;Delavnica;Kamnik;80;zasebno\n${extra}`;

describe('who may bring files in', () => {
  it('is told by the actor, the role and the kind of file', async () => {
    const status = async (client: TestClient, some = {}) => (await send(client, rooms('10'), some)).status;
    expect(await status(kvart.visitor())).toBe(401);
    expect(await status((await kvart.join(owner.actor, 'member')).client)).toBe(403);
    const stranger = await kvart.member('owner', { kind: 'small_business' });
    expect(await status(stranger.client)).toBe(403);
    // Other organisations: only for a verified municipality or support organisation.
    expect(await status(owner.client, { kind: 'actors' })).toBe(403);
    expect(await status(owner.client, { kind: 'things' })).toBe(422);
    expect(await status(owner.client, { actorId: 'x' })).toBe(422);
  });

  it('sees it too; for others it does not exist', async () => {
    const shown = await begin(rooms('10'));
    expect((await see(shown.id, (await kvart.join(owner.actor, 'editor')).client))?.id).toBe(shown.id);
    const stranger = await kvart.member();
    expect(await see(shown.id, stranger.client)).toBeNull();
    expect((await step('discardImport', shown, '', {}, stranger.client)).code).toBe('not_found');
    expect((await stranger.client.fetch(`/download/import/${shown.id}/report.csv`)).status).toBe(404);
    const { person } = stranger;
    await kvart.database.pool.query(`UPDATE persons SET platform_role = 'admin' WHERE id = $1`, [person.id]);
    expect((await see(shown.id, stranger.client))?.id).toBe(shown.id);
    expect((await step('discardImport', shown)).__typename).toBe('ImportDiscarded');
    expect(await see(shown.id)).toBeNull();
  });
});

describe('a file of spaces', () => {
  it('comes in, changes nothing twice, is updated by its ids, and is undone but for what somebody touched', async () => {
    const first = await begin(rooms('64,5'));
    expect(first.columns.map(({ field }) => field)).toEqual([
      'externalId',
      'title',
      'place',
      'usableM2',
      'ownerType',
    ]);
    const done = await bring(rooms('64,5'));
    expect(done.counts).toMatchObject({ created: 2, wrong: 0 });
    const { rows } = await kvart.database.pool.query(
      `SELECT s.state, s.title, s.usable_m2::float AS m2, s.owner_type, s.place_id, s.external_id FROM spaces s
       WHERE s.actor_id = $1 ORDER BY s.external_id`,
      [owner.actor.id],
    );
    expect(rows[0]).toEqual({
      state: 'draft',
      title: { sl: 'Trgovina na vogalu' },
      m2: 64.5,
      owner_type: 'municipal',
      place_id: 'gn:3198365',
      external_id: 'A1',
    });
    // A town by the code that its country knows it by.
    const coded = 'id;naziv;kraj\nK1;Delavnica po šifri;AT 41012\n';
    await bring(coded);
    const { rows: found } = await kvart.database.pool.query(
      `SELECT place_id FROM spaces WHERE actor_id = $1 AND external_id = 'K1'`,
      [owner.actor.id],
    );
    expect(found).toEqual([{ place_id: 'gn:2772635' }]);
    expect((await check(await begin(rooms('64,5')))).counts).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 2,
    });

    const changed = await bring(rooms('70', 'A3;;Kamnik;5;zasebno\nA1;Še enkrat;Kamnik;1;zasebno\n'));
    expect(changed.counts).toMatchObject({ updated: 1, unchanged: 1, wrong: 2 });
    await kvart.database.pool.query(
      `UPDATE spaces SET version = version + 1, floor = 3 WHERE actor_id = $1 AND external_id = 'A2'`,
      [owner.actor.id],
    );
    await step('undoImport', changed);
    expect((await work(changed.id)).counts).toMatchObject({ restored: 1, kept: 0 });
    const area = await kvart.database.pool.query(
      'SELECT usable_m2::float AS m2 FROM spaces WHERE external_id = $1',
      ['A1'],
    );
    expect(area.rows).toEqual([{ m2: 64.5 }]);
    // Set back, the entry is again as the first import left it; the other was touched by hand.
    await step('undoImport', await see(done.id));
    expect((await work(done.id)).counts).toMatchObject({ removed: 1, kept: 1 });
  });

  it('goes on where it was interrupted, and writes nothing twice', async () => {
    const many = Array.from({ length: 950 }, (_, at) => `R${at};Soba ${at};Ljubljana;${at + 1};zasebno`).join(
      '\n',
    );
    const checked = await check(
      await begin(`oznaka;naziv;kraj;površina;lastništvo\n${many}`, { name: 'many.csv' }),
    );
    await step('startImport', checked);
    const { next } = ImportRowsRepository.prototype;
    let batches = 0;
    const dies = vi.spyOn(ImportRowsRepository.prototype, 'next').mockImplementation(function (
      this: ImportRowsRepository,
      ...given
    ) {
      batches += 1;
      return batches === 3 ? Promise.reject(new Error('killed')) : next.apply(this, given);
    });
    await expect(work(checked.id)).rejects.toThrow('killed');
    dies.mockRestore();
    const half = await see(checked.id);
    expect([half.state, half.viewerCan.undo]).toEqual(['IMPORTING', false]);
    expect((await step('undoImport', half)).code).toBe('import_busy');
    const done = await work(checked.id);
    expect(done.counts).toMatchObject({ created: 950, refused: 0 });
    const { rows } = await kvart.database.pool.query(
      `SELECT count(*)::int AS n, count(DISTINCT slug)::int AS slugs FROM spaces WHERE external_source = 'many'`,
    );
    expect(rows).toEqual([{ n: 950, slugs: 950 }]);
    await step('undoImport', done);
    expect((await work(done.id)).counts).toMatchObject({ removed: 950, kept: 0 });
  });

  it('is refused with a sentence where it cannot be read, and the version is watched', async () => {
    const failed = await begin('naziv;kraj\n', { name: 'head.csv' });
    expect([failed.state, failed.failure]).toEqual([
      'FAILED',
      'The file has headings but no rows below them.',
    ]);
    const shown = await begin(rooms('1'));
    const old = { ...shown, version: shown.version - 1 };
    expect((await step('checkImport', old, ', plan: $plan', { plan: plan(shown) })).__typename).toBe(
      'StaleVersion',
    );
    expect((await step('startImport', shown)).code).toBe('wrong_state');
    const columns = ['title', 'title', null, null, null];
    const twice = { plan: plan(shown, { columns }) };
    expect((await step('checkImport', shown, ', plan: $plan', twice)).__typename).toBe('InvalidInput');
  });

  it('has a report that a spreadsheet can open without harm', async () => {
    const checked = await check(await begin('id;naziv;površina\n1;Soba;=2+3\n', { name: 'sum.csv' }), {
      locale: 'sl',
    });
    expect(checked.counts).toMatchObject({ new: 1, warnings: 1 });
    const report = await (
      await owner.client.fetch(`/download/import/${checked.id}/report.csv?lang=de`)
    ).text();
    expect(report.split('\r\n')[1]).toMatch(/^"2";"Neu";"Hinweis";"površina";"'=2\+3";"Das ist keine Zahl/);
  });

  it('of too many rows is refused, with nothing left behind', { timeout: 240_000 }, async () => {
    const lines = Array.from({ length: 200_001 }, (_, at) => `${at};Soba`).join('\n');
    const failed = await begin(`id;naziv\n${lines}\n`, { name: 'huge.csv' });
    expect([failed.state, failed.failure]).toEqual([
      'FAILED',
      'The file has more than 200000 rows. Split it into several files.',
    ]);
    const { rows } = await kvart.database.pool.query(
      'SELECT count(*)::int AS n FROM import_rows WHERE import_id = $1',
      [failed.id],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('a file of actors', () => {
  it('makes unclaimed entries, points at those that are there, and leaves claimed ones alone', async () => {
    await kvart.database.pool.query(
      `UPDATE actors SET verified_at = now(), verified_until = now() + interval '1 year' WHERE id = $1`,
      [owner.actor.id],
    );
    await kvart.member('owner', { name: 'Mizarstvo Hrast', placeId: 'gn:3198365' });
    const text = `id,name,type,city,country,website\n1,Mizarstvo HRAST,company,Kamnik,SI,hrast.example\n2,Univerza,university,Ljubljana,Slovenia,\n3,Far away,company,Paris,FR,\n`;
    const some = { kind: 'actors', name: 'register.csv' };
    const checked = await check(await begin(text, some));
    expect(checked.counts).toMatchObject({ new: 2, wrong: 1, duplicates: 1 });
    await step('startImport', checked);
    const done = await work(checked.id);
    expect(done.counts).toMatchObject({ created: 2 });
    const { rows } = await kvart.database.pool.query(
      `SELECT name, kind, country, is_unclaimed, website FROM actors WHERE external_source = 'register' ORDER BY external_id`,
    );
    expect(rows).toEqual([
      {
        name: 'Mizarstvo HRAST',
        kind: 'small_business',
        country: 'SI',
        is_unclaimed: true,
        website: 'https://hrast.example/',
      },
      { name: 'Univerza', kind: 'higher_education', country: 'SI', is_unclaimed: true, website: null },
    ]);
    await kvart.database.pool.query(
      `UPDATE actors SET is_unclaimed = false, version = version + 1 WHERE external_source = 'register' AND external_id = '2'`,
    );
    const again = await check(await begin(text.replace('Univerza', 'Univerza v Ljubljani'), some));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    await step('undoImport', done);
    expect((await work(done.id)).counts).toMatchObject({ removed: 1, kept: 1 });
  });
});
