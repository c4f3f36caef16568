import { describe, expect, it } from 'vitest';
import { canonicalSearch, filterOfSearch, saveSearchInput } from './index.ts';

describe('a saved search', () => {
  it('is the same however its address was written', () => {
    const one = canonicalSearch('?use=b&use=a&min=40&sort=newest');
    expect(one).toBe(canonicalSearch('min=40&use=a&use=b&utm=mail'));
    expect(one).not.toContain('sort');
  });

  it('leaves out what cannot be read', () => {
    expect(canonicalSearch('min=many&country=XX9&step-free=1')).toBe('step-free=1');
  });

  it('becomes a filter in the domain’s own words', () => {
    expect(filterOfSearch('condition=light_works&rent=free&step-free=1&q=studio')).toEqual({
      text: 'studio',
      conditions: ['light_works'],
      rentModes: ['free'],
      stepFree: true,
    });
  });

  it('needs a name and a known rhythm, and has a bound', () => {
    const given = { name: 'Studios', search: 'q=studio', rhythm: 'daily' };
    expect(saveSearchInput.parse(given)).toEqual(given);
    expect(saveSearchInput.safeParse({ ...given, name: ' ' }).success).toBe(false);
    expect(saveSearchInput.safeParse({ ...given, rhythm: 'hourly' }).success).toBe(false);
    expect(saveSearchInput.safeParse({ ...given, search: `q=${'a'.repeat(3000)}` }).success).toBe(false);
  });
});
