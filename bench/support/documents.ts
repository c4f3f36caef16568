import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, type FragmentDefinitionNode, Kind, parse, print, visit } from 'graphql';
import { root } from '../../tools/house/root.ts';

const folder = join(root, 'apps/web/src');

const definitions: DefinitionNode[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.graphql'))
  .flatMap((path) => parse(readFileSync(join(folder, path), 'utf8')).definitions);

/** An operation of the web client as it goes over the wire: with its fragments, and `__typename` everywhere. */
export function clientDocument(operation: string): string {
  const found = definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.name?.value === operation,
  );
  if (!found) throw new Error(`The web client has no operation ${operation}`);
  const needed = new Set<DefinitionNode>([found]);
  // Grows while it is walked: fragments spread further ones.
  for (const node of needed) {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = definitions.find(
          (other): other is FragmentDefinitionNode =>
            other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === name.value,
        );
        if (fragment) needed.add(fragment);
      },
    });
  }
  return [...needed].map((node) => print(withTypenames(node))).join('\n');
}

const withTypenames = (definition: DefinitionNode): DefinitionNode =>
  visit(definition, {
    SelectionSet: {
      leave: (node, _key, parent) =>
        parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
          ? undefined
          : {
              ...node,
              selections: [
                { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } },
                ...node.selections,
              ],
            },
    },
  }) as DefinitionNode;
