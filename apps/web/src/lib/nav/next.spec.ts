import { describe, expect, it } from 'vitest';
import { safePath } from './next.ts';

describe('where to go after signing in', () => {
  it.each(['/home', '/spaces/a-b?x=1#facts', '/'])('%s is taken', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    '/a b',
    '/a\\b',
  ])('%s is not', (path) => {
    expect(safePath(path)).toBeNull();
  });
});
