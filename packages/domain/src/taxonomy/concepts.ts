import { defaultLocale, readAlike } from '../shared/locales.ts';

/** Vocabularies of the network. */
export const conceptSchemes = ['creative_sector', 'trade', 'capability', 'space_use'] as const;
export type ConceptScheme = (typeof conceptSchemes)[number];

/** Labels by language. */
export type Labels = Partial<Record<string, string>>;

/** A concept as far as the tree helpers need it. */
export interface ConceptFacts {
  id: string;
  parentId: string | null;
  position: number;
  labels: Labels;
}

export interface ConceptNode<C extends ConceptFacts = ConceptFacts> {
  concept: C;
  depth: number;
  children: ConceptNode<C>[];
}

/** The label in the reader's language, else English, else the first there is, else the identifier's last part. */
export const labelOf = (concept: Pick<ConceptFacts, 'id' | 'labels'>, locale: string): string => {
  const { id, labels } = concept;
  const found = [...readAlike(locale), defaultLocale, ...Object.keys(labels).sort()].find(
    (key) => labels[key],
  );
  return (found && labels[found]) || id.slice(id.lastIndexOf('.') + 1);
};

const inOrder = (a: ConceptFacts, b: ConceptFacts) => a.position - b.position || (a.id < b.id ? -1 : 1);

/** Builds the tree. A concept whose parent is not among them stands at the top; circles are cut. */
export const conceptTree = <C extends ConceptFacts>(concepts: readonly C[]): ConceptNode<C>[] => {
  const known = new Set(concepts.map(({ id }) => id));
  const childrenOf = new Map<string | null, C[]>();
  for (const concept of [...concepts].sort(inOrder)) {
    const parent = concept.parentId !== null && known.has(concept.parentId) ? concept.parentId : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), concept]);
  }
  const nodes = (parent: string | null, depth: number): ConceptNode<C>[] =>
    (childrenOf.get(parent) ?? []).map((concept) => ({
      concept,
      depth,
      children: nodes(concept.id, depth + 1),
    }));
  return nodes(null, 0);
};

/** The tree as a list, parents before children, as menus need it. */
export const flattenTree = <C extends ConceptFacts>(nodes: readonly ConceptNode<C>[]): ConceptNode<C>[] =>
  nodes.flatMap((node) => [node, ...flattenTree(node.children)]);

/** A concept with all below it: looking for "design" finds "graphic design" as well. */
export const withDescendants = (concepts: readonly ConceptFacts[], ids: readonly string[]): string[] => {
  const found = new Set(ids);
  let before = -1;
  while (found.size > before) {
    before = found.size;
    for (const { id, parentId } of concepts) if (parentId !== null && found.has(parentId)) found.add(id);
  }
  return [...found];
};

/** The concepts with all above them: whoever looks for "design" takes a room for "graphic design". */
export const withAncestors = (concepts: readonly ConceptFacts[], ids: readonly string[]): string[] => {
  const parentOf = new Map(concepts.map(({ id, parentId }) => [id, parentId]));
  const found = new Set(ids);
  // A set hands out what is added while it is walked through; what is in it already ends a circle.
  for (const id of found) {
    const parent = parentOf.get(id);
    if (parent) found.add(parent);
  }
  return [...found];
};

/** The way from the top down to a concept; cut where it runs in a circle. */
export const conceptPath = <C extends ConceptFacts>(concepts: readonly C[], id: string): C[] => {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const path: C[] = [];
  for (
    let at = byId.get(id);
    at && !path.includes(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  ) {
    path.unshift(at);
  }
  return path;
};
