import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { collectOperations } from './operations.ts';

const operations = collectOperations(join(import.meta.dirname, '../src'));

describe('the operations handed to the server', () => {
  it('are whole and valid against the schema', () => {
    const schema = buildSchema(
      readFileSync(join(import.meta.dirname, '../../../packages/api-contract/schema.graphql'), 'utf8'),
    );
    const problems = Object.entries(operations).flatMap(([name, text]) =>
      validate(schema, parse(text)).map(({ message }) => `${name}: ${message}`),
    );
    expect(problems).toEqual([]);
    expect(Object.keys(operations)).toContain('VisitorHome');
  });

  it('ask for the type of everything the cache keeps, but not at the root', () => {
    expect(operations['VisitorHome']).toContain('__typename');
    expect(operations['VisitorHome']).toMatch(/^query VisitorHome \{\n {2}numbers \{/);
  });
});
