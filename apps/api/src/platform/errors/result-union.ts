import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';
import {
  Conflict,
  Forbidden,
  InvalidInput,
  NotFound,
  NotPublishable,
  RateLimited,
  SignInRequired,
  StaleVersion,
} from './user-errors.model.ts';

/**
 * The result type of a mutation: its success or one of the expected errors.
 * @param name the union's name, `<Mutation>Result`.
 * @param success the model of the success; values of it need no `__typename`.
 * @param successName the model's GraphQL name where it differs from the class's.
 * @param also members of this union alone; values of them carry their `__typename`.
 */
export function resultUnion<T extends object>(
  name: string,
  success: () => Type<T>,
  successName?: string,
  also: readonly Type<object>[] = [],
) {
  return createUnionType({
    name,
    types: () =>
      [
        success(),
        InvalidInput,
        SignInRequired,
        Forbidden,
        NotFound,
        StaleVersion,
        Conflict,
        NotPublishable,
        RateLimited,
        ...also,
      ] as const,
    resolveType: (value: { __typename?: string }) => value.__typename ?? successName ?? success().name,
  });
}
