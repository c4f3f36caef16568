import { chanceOf } from './chance.ts';

/** How well one list answered: as the tasks are scored, over its first ten. */
export interface Scores {
  ndcg: number;
  mrr: number;
  hit: number;
  recall: number;
}

const gain = (rank: number): number => 1 / Math.log2(rank + 2);

export function scoresOf(ranked: readonly string[], relevant: ReadonlySet<string>): Scores {
  const first = ranked.slice(0, 10);
  const found = first.filter((id) => relevant.has(id)).length;
  let best = 0;
  for (let rank = 0; rank < Math.min(10, relevant.size); rank += 1) best += gain(rank);
  const rank = ranked.findIndex((id) => relevant.has(id));
  return {
    ndcg: first.reduce((sum, id, at) => sum + (relevant.has(id) ? gain(at) : 0), 0) / best,
    mrr: rank < 0 ? 0 : 1 / (rank + 1),
    hit: found > 0 ? 1 : 0,
    recall: found / relevant.size,
  };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** The middle 95 % of the means of a thousand draws with repetition (Efron's bootstrap). */
export function interval(values: readonly number[], seed = 1): [number, number] {
  const chance = chanceOf(seed);
  const means: number[] = [];
  for (let draw = 0; draw < 1000; draw += 1) {
    let sum = 0;
    for (let n = 0; n < values.length; n += 1) sum += values[Math.floor(chance() * values.length)] ?? 0;
    means.push(sum / Math.max(values.length, 1));
  }
  means.sort((a, b) => a - b);
  return [rounded(means[25] ?? 0), rounded(means[974] ?? 0)];
}

export const rounded = (value: number): number => Number(value.toFixed(4));

/** A method's figures over all questions, each with its interval. */
export const summaryOf = (scores: readonly Scores[]) =>
  Object.fromEntries(
    (['ndcg', 'mrr', 'hit', 'recall'] as const).map((name) => {
      const values = scores.map((one) => one[name]);
      return [name, { mean: rounded(mean(values)), ci95: interval(values) }];
    }),
  );
