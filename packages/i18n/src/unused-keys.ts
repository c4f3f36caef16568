import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const isSource = (name: string) => /\.tsx?$/.test(name) && !/\.(spec|gql)\.tsx?$/.test(name);

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return isSource(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });

/** Keys used in the sources: whole ones, and the fixed beginnings of those put together at run time. */
export const usedKeys = (sources: readonly string[]): { whole: Set<string>; beginnings: string[] } => {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const source of sources) {
    for (const [, key] of source.matchAll(/['"`]([a-z][A-Za-z]*\.[A-Za-z0-9_.]+)['"`]/g))
      if (key) whole.add(key);
    for (const [, start] of source.matchAll(/`([a-z][A-Za-z]*\.[A-Za-z0-9_.]*)\$\{/g))
      if (start) beginnings.add(start);
  }
  return { whole, beginnings: [...beginnings] };
};

/** Keys that no source names, given the folders of the sources. */
export const findUnusedKeys = (keys: readonly string[], folders: readonly string[]): string[] => {
  const { whole, beginnings } = usedKeys(folders.flatMap(sourcesIn));
  return keys.filter((key) => !whole.has(key) && !beginnings.some((start) => key.startsWith(start)));
};
