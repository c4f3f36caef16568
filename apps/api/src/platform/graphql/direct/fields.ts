import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

export type Fragments = Record<string, FragmentDefinitionNode>;

/** An operation that is left to the ordinary way. */
export class Ineligible extends Error {}

/** The fields of an object that its selections ask for, by the name they have in the answer, in their order. */
export function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  from: readonly { readonly selectionSet?: SelectionSetNode }[],
  fragments: Fragments,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      // What is skipped or included depends on the request.
      if (selection.directives && selection.directives.length > 0) throw new Ineligible();
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        fields.set(key, [...(fields.get(key) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : named(selection.name.value);
      if (fragment && applies(fragment.typeCondition?.name.value)) collect(fragment.selectionSet);
    }
  };
  const named = (name: string): FragmentDefinitionNode | null => {
    if (seen.has(name)) return null;
    seen.add(name);
    const fragment = fragments[name];
    if (!fragment || (fragment.directives && fragment.directives.length > 0)) throw new Ineligible();
    return fragment;
  };
  const applies = (condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const wider = schema.getType(condition);
    return isAbstractType(wider) && schema.isSubType(wider, type);
  };
  for (const { selectionSet } of from) collect(selectionSet);
  return fields;
}
