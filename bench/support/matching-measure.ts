import type { Cooperation } from './cooperation.ts';
import { idOf } from './cooperation-load.ts';
import { spread } from './machine.ts';
import { baselines, bestOf } from './matching-baselines.ts';
import { interval, mean, rounded, type Scores, scoresOf, summaryOf } from './matching-metrics.ts';
import type { Asked } from './matching-tasks.ts';
import type { World } from './matching-world.ts';

/** Whoever has been in so few projects counts as a newcomer in the figures. */
const newcomerProjects = 1;

/** Asks the product and every baseline the same, with the same history. */
export async function measureTask(
  world: World,
  history: Cooperation,
  asked: readonly Asked[],
  { newOnly, newToLead }: { newOnly: boolean; newToLead: boolean },
) {
  const external = new Map(history.actors.map(({ id }) => [idOf(id), id]));
  const actors = new Map(history.actors.map((actor) => [actor.id, actor]));
  const methods = baselines(history);
  const { mates, projects } = knownOf(history);
  const scores: Record<string, Scores[]> = { product: [], 'product, exploring': [] };
  const [milliseconds, isNewcomer]: [number[], boolean[]] = [[], []];
  for (const ask of asked) {
    const relevant = newToLead ? ask.relevantNew : ask.relevant;
    if (!relevant || relevant.size === 0) continue;
    const [own, seen] = [
      actors.get(ask.actorId),
      newOnly || newToLead ? mates(ask.actorId) : new Set<string>(),
    ];
    const may = (id: string): boolean => {
      const actor = actors.get(id);
      const sameSide = actor?.kind === own?.kind && actor?.sector === own?.sector;
      return actor !== undefined && id !== ask.actorId && !sameSide && !seen.has(id);
    };
    const options = { asOf: ask.before, newOnly: newOnly || newToLead };
    const { result } = await world.partners(ask.whom, { ...options, limit: 50, explore: false });
    const page = await world.partners(ask.whom, { ...options, limit: 10 });
    const note = (name: string, ranked: string[]) => (scores[name] ??= []).push(scoresOf(ranked, relevant));
    const known = (list: typeof result) => list.map(({ actorId }) => external.get(actorId) ?? actorId);
    note('product', known(result));
    note('product, exploring', known(page.result));
    milliseconds.push(page.ms);
    isNewcomer.push((projects.get(ask.actorId) ?? 0) <= newcomerProjects);
    for (const [name, method] of Object.entries(methods)) note(name, bestOf(method(ask), may));
  }
  const p95 = rounded(milliseconds.toSorted((a, b) => a - b)[Math.floor(milliseconds.length * 0.95)] ?? NaN);
  return { ...figuresOf(scores, isNewcomer), ms: { ...spread(milliseconds, 1), p95 } };
}

function knownOf({ projects }: Cooperation) {
  const of = new Map<string, string[][]>();
  const count = new Map<string, number>();
  for (const { partners } of projects) {
    const ids = partners.map(({ actorId }) => actorId);
    for (const id of ids) {
      count.set(id, (count.get(id) ?? 0) + 1);
      // Large projects tie nobody to anybody.
      if (ids.length <= 40) of.set(id, [...(of.get(id) ?? []), ids]);
    }
  }
  return { mates: (id: string): Set<string> => new Set((of.get(id) ?? []).flat()), projects: count };
}

/** Of all questions and of those that newcomers ask: every method, and how far the product is above the best other. */
function figuresOf(scores: Record<string, Scores[]>, isNewcomer: readonly boolean[]) {
  const slice = (keep: (at: number) => boolean) => {
    const kept = Object.entries(scores).map(
      ([name, list]) => [name, list.filter((_, at) => keep(at))] as const,
    );
    const ndcg = new Map(kept.map(([name, list]) => [name, list.map((one) => one.ndcg)]));
    const [best = 'random'] = kept
      .map(([name]) => name)
      .filter((name) => !name.startsWith('product'))
      .sort((a, b) => mean(ndcg.get(b) ?? []) - mean(ndcg.get(a) ?? []));
    const above = (ndcg.get('product') ?? []).map((value, at) => value - (ndcg.get(best)?.[at] ?? 0));
    return {
      queries: above.length,
      methods: Object.fromEntries(kept.map(([name, list]) => [name, summaryOf(list)])),
      bestBaseline: best,
      aboveBest: { mean: rounded(mean(above)), ci95: interval(above) },
    };
  };
  return { all: slice(() => true), newcomers: slice((at) => isNewcomer[at] === true) };
}
