import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KvartApp, startKvart } from '../../testing/kvart-app.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${kvart.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('GraphQL over HTTP', () => {
  it('passes the audits of the specification: all of MUST, no error', async () => {
    const results = await Promise.all(
      serverAudits({ url: `${kvart.url}/graphql` }).map((audit) => audit.fn()),
    );
    const musts = results.filter(({ name }) => name.startsWith('MUST'));
    expect(results.filter(({ status }) => status === 'error')).toEqual([]);
    expect(
      musts.map(({ name, status }) => `${status}: ${name}`).filter((line) => !line.startsWith('ok')),
    ).toEqual([]);
    expect(musts).toHaveLength(13);
    expect(results.filter(({ status }) => status === 'warn').map(({ name }) => name)).toEqual([]);
  });

  it('takes POST with JSON alone, no batches, and nothing from another site', async () => {
    const query = JSON.stringify({ query: '{ __typename }' });
    expect((await fetch(`${kvart.url}/graphql?query={__typename}`)).status).toBe(405);
    expect((await post(query, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(`[${query}]`)).status).toBe(400);
    expect((await post(query, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post('{"query":')).status).toBe(400);
    expect((await post(JSON.stringify({ query: `{ a: __typename #${'x'.repeat(300_000)}\n}` }))).status).toBe(
      413,
    );
  });

  it('bounds depth, fields and aliases, fragments counted where they are spread', async () => {
    const codes = async (query: string) => {
      const body = (await (await post(JSON.stringify({ query }))).json()) as {
        errors?: { extensions: { code: string } }[];
      };
      return body.errors?.map(({ extensions }) => extensions.code) ?? [];
    };
    const aliases = Array.from({ length: 40 }, (_, n) => `a${n}: __typename`).join(' ');
    expect(await codes(`{ ${aliases} }`)).toEqual(['REQUEST_TOO_LARGE']);
    const doubling = Array.from(
      { length: 12 },
      (_, n) =>
        `fragment f${n} on Query { ...f${n + 1} ...g${n + 1} } fragment g${n} on Query { ...f${n + 1} ...g${n + 1} }`,
    ).join(' ');
    const bomb = `{ ...f0 } ${doubling} fragment f12 on Query { __typename } fragment g12 on Query { __typename }`;
    expect(await codes(bomb)).toContain('REQUEST_TOO_LARGE');
    // Fragments that spread each other in a circle hold no field to be counted by.
    const circle = Array.from(
      { length: 40 },
      (_, n) => `fragment f${n} on Query { ...f${(n + 1) % 40} ...f${(n + 1) % 40} }`,
    ).join(' ');
    expect(await codes(`{ ...f0 } ${circle}`)).toContain('REQUEST_TOO_LARGE');
    expect(
      await codes(
        `{ ${'actors { nodes { spaces { nodes { actor { '.repeat(3)} __typename ${'} } } } } '.repeat(3)} }`,
      ),
    ).toContain('REQUEST_TOO_LARGE');
  });

  it('answers nonsense with a code of the known list, never with a fault', async () => {
    const known =
      /^(BAD_REQUEST|BAD_INPUT|REQUEST_TOO_LARGE|SIGN_IN_REQUIRED|INVALID_INPUT|METHOD_NOT_ALLOWED|UNSUPPORTED_MEDIA_TYPE)$/;
    for (const body of [
      'null',
      '[]',
      '{}',
      '{"query":1}',
      '{"query":"{"}',
      '{"query":"{ a }","variables":[]}',
      '{"query":"query($a:Int!){__typename}","variables":{"a":"x"}}',
      '{"query":"mutation { signOut { nope } }"}',
      '{"query":"{ actors(first: -1) { totalCount } }"}',
      '{"query":"{ actors(first: 2147483648) { totalCount } }"}',
      JSON.stringify({ query: '{a'.repeat(100_000) }),
      JSON.stringify({ query: `{ actors(filter: ${'['.repeat(100_000)}) { totalCount } }` }),
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ]) {
      const response = await post(body);
      const { errors } = (await response.json()) as {
        errors?: { message: string; extensions?: { code?: string } }[];
      };
      expect({ body, status: response.status < 500 }).toEqual({ body, status: true });
      for (const error of errors ?? []) expect(error.extensions?.code).toMatch(known);
    }
  });
});
