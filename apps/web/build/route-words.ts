import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { listFeatures } from '@kvart/i18n/vite';
import type { Plugin } from 'vite';

const id = 'virtual:kvart-route-words';

/** Every catalogue that may travel by itself. */
export const furtherFeatures = listFeatures('en');

const key = new RegExp(`['"\`](${furtherFeatures.join('|')})\\.`, 'g');
const staticImport = /(?:^|\n)(?:import|export)(?! type)[^;]*?from '(\.[^']+)'/g;
/** What is fetched together with its own words needs none from the page. */
const dynamicImport = /import\('(\.[^']+)'\)(?!,\s*loadMessages\()/g;

/** Names of hints from the server look like keys, and are none. */
const hints = /useLive\(\s*'[\w.]+'/g;

const withoutComments = (source: string) =>
  source.replace(hints, '').replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

/** The catalogues whose keys stand in a module or in anything it brings along. */
export const wordsBehind = (start: string): string[] => {
  const words = new Set<string>();
  const seen = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const source = withoutComments(readFileSync(file, 'utf8'));
    for (const [, feature] of source.matchAll(key)) if (feature) words.add(feature);
    for (const pattern of [staticImport, dynamicImport])
      for (const [, path] of source.matchAll(pattern)) if (path) queue.push(resolve(dirname(file), path));
  }
  return [...words].sort();
};

/** The catalogues of each page, by route file. */
export const routeWords = (src: string): Record<string, string[]> =>
  Object.fromEntries(
    globSync('*.tsx', { cwd: join(src, 'app/routes') })
      .sort()
      .map((file) => [basename(file, '.tsx'), wordsBehind(join(src, 'app/routes', file))]),
  );

/** Tells the client which catalogues a page needs, read from its sources: nobody has to keep a list. */
export const kvartRouteWords = (root: string): Plugin => ({
  name: 'kvart-route-words',
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  load(module) {
    if (module !== `\0${id}`) return undefined;
    return `export const wordsOf = ${JSON.stringify(routeWords(join(root, 'src')))};`;
  },
});
