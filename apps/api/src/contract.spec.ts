import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessAudit } from './platform/access/index.ts';
import { type KvartApp, startKvart } from './testing/kvart-app.ts';

let kvart: KvartApp;
beforeAll(async () => {
  kvart = await startKvart();
});
afterAll(() => kvart.close());

/** Both files are committed: run Vitest with `-u` to write them anew, and read the difference. */
describe('the committed contract', () => {
  it('is the schema that the code prints', async () => {
    const { schema } = kvart.app.get(GraphQLSchemaHost);
    await expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toMatchFileSnapshot(
      '../../../packages/api-contract/schema.graphql',
    );
  });

  it('lists who may call what', async () => {
    await expect(kvart.app.get(AccessAudit).snapshot()).toMatchFileSnapshot('../access.snapshot');
  });

  it('knows an operation for every field of Query and Mutation', () => {
    const { schema } = kvart.app.get(GraphQLSchemaHost);
    const declared = new Set(
      kvart.app
        .get(AccessAudit)
        .operations()
        .map(({ name }) => name),
    );
    const fields = [schema.getQueryType()!, schema.getMutationType()!].flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );
    expect(fields.filter((field) => !declared.has(field))).toEqual([]);
  });
});
