import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Viewer } from '@kvart/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { ImportReads, ImportsService, ImportWorker } from './index.ts';

const dataDir = process.env.KVART_DATA ?? resolve(import.meta.dirname, '../../../../../../shared/data');
const spacesFile = join(dataDir, 'spaces/spaces_cz.csv');
const actorsFile = join(dataDir, 'cooperation/actors.csv.gz');
const danube = ['AT', 'BA', 'BG', 'CZ', 'DE', 'HR', 'HU', 'MD', 'ME', 'RO', 'RS', 'SI', 'SK', 'UA'];

let kvart: KvartApp;
let viewer: Viewer;
let actorId: string;
// The real files stand beside the project, not in it: without them there is nothing to read, and the cases are skipped.
const mode = existsSync(spacesFile) && existsSync(actorsFile) ? describe : describe.skip;

/** Figures for the reader of the run. */
const tell = (what: string, counts: object) => process.stdout.write(`${what}: ${JSON.stringify(counts)}\n`);

/** Brings a real file in as the command does: every step at once, in this process. */
async function bring(kind: 'spaces' | 'actors', path: string, where?: { name: string; values: string[] }) {
  const service = kvart.app.get(ImportsService);
  const worker = kvart.app.get(ImportWorker);
  const reads = kvart.app.get(ImportReads);
  const reader = { viewer, locale: 'en' as const };
  const see = async (importId: string) => {
    const shown = await reads.one(reader, importId);
    if (!shown) throw new Error('The import is not there.');
    return shown;
  };
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const id = await service.begin(viewer, { actorId, kind, fileName }, () =>
    Promise.resolve(createReadStream(path)),
  );
  await worker.work({ importId: id });
  const read = await see(id);
  expect(read.failure).toBeNull();
  const column = read.columns.findIndex(({ name }) => name === where?.name);
  await service.check(
    viewer,
    { id, version: read.version },
    {
      columns: read.columns.map(({ field }) => field),
      values: read.values,
      locale: 'cs',
      source: read.source,
      defaultKind: 'small_business',
      where: where ? { column, values: where.values } : null,
      skipDuplicates: false,
    },
  );
  await worker.work({ importId: id });
  const checked = await see(id);
  await service.start(viewer, { id, version: checked.version });
  await worker.work({ importId: id });
  return { id, read, checked, done: await see(id), see };
}

/** Everything in a table but what triggers and clocks keep. */
const checksum = async (table: string) => {
  const { rows } = await kvart.database.pool.query<{ n: number; sum: string }>(
    `SELECT count(*)::int AS n, md5(string_agg(md5(t::text), '' ORDER BY t::text)) AS sum FROM ${table} t`,
  );
  return rows[0];
};
const tables = ['spaces', 'space_uses', 'space_revisions', 'actors', 'actor_concepts'];
const checksums = async () =>
  Object.fromEntries(await Promise.all(tables.map(async (t) => [t, await checksum(t)])));

beforeAll(async () => {
  // A worker of its own would take the jobs away; here each step is waited for.
  kvart = await startKvart({ KVART_ROLE: 'api' });
  const { actor, person } = await kvart.member('owner', { kind: 'support_organisation', sector: 'support' });
  actorId = actor.id;
  await kvart.database.pool.query(`UPDATE persons SET platform_role = 'admin' WHERE id = $1`, [person.id]);
  viewer = {
    personId: person.id,
    sessionId: person.id,
    emailConfirmed: true,
    suspended: false,
    platformRole: 'admin',
    memberships: { [actorId]: 'owner' },
    actingAs: actorId,
  };
});
afterAll(() => kvart.close());

mode('the real files', { timeout: 300_000 }, () => {
  it('of Czech spaces come in, change nothing the second time, and go without a trace', async () => {
    const before = await checksums();
    const first = await bring('spaces', spacesFile);
    expect(first.read.columns.filter(({ field }) => field).map(({ name, field }) => [name, field])).toEqual(
      expect.arrayContaining([
        ['space_id', 'externalId'],
        ['name', 'title'],
        ['area_m2', 'usableM2'],
        ['ownership', 'ownerType'],
        ['nearest_place', 'place'],
        ['lat', 'lat'],
        ['lon', 'lon'],
      ]),
    );
    const { counts } = first.done;
    expect(counts.created + counts.wrong + counts.refused).toBe(465);
    tell('spaces_cz', counts);
    const there = await checksums();
    const second = await bring('spaces', spacesFile);
    expect(second.checked.counts).toMatchObject({ new: 0, changed: 0, unchanged: counts.created });
    expect(await checksums()).toEqual(there);
    const service = kvart.app.get(ImportsService);
    await service.undo(viewer, { id: first.id, version: first.done.version });
    await kvart.app.get(ImportWorker).work({ importId: first.id });
    expect((await first.see(first.id)).counts).toMatchObject({ removed: counts.created, kept: 0 });
    expect(await checksums()).toEqual(before);
  });

  it.each([
    ['Czech', { name: 'country', values: ['CZ'] }],
    ['Danube', { name: 'country', values: danube }],
  ])('of %s actors do as well', async (_, where) => {
    const before = await checksums();
    const began = performance.now();
    const first = await bring('actors', actorsFile, where);
    const ms = Math.round(performance.now() - began);
    const { counts } = first.done;
    tell(`actors of ${where.values.length} countries in ${ms} ms`, counts);
    expect(counts.created + counts.wrong + counts.refused + counts.leftOut).toBe(33_405);
    const there = await checksums();
    const second = await bring('actors', actorsFile, where);
    expect(second.checked.counts).toMatchObject({ new: 0, changed: 0, unchanged: counts.created });
    expect(await checksums()).toEqual(there);
    const service = kvart.app.get(ImportsService);
    await service.undo(viewer, { id: first.id, version: first.done.version });
    await kvart.app.get(ImportWorker).work({ importId: first.id });
    expect((await first.see(first.id)).counts).toMatchObject({ removed: counts.created, kept: 0 });
    expect(await checksums()).toEqual(before);
  });
});
