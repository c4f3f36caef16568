import { conceptTree, flattenTree, withDescendants } from '@kvart/domain/taxonomy';
import type { ConceptPartsFragment } from './Vocabulary.gql.ts';

export type Word = ConceptPartsFragment;

/** Depth beyond which a row is not indented any further, so that there is room for its words on a phone. */
const deepestIndent = 4;

const facts = (words: readonly Word[]) =>
  words.map((word, position) => ({ id: word.id, parentId: word.parentId, position, labels: {}, word }));

/** The words in the order of their tree, each with how deep it stands. */
export const inTree = (words: readonly Word[]): { word: Word; depth: number }[] =>
  flattenTree(conceptTree(facts(words))).map(({ concept, depth }) => ({
    word: concept.word,
    depth: Math.min(depth, deepestIndent),
  }));

/** Those that a word may stand below or go into: offered, and not itself or below it. */
export const placesFor = (words: readonly Word[], word: Word | null): { word: Word; depth: number }[] => {
  const below = new Set(word ? withDescendants(facts(words), [word.id]) : []);
  return inTree(words.filter((one) => !one.retired && !below.has(one.id)));
};
