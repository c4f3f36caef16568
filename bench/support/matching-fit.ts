import { type Features, partnerFeatures } from '@kvart/domain';
import { chanceOf } from './chance.ts';

/** A question of the past: what was known of each candidate, and who became a partner. */
export interface Example {
  rows: Features[];
  isRelevant: boolean[];
  /** All that became partners, those that are no candidates as well. */
  relevant: number;
  /** How much it counts: each task as much as any other, however many questions it has. */
  share: number;
}

const size = partnerFeatures.length;

interface Packed {
  values: Float64Array;
  rows: number;
  hits: number[];
  share: number;
}

const pack = ({ rows, isRelevant, share }: Example): Packed => {
  const values = new Float64Array(rows.length * size);
  rows.forEach((row, i) => partnerFeatures.forEach((feature, k) => (values[i * size + k] = row[feature])));
  return { values, rows: rows.length, hits: isRelevant.flatMap((hit, i) => (hit ? [i] : [])), share };
};

/** The gradient of how unlikely the right ones are, where each is drawn with e to the power of its score. */
function slope({ values, rows, hits, share }: Packed, weights: Float64Array, into: Float64Array): void {
  const chances = new Float64Array(rows);
  let top = -Infinity;
  for (let i = 0; i < rows; i += 1) {
    let score = 0;
    for (let k = 0; k < size; k += 1) score += (values[i * size + k] ?? 0) * (weights[k] ?? 0);
    chances[i] = score;
    top = Math.max(top, score);
  }
  let all = 0;
  for (let i = 0; i < rows; i += 1) all += chances[i] = Math.exp((chances[i] ?? 0) - top);
  for (let i = 0; i < rows; i += 1) chances[i] = (chances[i] ?? 0) / all;
  for (const i of hits) chances[i] = (chances[i] ?? 0) - 1 / hits.length;
  for (let i = 0; i < rows; i += 1)
    for (let k = 0; k < size; k += 1)
      into[k] = (into[k] ?? 0) + share * (chances[i] ?? 0) * (values[i * size + k] ?? 0);
}

/**
 * Weights under which those who became partners come first: a softmax over each list (ListNet, Cao and others 2007),
 * kept small, and none below zero, so that nothing that speaks for somebody ever counts against it. Found by Adam
 * (Kingma and Ba 2015), which needs no chance: the same examples give the same weights.
 */
export function fit(examples: readonly Example[], { small = 0.003, steps = 150 } = {}): Features {
  const packed = examples.filter(({ isRelevant }) => isRelevant.includes(true)).map(pack);
  const shares = packed.reduce((sum, { share }) => sum + share, 0);
  const weights = new Float64Array(size).fill(0.5);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(size);
    for (const one of packed) slope(one, weights, gradient);
    const pace = 0.15 * (1 - step / (steps + 1));
    for (let k = 0; k < size; k += 1) {
      const g = (gradient[k] ?? 0) / shares + 2 * small * (weights[k] ?? 0);
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * g;
      second[k] = 0.99 * (second[k] ?? 0) + 0.01 * g * g;
      const move =
        (first[k] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[k] ?? 0) / (1 - 0.99 ** step)) + 1e-9);
      weights[k] = Math.max(0, (weights[k] ?? 0) - pace * move);
    }
  }
  const rounded = partnerFeatures.map(
    (feature, k) => [feature, Number((weights[k] ?? 0).toFixed(3))] as const,
  );
  return Object.fromEntries(rounded) as Features;
}

/** nDCG of the first ten, as the task is scored. */
export function ndcgOf({ rows, isRelevant, relevant }: Example, weights: Features): number {
  const scored = rows.map((row, i) => ({
    hit: isRelevant[i] === true,
    score: partnerFeatures.reduce((sum, feature) => sum + row[feature] * weights[feature], 0),
  }));
  scored.sort((a, b) => b.score - a.score);
  const gain = (rank: number): number => 1 / Math.log2(rank + 2);
  let best = 0;
  for (let rank = 0; rank < Math.min(10, relevant); rank += 1) best += gain(rank);
  return scored.slice(0, 10).reduce((sum, { hit }, rank) => sum + (hit ? gain(rank) : 0), 0) / best;
}

/** What weights would have reached on questions they were not fitted to: five parts, each left out once. */
export function crossValidated(examples: readonly Example[], seed: number, small?: number): number[] {
  const chance = chanceOf(seed);
  const part = examples.map(() => Math.floor(chance() * 5));
  const scores = examples.map(() => 0);
  for (let out = 0; out < 5; out += 1) {
    const weights = fit(
      examples.filter((_, i) => part[i] !== out),
      { small },
    );
    examples.forEach((example, i) => {
      if (part[i] === out) scores[i] = ndcgOf(example, weights);
    });
  }
  return scores;
}
