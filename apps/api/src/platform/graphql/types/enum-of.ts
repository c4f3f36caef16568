import { registerEnumType } from '@nestjs/graphql';

/**
 * Registers a list of the domain's words as a GraphQL enum: `light_works` is `LIGHT_WORKS` for clients and
 * stays `light_works` in code and tables.
 */
export function enumOf<const T extends string>(name: string, values: readonly T[]): Record<Uppercase<T>, T> {
  const members = Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as Record<
    Uppercase<T>,
    T
  >;
  registerEnumType(members, { name });
  return members;
}
