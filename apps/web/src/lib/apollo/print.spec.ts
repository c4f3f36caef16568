import { join } from 'node:path';
import { parse, print as reference } from 'graphql';
import { describe, expect, it } from 'vitest';
import { collectOperations } from '../../../build/operations.ts';
import { print } from './print.ts';

const again = (text: string) => reference(parse(text));

describe('the small printer', () => {
  it('writes every operation of the client so that it reads the same', () => {
    const operations = Object.values(collectOperations(join(import.meta.dirname, '../..')));
    expect(operations.length).toBeGreaterThan(10);
    for (const text of operations) expect(again(print(parse(text)))).toBe(again(text));
  });

  it('knows what the language allows in operations', () => {
    const text = `
      query Q($a: [Int!]! = [1, 2], $b: In = { x: "q\\"\\n\\u2028", y: null, z: [true, 1.5e3] }) @live(if: $c) {
        alias: field(arg: $a, e: ENUM, o: { k: -1 }) @include(if: true) { id ... @skip(if: $c) { a } ...F @d }
        ... on T { b }
      }
      fragment F on T @x { c }
      { anonymous }
      mutation { m }
    `;
    expect(again(print(parse(text)))).toBe(again(text));
  });

  it('refuses what is no operation', () => {
    expect(() => print(parse('type A { a: Int }'))).toThrow('ObjectTypeDefinition');
  });
});
