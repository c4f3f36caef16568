import { describe, expect, it } from 'vitest';
import { Kept } from './kept.ts';

const bytes = (size: number) => () => Promise.resolve(Buffer.alloc(size));

describe('what was made lately', () => {
  it('never weighs more than allowed; the one longest unused goes first', async () => {
    const kept = new Kept(100);
    const first = await kept.get('a', bytes(40));
    await kept.get('b', bytes(40));
    expect(await kept.get('a', bytes(1))).toBe(first);
    await kept.get('c', bytes(40));
    expect(kept.bytes).toBe(80);
    expect((await kept.get('a', bytes(1))).bytes).toHaveLength(40);
    expect((await kept.get('b', bytes(1))).bytes).toHaveLength(1);
    expect((await kept.get('huge', bytes(101))).bytes).toHaveLength(101);
    expect(kept.bytes).toBeLessThanOrEqual(100);
  });

  it('makes once what several ask for at once, and again after a failure', async () => {
    const kept = new Kept(100);
    let made = 0;
    const make = () => {
      made += 1;
      return made === 1 ? Promise.reject(new Error('no ink')) : Promise.resolve(Buffer.alloc(1));
    };
    const failed = await Promise.allSettled([kept.get('a', make), kept.get('a', make)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await Promise.all([kept.get('a', make), kept.get('a', make)]);
    expect(made).toBe(2);
  });
});
