import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findPage } from './page-routes.ts';

const client = join(import.meta.dirname, '../../../../web/src/app/routes.tsx');
const patterns = [...readFileSync(client, 'utf8').matchAll(/page\('(\/[^']*)', '([^']+)'/g)].map(
  ([, path = '', file = '']) => ({ path, file }),
);

it('every page of the client has an address that the server knows', () => {
  expect(patterns.length).toBeGreaterThan(50);
  for (const { path, file } of patterns)
    expect([path, findPage(path.replace('?', '').replaceAll(/:\w+/g, 'a-thing'))?.route.file]).toEqual([
      path,
      file,
    ]);
});
