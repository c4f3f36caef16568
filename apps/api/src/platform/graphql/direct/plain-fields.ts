import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Nest gives each plain field a resolver that reads the property of the field's name. Without one, every way of
 * executing reads the property itself, which is what a list of a thousand fields costs most.
 */
export function withoutPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve && isPlain(field.name, field.resolve)) field.resolve = undefined;
  }
  return schema;
}

/** Whether a resolver hands on the property of that name and knows no other value where there is none. */
function isPlain(name: string, resolve: GraphQLFieldResolver<unknown, unknown>): boolean {
  if (resolve.name !== 'rootFieldResolver' || resolve.length !== 1) return false;
  const read = resolve as unknown as (source: Record<string, unknown>) => unknown;
  const value = Symbol(name);
  return read({ [name]: value }) === value && read({}) === undefined;
}
