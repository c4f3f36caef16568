import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './house/root.ts';

interface Service {
  image?: string;
  command?: string[] | string;
  environment?: Record<string, string>;
  depends_on?: Record<string, unknown>;
  profiles?: string[];
}
interface Compose {
  services: Record<string, Service>;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const composeText = read('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as Compose;
const documented = new Set([...read('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map((match) => match[1]));
const dockerfile = read('Dockerfile');
const ours = Object.entries(compose.services).filter(([, service]) => service.image === 'kvart');

describe('docker-compose.yml', () => {
  it('runs migration, two apis and worker from one image', () => {
    expect(ours.map(([name]) => name).toSorted()).toEqual(['api', 'api-2', 'migrate', 'worker']);
    expect(compose.services['api-2']?.environment).toEqual(compose.services.api?.environment);
  });

  it('takes every variable from .env.example', () => {
    const used = [...composeText.matchAll(/\$\{([A-Z0-9_]+)/g)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !documented.has(name))).toEqual([]);
  });

  it.each(ours)('sets only known names for %s', (_, service) => {
    expect(Object.keys(service.environment ?? {}).filter((name) => !documented.has(name))).toEqual([]);
  });

  it('serves only after the database is up to date', () => {
    for (const name of ['api', 'api-2', 'worker']) {
      expect(compose.services[name]?.depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
      });
    }
  });

  it('keeps a second node, Redis and object storage optional', () => {
    expect(compose.services['api-2']?.profiles).toEqual(['nodes']);
    expect(compose.services.redis?.profiles).toEqual(['redis']);
    expect(compose.services.storage?.profiles).toEqual(['s3']);
  });

  it('runs files that the image carries', () => {
    for (const [, service] of ours) {
      const file = [service.command].flat().find((part) => part?.includes('/'));
      if (file)
        expect(dockerfile).toContain(
          `${file
            .split('/')
            .slice(0, file.startsWith('tools') ? 1 : 3)
            .join('/')} `,
        );
    }
  });
});

describe('.env.example', () => {
  it('names every setting that the API reads', () => {
    const schema =
      /z\.object\(\{([\s\S]*?)^\}\)/m.exec(read('apps/api/src/platform/config/config.ts'))?.[1] ?? '';
    const names = [...schema.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !documented.has(name))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  it('copies the manifest of every workspace before it installs', () => {
    const manifests = globSync('{apps,packages}/*/package.json', { cwd: root });
    expect(manifests.length).toBeGreaterThan(8);
    for (const manifest of manifests) expect(dockerfile).toContain(`COPY ${manifest} ${dirname(manifest)}/`);
  });

  it('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
