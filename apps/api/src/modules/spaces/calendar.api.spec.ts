import { addDays, toIsoDate } from '@kvart/domain/shared';
import type { TestClient } from '@kvart/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';
import { addSpace, statementsOf } from '../../testing/spaces.ts';

let kvart: KvartApp;
let owner: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart();
  owner = await kvart.member();
});
afterAll(() => kvart.close());

interface Space {
  version: number;
  freeFrom: string | null;
  periods: { state: string; startsOn: string; endsOn: string | null; note: string | null }[];
}
interface Refused {
  code?: string;
  currentVersion?: number;
  issues?: { path: string[]; code: string; message: string }[];
}

const fields = 'version freeFrom periods { state startsOn endsOn note }';
const today = toIsoDate(new Date());
const inDays = (days: number) => addDays(today, days);
const taken = (from: number, until: number | null, more: object = {}) => ({
  ...{ state: 'OCCUPIED', startsOn: inDays(from), endsOn: until === null ? null : inDays(until) },
  ...{ note: null, ...more },
});

const save = async (client: TestClient, spaceId: string, version: number, periods: object[]) =>
  (
    await client.data<{ result: Partial<Space> & Refused }>(
      `mutation ($spaceId: ID!, $version: Int!, $periods: [PeriodInput!]!) {
        result: saveCalendar(spaceId: $spaceId, version: $version, periods: $periods) {
          ... on UserError { code } ... on StaleVersion { currentVersion }
          ... on InvalidInput { issues { path code message } } ... on Space { ${fields} } } }`,
      { spaceId, version, periods },
    )
  ).result;
const read = async (client: TestClient, slug: string) =>
  (
    await client.data<{ space: Space }>(`query ($slug: String!) { space(slug: $slug) { ${fields} } }`, {
      slug,
    })
  ).space;
const listed = { state: 'listed', listedAt: new Date(), availableFrom: '2026-01-01' } as const;

describe('the calendar of a space', () => {
  it('is written by its editors, and read without what is over and without notes', async () => {
    const space = await addSpace(kvart, owner, listed);
    const past = taken(-60, -30, { note: 'Ana, do konca maja' });
    const now = taken(-1, 9, { state: 'RESERVED', note: 'Zadruga' });
    const later = taken(10, null, { state: 'BLOCKED' });
    const saved = await save(owner.client, space.id, 1, [later, past, now]);
    expect(saved).toEqual({ version: 2, freeFrom: null, periods: [past, now, later] });
    expect(await read(kvart.visitor(), space.slug)).toEqual({
      version: 2,
      freeFrom: null,
      periods: [{ ...now, note: null }, later],
    });
    // Sent twice, the first answer was lost.
    expect((await save(owner.client, space.id, 1, [past, now, later])).version).toBe(2);
    expect(await save(owner.client, space.id, 1, [past])).toEqual({
      code: 'stale_version',
      currentVersion: 2,
    });
    expect(await save(owner.client, space.id, 2, [past, now])).toMatchObject({ freeFrom: inDays(10) });

    const { rows } = await kvart.database.pool.query<{ action: string; changes: { periods: unknown[][] } }>(
      'SELECT action, changes FROM space_revisions WHERE space_id = $1 AND version = 3',
      [space.id],
    );
    expect(rows[0]?.action).toBe('calendar_changed');
    expect(rows[0]?.changes.periods.map((list) => list.length)).toEqual([3, 2]);
  });

  it('is not outdated by what stands beside it, nor outdates a form somebody fills in', async () => {
    const space = await addSpace(kvart, owner, listed);
    const edit = (version: number, rooms: number) =>
      owner.client.data<{ result: Partial<Space> & Refused }>(
        `mutation ($id: ID!, $version: Int!, $rooms: Int) {
          result: saveSpace(id: $id, version: $version, input: { rooms: $rooms }) {
            ... on UserError { code } ... on Space { version } } }`,
        { id: space.id, version, rooms },
      );
    expect((await edit(1, 3)).result.version).toBe(2);
    expect((await save(owner.client, space.id, 1, [taken(1, 2)])).version).toBe(3);
    expect((await edit(2, 4)).result.version).toBe(4);
  });

  it('takes no day twice, and says which period is in the way', async () => {
    const space = await addSpace(kvart, owner, listed);
    const twice = await save(owner.client, space.id, 1, [taken(1, 5), taken(5, 9)]);
    expect(twice.issues).toMatchObject([{ path: ['1', 'startsOn'], code: 'overlapping' }]);
    expect(twice.issues?.[0]?.message).toContain('Another period');
    const backwards = await save(owner.client, space.id, 1, [taken(5, 1)]);
    expect(backwards.issues).toMatchObject([{ path: ['0', 'endsOn'], code: 'too_early' }]);
    // The tables hold it as well.
    const put = (from: number, until: number | null) =>
      kvart.database.pool.query(
        `INSERT INTO space_periods (id, space_id, state, starts_on, ends_on)
         VALUES (gen_random_uuid(), $1, 'blocked', $2, $3)`,
        [space.id, inDays(from), until === null ? null : inDays(until)],
      );
    await put(1, 5);
    await expect(put(5, null)).rejects.toThrow('space_periods_apart');
    await expect(put(9, 8)).rejects.toThrow('space_periods_in_order');
    await put(6, null);
  });

  it('is for those who may edit alone', async () => {
    const space = await addSpace(kvart, owner, listed);
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    const gone = await addSpace(kvart, owner, { state: 'archived' });
    const stranger = await kvart.member();
    const codes = await Promise.all([
      save(kvart.visitor(), space.id, 1, []),
      save(stranger.client, space.id, 1, [taken(1, 2)]),
      save(stranger.client, draft.id, 1, [taken(1, 2)]),
      save(owner.client, gone.id, 1, [taken(1, 2)]),
      save(owner.client, 'nonsense', 1, []),
    ]);
    expect(codes.map(({ code }) => code)).toEqual([
      'sign_in_required',
      'not_editor',
      'not_found',
      'wrong_state',
      'not_found',
    ]);
  });

  it('costs a list no statement of its own', async () => {
    const list = () => kvart.visitor().data(`{ spaces(first: 5) { nodes { freeFrom periods { state } } } }`);
    await list();
    expect(await statementsOf(kvart, list)).toHaveLength(1);
  });
});

describe('a search', () => {
  it('finds what is free on a day, and for a whole time', async () => {
    const mine = await kvart.member();
    const add = async (slug: string, periods: object[], availableFrom = '2026-01-01') => {
      const space = await addSpace(kvart, mine, { ...listed, slug, availableFrom });
      if (periods.length > 0) await save(mine.client, space.id, 1, periods);
    };
    await add('vedno', []);
    await add('vmes', [taken(20, 29)]);
    await add('nikoli', [taken(-5, null)]);
    await add('pozneje', [], inDays(40));
    const found = async (filter: object) =>
      (
        await kvart
          .visitor()
          .data<{ spaces: { nodes: { slug: string }[] } }>(
            `query ($filter: SpaceFilter) { spaces(filter: $filter) { nodes { slug } } }`,
            { filter: { actorId: mine.actor.id, ...filter } },
          )
      ).spaces.nodes
        .map(({ slug }) => slug)
        .toSorted();
    const day = (days: number, until?: number) => ({
      availableBy: inDays(days),
      ...(until === undefined ? {} : { availableUntil: inDays(until) }),
    });
    expect(await found(day(19))).toEqual(['vedno', 'vmes']);
    expect(await found(day(20))).toEqual(['vedno']);
    expect(await found(day(30))).toEqual(['vedno', 'vmes']);
    expect(await found(day(1, 19))).toEqual(['vedno', 'vmes']);
    expect(await found(day(1, 20))).toEqual(['vedno']);
    expect(await found(day(40, 400))).toEqual(['pozneje', 'vedno', 'vmes']);
    expect(await found({ availableUntil: inDays(25) })).toEqual(['vedno']);
    const { errors } = await kvart
      .visitor()
      .graphql(`query ($filter: SpaceFilter) { spaces(filter: $filter) { totalCount } }`, {
        filter: day(5, 4),
      });
    expect(errors[0]?.extensions?.code).toBe('INVALID_INPUT');
  });
});

describe('the calendar file', () => {
  it('holds what everybody may see, in whole days and lines that are not too long', async () => {
    const title = { sl: 'Dvorana ; s, zelo dolgim imenom, ki se ne prilega eni sami vrstici v datoteki' };
    const space = await addSpace(kvart, owner, { ...listed, slug: 'dvorana', title });
    await save(owner.client, space.id, 1, [
      taken(-9, -5, { note: 'Skrivnost' }),
      taken(-1, 2, { note: 'Skrivnost' }),
    ]);
    const response = await fetch(`${kvart.url}/spaces/dvorana/calendar.ics?lang=sl`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const file = await response.text();
    const lines = file.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const whole = file.replaceAll('\r\n ', '').split('\r\n');
    const compact = (days: number) => inDays(days).replaceAll('-', '');
    expect(whole.filter((line) => line.startsWith('DT') && line.includes('VALUE'))).toEqual([
      `DTSTART;VALUE=DATE:${compact(-1)}`,
      `DTEND;VALUE=DATE:${compact(3)}`,
      `DTSTART;VALUE=DATE:${compact(3)}`,
      `DTEND;VALUE=DATE:${compact(4)}`,
    ]);
    expect(whole).toContain(`SUMMARY:Zasedeno: ${title.sl.replace(';', '\\;').replaceAll(',', '\\,')}`);
    expect(whole.some((line) => /^URL:https?:.*\/spaces\/dvorana$/.test(line))).toBe(true);
    expect(file).not.toContain('Skrivnost');
    const tag = { 'if-none-match': String(response.headers.get('etag')) };
    expect((await fetch(response.url, { headers: tag })).status).toBe(304);
    const draft = await addSpace(kvart, owner, { state: 'draft' });
    expect((await fetch(`${kvart.url}/spaces/${draft.slug}/calendar.ics`)).status).toBe(404);
  });
});
