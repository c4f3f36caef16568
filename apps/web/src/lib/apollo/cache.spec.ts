import { readFileSync } from 'node:fs';
import { gql } from '@apollo/client';
import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { makeCache, userErrors } from './cache.ts';

const schema = buildSchema(
  readFileSync(`${import.meta.dirname}/../../../../../packages/api-contract/schema.graphql`, 'utf8'),
);

describe('the cache', () => {
  it('knows every refusal of the schema', () => {
    const type = schema.getType('UserError');
    const known = isInterfaceType(type)
      ? schema.getImplementations(type).objects.map(({ name }) => name)
      : [];
    expect([...userErrors].sort()).toEqual(known.sort());
  });

  it('names no type in its policies that the schema does not have', () => {
    const cache = makeCache();
    const named = Object.keys(cache.policies['typePolicies' as never] as object);
    expect(named.filter((name) => !isObjectType(schema.getType(name)))).toEqual([]);
  });

  it('joins the pages of a list, and begins anew with a first page', () => {
    const cache = makeCache();
    const query = gql`
      query Actors($after: String, $filter: ActorFilter) {
        actors(after: $after, filter: $filter) {
          nodes {
            id
          }
        }
      }
    `;
    const write = (ids: string[], after: string | null) =>
      cache.writeQuery({
        query,
        variables: { after, filter: { text: 'x' } },
        data: {
          actors: { __typename: 'ActorConnection', nodes: ids.map((id) => ({ __typename: 'Actor', id })) },
        },
      });
    const read = () =>
      cache
        .readQuery<{ actors: { nodes: { id: string }[] } }>({ query, variables: { filter: { text: 'x' } } })
        ?.actors.nodes.map(({ id }) => id);
    write(['a', 'b'], null);
    write(['c'], 'cursor');
    expect(read()).toEqual(['a', 'b', 'c']);
    write(['z'], null);
    expect(read()).toEqual(['z']);
    expect(cache.readQuery({ query, variables: { filter: { text: 'y' } } })).toBeNull();
  });
});
