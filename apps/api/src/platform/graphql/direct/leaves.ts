import {
  GraphQLBoolean,
  GraphQLError,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';

/** Writes one value as JSON text. */
export type WriteLeaf = (value: unknown) => string;

/** What JSON writes otherwise than it stands: quotes, backslashes, signs below the blank, halves of pairs. */
const needsCare = /["\\\u0000-\u001f\ud800-\udfff]/;

const quoted = (text: string): string => (needsCare.test(text) ? JSON.stringify(text) : `"${text}"`);

/** Values as the type has them, in the common case; everything else goes through the type itself. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  const careful: WriteLeaf = (value) => {
    const text = JSON.stringify(type.serialize(value)) as string | undefined;
    if (text === undefined) throw new GraphQLError(`${type.name} cannot be written`);
    return text;
  };
  if (type === GraphQLString || type === GraphQLID)
    return (value) => (typeof value === 'string' ? quoted(value) : careful(value));
  if (type === GraphQLInt)
    return (value) => (typeof value === 'number' && value === (value | 0) ? `${value}` : careful(value));
  if (type === GraphQLFloat)
    return (value) => (typeof value === 'number' && Number.isFinite(value) ? `${value}` : careful(value));
  if (type === GraphQLBoolean) return (value) => (typeof value === 'boolean' ? `${value}` : careful(value));
  return isEnumType(type) ? enumWriter(type, careful) : careful;
}

function enumWriter(type: GraphQLEnumType, careful: WriteLeaf): WriteLeaf {
  const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
  return (value) => names.get(value) ?? careful(value);
}
