import { buildSchema, type ExecutionResult, graphqlSync, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../context.ts';
import { planOf } from './plan.ts';

const sdl = `
  enum Kind { SHOP HALL }
  type Owner { name: String! }
  type Room { id: ID! name: String size: Float floors: Int! kind: Kind! tags: [String!]! owner: Owner late(by: Int = 1): Int! }
  type Query { rooms(first: Int): [Room!]! room: Room broken: Room }
  type Mutation { change: Room }
`;

/** A schema whose `late` fields answer after a turn, when the rooms are `slow`. */
function schemaWith(rooms: Record<string, unknown>[], slow = false): GraphQLSchema {
  const schema = buildSchema(sdl);
  const query = schema.getQueryType()?.getFields();
  const room = (schema.getType('Room') as ReturnType<GraphQLSchema['getQueryType']>)?.getFields();
  if (!query?.rooms || !query.room || !query.broken || !room?.late) throw new Error('Not this schema');
  query.rooms.resolve = (_source, { first }: { first?: number }) => rooms.slice(0, first ?? 10);
  query.room.resolve = () => rooms[0] ?? null;
  query.broken.resolve = () => Promise.reject(new Error('gone'));
  room.late.resolve = ({ late }: { late: number }, { by }: { by: number }) => {
    const value = late === undefined ? null : late + by;
    return slow ? Promise.resolve(value) : value;
  };
  return schema;
}

const context = {} as RequestContext;
const usual = {
  id: 'a',
  name: 'Mlin "Stari" 🏭\n\u0007\ud83c',
  size: 1.5,
  floors: 2,
  kind: 'SHOP',
  tags: ['x', 'ž'],
  late: 3,
};
const whole = `query ($n: Int) { list: rooms(first: $n) { ...R } room { __typename id name again: name } }
  fragment R on Room { __typename id name size floors kind tags owner { name } late(by: 4) } `;

const written = async (schema: GraphQLSchema, text: string, variables = {}): Promise<unknown> => {
  const plan = planOf(schema, parse(text));
  if (!plan) throw new Error('No plan');
  return JSON.parse(await plan(context, variables));
};
const executed = (schema: GraphQLSchema, source: string, variableValues = {}): ExecutionResult =>
  JSON.parse(JSON.stringify(graphqlSync({ schema, source, variableValues }))) as ExecutionResult;

describe('an operation worked out in advance', () => {
  it('says what the executor says, whatever the values', async () => {
    const rooms = [
      usual,
      { ...usual, id: 7, name: null, size: undefined, owner: { name: '' }, tags: [] },
      { ...usual, name: 12, size: -0, floors: -1, kind: 'HALL', late: -4 },
    ];
    for (const n of [0, 1, 3, undefined]) {
      expect(await written(schemaWith(rooms), whole, { n })).toEqual(
        executed(schemaWith(rooms), whole, { n }),
      );
      expect(await written(schemaWith(rooms, true), whole, { n })).toEqual(
        executed(schemaWith(rooms), whole, { n }),
      );
    }
  });

  it('leaves what is no plain reading to the executor', () => {
    const schema = schemaWith([]);
    for (const text of [
      'mutation { change { id } }',
      'query ($on: Boolean!) { room { id name @include(if: $on) } }',
      '{ __schema { types { name } } }',
      '{ room { id } ...F } fragment F on Query @skip(if: true) { room { name } }',
    ])
      expect(planOf(schema, parse(text)), text).toBeNull();
  });

  it('gives up where the answer would hold an error, and keeps what the fields of Query gave', async () => {
    const asked: unknown[] = [
      ['{ rooms { floors } }', { ...usual, floors: null }],
      ['{ rooms { floors } }', { ...usual, floors: 1.5 }],
      ['{ rooms { kind } }', { ...usual, kind: 'YARD' }],
      ['{ rooms { tags } }', { ...usual, tags: 'x' }],
      ['{ rooms { late floors } }', { ...usual, floors: null }],
      ['{ rooms { id } broken { id } room { late } }', { ...usual, late: undefined }],
    ];
    for (const [text, room] of asked as [string, Record<string, unknown>][]) {
      const begun = new Map<string | number, unknown>();
      const plan = planOf(schemaWith([room], true), parse(text));
      await expect(plan?.({ begun } as RequestContext, {}), text).rejects.toThrow();
      expect(begun.get('rooms'), text).toEqual([room]);
    }
    await expect(planOf(schemaWith([]), parse(whole))?.(context, { n: 'two' })).rejects.toThrow();
  });
});
