import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildStale } from './build.ts';

let folder: string;

/** Writes a file that was last changed at a second; so are the folders it stands in. */
function put(path: string, second: number) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, second, second);
}

function agreeOnFolders(second: number) {
  for (const path of ['apps/api', 'apps/api/src', 'apps/web', 'apps/web/src', 'packages']) {
    utimesSync(join(folder, path), second, second);
  }
}

describe('whether a build is stale', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kvart-build-'));
    mkdirSync(join(folder, 'packages'));
    put('apps/api/src/main.ts', 100);
    put('apps/web/src/main.tsx', 100);
    put('apps/api/dist/main.js', 200);
    put('apps/web/dist/index.html', 300);
    agreeOnFolders(100);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is not, when both sides are newer than their sources', () => {
    expect(isBuildStale(folder)).toBe(false);
  });

  it('is, when one side was never built', () => {
    rmSync(join(folder, 'apps/web/dist/index.html'));
    expect(isBuildStale(folder)).toBe(true);
  });

  it('is, when a source is newer than the older of the two', () => {
    put('apps/web/src/main.tsx', 250);
    agreeOnFolders(100);
    expect(isBuildStale(folder)).toBe(true);
  });

  it('is, when a source was taken away', () => {
    rmSync(join(folder, 'apps/web/src/main.tsx'));
    expect(isBuildStale(folder)).toBe(true);
  });

  it('is not, when only a spec or a generated file changed', () => {
    put('apps/api/src/main.spec.ts', 400);
    put('apps/web/src/page.gql.ts', 400);
    put('apps/api/src/generated/client.ts', 400);
    agreeOnFolders(100);
    expect(isBuildStale(folder)).toBe(false);
  });
});
