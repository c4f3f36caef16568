import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { RequestContext } from '../context.ts';
import { fieldsOf, Ineligible, type Fragments } from './fields.ts';
import { leafWriter } from './leaves.ts';

/** Answers one operation. Rejects with whatever stands in the way of a whole answer without errors. */
export type Plan = (context: RequestContext, variables: Record<string, unknown>) => Promise<string>;

/** What belongs to one request. */
interface Run {
  context: RequestContext;
  variables: Record<string, unknown>;
}
type Text = string | Promise<string>;
type Write = (value: unknown, run: Run) => Text;
type Source = Record<string, unknown>;

/** Something that ends in an error or in a nulled field: the ordinary way tells it in its own words. */
class Unusual extends Error {}
const unusual = new Unusual('left to the ordinary way');

/**
 * Works an operation out in advance: its resolvers are called as ever (guards and all), and what they give is
 * written as JSON in one go, instead of being copied into an object that is written afterwards.
 * @returns null for what is not worked out: changes, directives, abstract types, introspection.
 */
export function planOf(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Plan | null {
  const operation = getOperationAST(document, operationName);
  const query = schema.getQueryType();
  if (!query || operation?.operation !== OperationTypeNode.QUERY) return null;
  const fragments: Fragments = {};
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  try {
    const write = new Compiler(schema, operation, fragments).object(query, [operation]);
    return (context, given) => answer(schema, operation, write, context, given);
  } catch (error) {
    if (error instanceof Ineligible) return null;
    throw error;
  }
}

async function answer(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  write: Write,
  context: RequestContext,
  given: Record<string, unknown>,
): Promise<string> {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) throw unusual;
  return `{"data":${await write({}, { context, variables: coerced })}}`;
}

class Compiler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly fragments: Fragments,
  ) {}

  object(type: GraphQLObjectType, from: Parameters<typeof fieldsOf>[2]): Write {
    if (type.isTypeOf) throw new Ineligible();
    const parts: { key: string; write: (source: Source, run: Run) => Text }[] = [];
    let key = '{';
    for (const [name, nodes] of fieldsOf(this.schema, type, from, this.fragments)) {
      key += `${JSON.stringify(name)}:`;
      const [node] = nodes;
      if (node?.name.value === '__typename') {
        key += `"${type.name}",`;
        continue;
      }
      parts.push({ key, write: this.field(type, name, nodes) });
      key = ',';
    }
    // Whatever was fixed after the last part, without the comma that waited for one more.
    const end = `${key.replace(/,$/, '')}}`;
    return (value, run) => {
      const source = value as Source;
      let text = '';
      let late: Text[] | null = null;
      for (const { key: before, write } of parts) {
        const written = write(source, run);
        if (typeof written === 'string') text += before + written;
        else {
          (late ??= []).push(text + before, written);
          text = '';
        }
      }
      return late ? joined([...late, text + end]) : text + end;
    };
  }

  private field(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]) {
    const [node] = nodes;
    const def = node && parent.getFields()[node.name.value];
    if (!def) throw new Ineligible();
    const write = this.value(def.type, nodes);
    const { name, resolve } = def;
    if (!resolve) return (source: Source, run: Run): Text => write(source[name], run);
    const info = this.info(parent, def, key, nodes);
    const isRoot = parent === this.schema.getQueryType();
    return (source: Source, run: Run): Text => {
      const args = def.args.length > 0 ? getArgumentValues(def, node, run.variables) : {};
      const found: unknown = resolve(source, args, run.context, { ...info, variableValues: run.variables });
      if (isRoot) run.context.begun?.set(key, found);
      return found instanceof Promise ? handled(found.then((value) => write(value, run))) : write(found, run);
    };
  }

  private value(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    const isNonNull = isNonNullType(type);
    const write = this.present(isNonNull ? type.ofType : type, nodes);
    return (value, run) => {
      if (value === null || value === undefined) {
        if (isNonNull) throw unusual;
        return 'null';
      }
      return write(value, run);
    };
  }

  private present(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (isLeafType(type)) return leafWriter(type);
    if (isListType(type)) return list(this.value(type.ofType, nodes));
    if (!isObjectType(type)) throw new Ineligible();
    const write = this.object(type, nodes);
    return (value, run) => {
      if (typeof value !== 'object' || value instanceof Error) throw unusual;
      return write(value, run);
    };
  }

  private info(
    parentType: GraphQLObjectType,
    def: GraphQLField<unknown, unknown>,
    key: string,
    fieldNodes: readonly FieldNode[],
  ): Omit<GraphQLResolveInfo, 'variableValues'> {
    return {
      fieldName: def.name,
      fieldNodes,
      returnType: def.type,
      parentType,
      path: { prev: undefined, key, typename: parentType.name },
      schema: this.schema,
      fragments: this.fragments,
      rootValue: {},
      operation: this.operation,
    };
  }
}
function list(write: Write): Write {
  return (value, run) => {
    if (!Array.isArray(value)) throw unusual;
    let text = '';
    let late: Text[] | null = null;
    for (const one of value) {
      const written = write(one, run);
      if (late) late.push(',', written);
      else if (typeof written === 'string') text += text === '' ? written : `,${written}`;
      else late = text === '' ? [written] : [text, ',', written];
    }
    return late ? joined(['[', ...late, ']']) : `[${text}]`;
  };
}

const joined = (texts: readonly Text[]): Promise<string> => handled(addedUp(texts));

/** Added up rather than joined: a long answer is then copied once, when it is sent, and not at every level. */
async function addedUp(texts: readonly Text[]): Promise<string> {
  let sum = '';
  for (const text of texts) sum += typeof text === 'string' ? text : await text;
  return sum;
}

/** A neighbour that fails first leaves nobody to wait for this one: its own failure is no fault of the process. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
