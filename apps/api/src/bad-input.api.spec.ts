import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '@kvart/domain/shared';
import { type KvartApp, startKvart } from './testing/kvart-app.ts';

let kvart: KvartApp;
let member: Awaited<ReturnType<KvartApp['member']>>;
beforeAll(async () => {
  kvart = await startKvart({ TRUST_PROXY: '1' });
  member = await kvart.member();
});
afterAll(() => kvart.close());

const id = '0190a6e2-7c3a-7000-8000-000000000001';
const codesOf = (errors: { extensions?: Record<string, unknown> }[]) =>
  errors.map(({ extensions }) => extensions?.code);

describe('what nobody should send is no fault', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['half a surrogate', 'a\ud800b'],
    ['nothing in it', ''],
    ['no end', 'x'.repeat(5000)],
  ])('a slug with %s is that of nothing', async (_, slug) => {
    const query = `query ($slug: String!) { space(slug: $slug) { id } actor(slug: $slug) { id } }`;
    const { data, errors } = await kvart.visitor().graphql(query, { slug });
    expect({ data, errors }).toEqual({ data: { space: null, actor: null }, errors: [] });
  });

  it.each([
    ['actors', 'newest', 'soon', id],
    ['actors', 'newest', '2026-01-01T00:00:00Z', 'x'],
    ['actors', 'name', 'a\u0000', id],
    ['actors', 'name', 7, id],
    ['spaces', 'newest', '2026-01-01 (soon)', id],
  ])('a made-up cursor for %s by %s is refused', async (list, sort, key, rowId) => {
    const after = encodeCursor({ sort, keys: [key], id: rowId });
    const query = `query ($after: String) { ${list}(sort: ${sort.toUpperCase()}, after: $after) { nodes { id } } }`;
    const { errors } = await kvart.visitor().graphql(query, { after });
    expect(codesOf(errors)).toEqual(['INVALID_INPUT']);
  });

  it.each(['1', '2026-01-01 (soon)'])('a made-up cursor of interests (%s) is refused', async (key) => {
    const after = encodeCursor({ sort: 'newest', keys: [key], id });
    const query = `query ($after: String) { sentInterests(after: $after) { totalCount nodes { id } } }`;
    const { errors } = await member.client.graphql(query, { after });
    expect(codesOf(errors)).toEqual(['INVALID_INPUT']);
  });

  it('nobody acts as a word that every object knows', async () => {
    const { errors } = await member.client
      .actingAs('constructor')
      .graphql('{ sentInterests { totalCount } }');
    expect(codesOf(errors)).toEqual(['ACTOR_REQUIRED']);
  });

  it.each(['//', '/%5C', '//['])('the address %s is a page that is not found', async (path) => {
    expect((await fetch(kvart.url + path)).status).toBe(404);
  });
});

describe('behind a proxy', () => {
  it('the address that a caller made up does not count', async () => {
    const { status } = await fetch(`${kvart.url}/metrics`, {
      headers: { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' },
    });
    expect(status).toBe(404);
  });
});

describe('a form that is sent twice', () => {
  it('makes one actor', async () => {
    const { client } = await kvart.person();
    const create = `mutation { result: createActor(input: { name: "Knjigoveznica Lipa", kind: CREATIVE_FIRM }) {
      __typename ... on Actor { id slug } } }`;
    const both = await Promise.all([1, 2].map(() => client.data<{ result: { id: string } }>(create)));
    expect(both[0]).toEqual(both[1]);
    const other = await kvart.person();
    expect((await other.client.data<{ result: object }>(create)).result).toMatchObject({
      slug: 'knjigoveznica-lipa-2',
    });
  });
});
