import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routeWords, wordsBehind } from './route-words.ts';

const src = join(import.meta.dirname, '../src');
/** What every page has. */
const core = ['common', 'shell', 'home'];

describe('the catalogues of a page', () => {
  it('are those whose keys stand in its sources, and in what they bring along', () => {
    const words = routeWords(src);
    expect(words['privacy']).toEqual(['about', 'common', 'rules']);
    expect(words['spaces.$slug']).toEqual(expect.arrayContaining(['domain', 'map', 'sharing', 'spaces']));
    // Comments are no sources: one of them names a key of the sign-in.
    expect(words['spaces.$slug']).not.toContain('auth');
  });

  it('come along with what is fetched later', () => {
    const together = /import\('(\.[^']+)'\),\s*loadMessages\(\[([^\]]*)\]\)/g;
    const found = globSync('**/*.tsx', { cwd: src }).flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(together)].map(([, path = '', list = '']) => {
        const said = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name);
        const there = [...core, ...said, ...wordsBehind(join(src, file))];
        const needed = wordsBehind(resolve(join(src, dirname(file)), path));
        return { path, lacks: needed.filter((name) => !there.includes(name)) };
      }),
    );
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter(({ lacks }) => lacks.length > 0)).toEqual([]);
  });

  it('are not needed by the frame', () => {
    const frame = [
      'shell/Header',
      'shell/Footer',
      'shell/BottomNav',
      'accounts/SignInPrompt',
      'shell/PageError',
    ];
    for (const file of frame) {
      const words = wordsBehind(join(src, `features/${file}.tsx`));
      expect({ file, further: words.filter((name) => !core.includes(name)) }).toEqual({ file, further: [] });
    }
  });
});
