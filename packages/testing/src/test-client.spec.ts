import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testClient } from './test-client.ts';

const seen: IncomingHttpHeaders[] = [];
const server = createServer((request, response) => {
  seen.push(request.headers);
  const isSignOut = request.url === '/sign-out';
  response.setHeader(
    'set-cookie',
    isSignOut ? 'kvart_session=; Max-Age=0' : 'kvart_session=abc; Path=/; HttpOnly',
  );
  response.end(JSON.stringify({ data: { done: true } }));
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());

test('keeps cookies, sends the headers of the client, and acts as an actor', async () => {
  const client = testClient(url);
  expect(await client.data('{ done }')).toEqual({ done: true });
  await client.actingAs('an-actor').graphql('{ done }');
  await client.fetch('/sign-out');
  await client.fetch('/');

  expect(seen[0]).toMatchObject({ 'x-kvart-csrf': '1', 'content-type': 'application/json' });
  expect(seen[0]?.cookie).toBeUndefined();
  expect(seen[1]).toMatchObject({ cookie: 'kvart_session=abc', 'x-kvart-actor': 'an-actor' });
  expect(seen[3]?.cookie).toBeUndefined();
});
