import { describe, expect, it } from 'vitest';
import { withoutOldFallbacks, withoutUnusedProperties } from './lean-css.ts';

describe('lean CSS', () => {
  it('takes out the fallback layer and nothing else', () => {
    const fallback = '@layer properties{@supports (x:y){*,:before{--tw-a:0}}}';
    expect(withoutOldFallbacks(`a{b:c}${fallback}@layer theme{:root{--x:1}}`)).toBe(
      'a{b:c}@layer theme{:root{--x:1}}',
    );
    expect(withoutOldFallbacks('a{b:c}')).toBe('a{b:c}');
  });

  it('takes out declarations of properties that nothing uses', () => {
    const used = '@property --tw-a{syntax:"*"}';
    const unused = '@property --tw-a-b{syntax:"*"}';
    expect(withoutUnusedProperties(`x{y:var(--tw-a)}${used}${unused}`)).toBe(`x{y:var(--tw-a)}${used}`);
  });
});
