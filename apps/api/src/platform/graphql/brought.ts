import { getArgumentValues, type GraphQLResolveInfo, isObjectType, getNamedType } from 'graphql';

/** A field below the one being resolved, as its own resolver would be told of it. */
export interface FieldBelow {
  /** Its name in the answer. */
  key: string;
  args: Record<string, unknown>;
  info: GraphQLResolveInfo;
}

/**
 * The fields of that name which a request asks for directly below the current field, so that their data can come
 * with the statement of their parent.
 */
export function fieldsBelow(info: GraphQLResolveInfo, name: string): FieldBelow[] {
  const type = getNamedType(info.returnType);
  const def = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!def) return [];
  const byKey = new Map<string, GraphQLResolveInfo['fieldNodes'][number][]>();
  const collect = (set: GraphQLResolveInfo['fieldNodes'][number]['selectionSet']): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') {
        if (selection.name.value !== name) continue;
        const key = (selection.alias ?? selection.name).value;
        byKey.set(key, [...(byKey.get(key) ?? []), selection]);
      } else if (selection.kind === 'InlineFragment') collect(selection.selectionSet);
      else collect(info.fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const node of info.fieldNodes) collect(node.selectionSet);
  return [...byKey].flatMap(([key, fieldNodes]) => {
    const [node] = fieldNodes;
    if (!node) return [];
    const args = getArgumentValues(def, node, info.variableValues);
    return { key, args, info: { ...info, fieldName: name, fieldNodes, returnType: def.type } };
  });
}
