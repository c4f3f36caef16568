import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * Tells which of the named fields a request asks for below the current field, so that a statement can leave
 * out what nobody reads.
 * @param path field names from the resolved field downwards, for example `['facets']`.
 */
export function selects(info: GraphQLResolveInfo, ...path: string[]): boolean {
  return kept(info, `?${path.join('.')}`, () =>
    info.fieldNodes.some((node) => within(node.selectionSet, path, info)),
  );
}

/** What was found out about fields of documents that come again and again. */
const found = new WeakMap<FieldNode, Map<string, unknown>>();

/** A field that stands in several places of its operation is looked at anew: its nodes depend on the operation. */
function kept<T>({ fieldNodes }: GraphQLResolveInfo, key: string, look: () => T): T {
  const [node] = fieldNodes;
  if (!node || fieldNodes.length > 1) return look();
  const known = found.get(node) ?? new Map<string, unknown>();
  found.set(node, known);
  if (!known.has(key)) known.set(key, look());
  return known.get(key) as T;
}

function within(set: SelectionSetNode | undefined, path: string[], info: GraphQLResolveInfo): boolean {
  const [head, ...rest] = path;
  if (!head) return true;
  for (const selection of set?.selections ?? []) {
    if (selection.kind === 'Field') {
      if (matches(selection, head) && (rest.length === 0 || within(selection.selectionSet, rest, info)))
        return true;
    } else {
      const inner =
        selection.kind === 'InlineFragment'
          ? selection.selectionSet
          : info.fragments[selection.name.value]?.selectionSet;
      if (within(inner, path, info)) return true;
    }
  }
  return false;
}

const matches = (field: FieldNode, name: string): boolean => field.name.value === name;

/** Field names that a request asks for directly below the current field, or below `path` from there. */
export function selectedFields(info: GraphQLResolveInfo, ...path: string[]): ReadonlySet<string> {
  return kept(info, path.join('.'), () => lookUp(info, path));
}

function lookUp(info: GraphQLResolveInfo, path: string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (set: SelectionSetNode | undefined, rest: string[]): void => {
    const [head, ...deeper] = rest;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'Field') {
        if (head === undefined) names.add(selection.name.value);
        else if (matches(selection, head)) collect(selection.selectionSet, deeper);
      } else {
        const inner =
          selection.kind === 'InlineFragment'
            ? selection.selectionSet
            : info.fragments[selection.name.value]?.selectionSet;
        collect(inner, rest);
      }
    }
  };
  for (const node of info.fieldNodes) collect(node.selectionSet, path);
  return names;
}
