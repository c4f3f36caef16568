import { describe, expect, it } from 'vitest';
import { withoutOldFallbacks } from './lean-css.ts';

describe('lean CSS', () => {
  it('takes out the fallback layer and nothing else', () => {
    const fallback = '@layer properties{@supports (x:y){*,:before{--tw-a:0}}}';
    expect(withoutOldFallbacks(`a{b:c}${fallback}@layer theme{:root{--x:1}}`)).toBe(
      'a{b:c}@layer theme{:root{--x:1}}',
    );
    expect(withoutOldFallbacks('a{b:c}')).toBe('a{b:c}');
  });
});
