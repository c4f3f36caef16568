/** The parent of each concept, as far as there is one. */
export type Parents = ReadonlyMap<string, string | null>;

/** How near two concepts stand to each other: 1 the same, 0 nothing in common. */
export type Closeness = (a: string, b: string) => number;

/** Deeper than any taxonomy of ours; ends circles. */
const deepest = 12;

const pathUp = (parents: Parents, id: string): string[] => {
  const path = [id];
  for (let at = parents.get(id); at && path.length < deepest; at = parents.get(at)) path.push(at);
  return path;
};

/**
 * After Wu and Palmer (1994): twice the depth of the nearest concept above both, by the depths of the two. Siblings
 * deep in the tree are closer than those at its top; concepts of different trees have nothing in common.
 */
export const closenessIn = (parents: Parents): Closeness => {
  const known = new Map<string, string[]>();
  const up = (id: string): string[] => {
    const path = known.get(id) ?? pathUp(parents, id);
    known.set(id, path);
    return path;
  };
  return (a, b) => {
    if (a === b) return 1;
    const [pathA, pathB] = [up(a), up(b)];
    const at = pathA.findIndex((id) => pathB.includes(id));
    return at < 0 ? 0 : (2 * (pathA.length - at)) / (pathA.length + pathB.length);
  };
};
