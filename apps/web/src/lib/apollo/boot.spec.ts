import { describe, expect, it } from 'vitest';
import { readBoot, takeBoot } from './boot.ts';

const pageWith = (text: string | null) => {
  const page = document.implementation.createHTMLDocument();
  if (text !== null) {
    const script = page.createElement('script');
    script.type = 'application/json';
    script.id = 'kvart-data';
    script.textContent = text;
    page.body.append(script);
  }
  return page;
};

describe('inlined answers', () => {
  it('are read from the page, and a broken or absent script means none', () => {
    const boot = { locale: 'sl', queries: [{ query: 'A', variables: {}, data: { a: 1 } }] };
    expect(readBoot(pageWith(JSON.stringify(boot)))).toEqual(boot);
    expect(readBoot(pageWith('{"queries":'))).toEqual({ queries: [] });
    expect(readBoot(pageWith('{"locale":"de"}'))).toEqual({ locale: 'de', queries: [] });
    expect(readBoot(pageWith(null))).toEqual({ queries: [] });
  });

  it('fit an operation by name and by what its variables mean, and count once', () => {
    const data = { spaces: [] };
    const boot = {
      queries: [{ query: 'Spaces', variables: { sort: 'NEWEST', filter: { a: 1, b: null } }, data }],
    };
    expect(takeBoot(boot, 'Other', { sort: 'NEWEST', filter: { a: 1 } })).toBeUndefined();
    expect(takeBoot(boot, 'Spaces', { sort: 'NEWEST', filter: { a: 2 } })).toBeUndefined();
    expect(takeBoot(boot, 'Spaces', { filter: { b: undefined, a: 1 }, sort: 'NEWEST' })).toBe(data);
    expect(takeBoot(boot, 'Spaces', { filter: { a: 1 }, sort: 'NEWEST' })).toBeUndefined();
  });
});
