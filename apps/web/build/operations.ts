import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** Asks for `__typename` wherever the client's cache will want it: everywhere but at the root. */
const withTypename = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: {
      enter(node: SelectionSetNode, _key, parent): SelectionSetNode | undefined {
        const isRoot =
          !!parent && !Array.isArray(parent) && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
        const known = node.selections.some(
          (field) => field.kind === Kind.FIELD && field.name.value === '__typename',
        );
        return isRoot || known ? undefined : { ...node, selections: [...node.selections, typename] };
      },
    },
  });

const fragmentNames = (
  document: DocumentNode | FragmentDefinitionNode | OperationDefinitionNode,
): string[] => {
  const names: string[] = [];
  visit(document, { FragmentSpread: (spread) => void names.push(spread.name.value) });
  return names;
};

/** Every operation of the client by name, with its fragments, as the client sends it. */
export const collectOperations = (folder: string): Record<string, string> => {
  const definitions = globSync('**/*.graphql', { cwd: folder })
    .sort()
    .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).definitions);
  const fragments = new Map(
    definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const operations: Record<string, string> = {};
  for (const node of definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION || !node.name) continue;
    const needed = new Set<string>();
    const queue = fragmentNames(node);
    for (let name = queue.pop(); name; name = queue.pop()) {
      const fragment = fragments.get(name);
      if (needed.has(name) || !fragment) continue;
      needed.add(name);
      queue.push(...fragmentNames(fragment));
    }
    const parts = [...needed].sort().flatMap((name) => fragments.get(name) ?? []);
    operations[node.name.value] = print(withTypename({ kind: Kind.DOCUMENT, definitions: [node, ...parts] }));
  }
  return operations;
};
