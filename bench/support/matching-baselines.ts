import { chanceOf } from './chance.ts';
import type { Cooperation, RegisteredActor, RegisteredProject } from './cooperation.ts';

/** What a baseline is asked. */
export interface Ask {
  actorId: string;
  text: string | null;
  before: string;
}

/** A score for each actor that has one. */
type Method = (ask: Ask) => Map<string, number>;

const tyingSize = 40;
const days = (date: string): number => Date.parse(date) / 86_400_000;
const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  ).map((word) => word.slice(0, 7));
const add = (to: Map<string, number>, id: string, value: number): void =>
  void to.set(id, (to.get(id) ?? 0) + value);

/**
 * What anybody would try first, over all of a history and without bounds: what the matcher has to be better than.
 * Each method is a single signal, as it is found in textbooks.
 */
export function baselines({ actors, projects }: Cooperation): Record<string, Method> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const of = new Map<string, RegisteredProject[]>();
  for (const project of projects)
    for (const { actorId } of project.partners) of.set(actorId, [...(of.get(actorId) ?? []), project]);
  const ties = (id: string) => (of.get(id) ?? []).filter(({ partners }) => partners.length <= tyingSize);
  const mates = (id: string): Set<string> =>
    new Set(
      ties(id)
        .flatMap(({ partners }) => partners.map(({ actorId }) => actorId))
        .filter((one) => one !== id),
    );
  const degree = new Map([...of.keys()].map((id) => [id, ties(id).length]));
  const popularity = new Map([...of].map(([id, list]) => [id, list.length]));
  const bm25 = bm25Of(actors, of);
  const chance = chanceOf(7);

  return {
    random: () => new Map(actors.map(({ id }) => [id, chance()])),
    popularity: () => popularity,
    'same-country popularity': ({ actorId }) => {
      const country = byId.get(actorId)?.country;
      return new Map(
        [...popularity].map(([id, n]) => [id, n + (byId.get(id)?.country === country ? 1e6 : 0)]),
      );
    },
    bm25: ({ actorId, text }) => bm25(text ?? profile(byId.get(actorId), of.get(actorId) ?? [])),
    'adamic-adar': ({ actorId }) => {
      const scores = new Map<string, number>();
      for (const mate of mates(actorId))
        for (const { partners } of ties(mate))
          for (const { actorId: id } of partners)
            add(scores, id, 1 / Math.log(Math.max(degree.get(mate) ?? 2, 2)));
      return scores;
    },
    'random walk': ({ actorId, before }) => {
      const now = days(before);
      const weight = ({ start, partners }: RegisteredProject): number =>
        0.5 ** ((now - days(start)) / (3 * 365.25)) / Math.sqrt(Math.max(partners.length, 2));
      const first = new Map<string, number>();
      for (const project of ties(actorId))
        for (const { actorId: id } of project.partners) if (id !== actorId) add(first, id, weight(project));
      const far = new Map<RegisteredProject, number>();
      for (const [mate, mass] of first) {
        const list = ties(mate);
        const whole = list.reduce((sum, project) => sum + weight(project), 0);
        for (const project of list)
          far.set(project, (far.get(project) ?? 0) + (mass / whole) * weight(project));
      }
      const scores = new Map<string, number>();
      for (const [{ partners }, mass] of far) for (const { actorId: id } of partners) add(scores, id, mass);
      return scores;
    },
    'earlier partners': ({ actorId }) => {
      const scores = new Map<string, number>();
      for (const { partners } of of.get(actorId) ?? [])
        for (const { actorId: id } of partners) add(scores, id, 1);
      return scores;
    },
  };
}

const profile = (actor: RegisteredActor | undefined, projects: readonly RegisteredProject[]): string =>
  [actor?.name ?? '', ...projects.map(({ title, text }) => `${title} ${text}`)].join(' ');

/** BM25 (Robertson and Zaragoza 2009) over names and the texts of past projects. */
function bm25Of(actors: readonly RegisteredActor[], of: ReadonlyMap<string, RegisteredProject[]>) {
  const postings = new Map<string, { id: string; times: number }[]>();
  const length = new Map<string, number>();
  for (const actor of actors) {
    const counts = new Map<string, number>();
    for (const word of wordsOf(profile(actor, of.get(actor.id) ?? []))) add(counts, word, 1);
    length.set(
      actor.id,
      [...counts.values()].reduce((sum, n) => sum + n, 0),
    );
    for (const [word, times] of counts) {
      const list = postings.get(word);
      if (list) list.push({ id: actor.id, times });
      else postings.set(word, [{ id: actor.id, times }]);
    }
  }
  const usual = [...length.values()].reduce((sum, n) => sum + n, 0) / Math.max(length.size, 1);
  return (text: string): Map<string, number> => {
    const scores = new Map<string, number>();
    for (const word of new Set(wordsOf(text))) {
      const list = postings.get(word) ?? [];
      const rare = Math.log(1 + (actors.length - list.length + 0.5) / (list.length + 0.5));
      for (const { id, times } of list) {
        const long = 0.25 + (0.75 * (length.get(id) ?? 0)) / usual;
        add(scores, id, (rare * times * 2.2) / (times + 1.2 * long));
      }
    }
    return scores;
  };
}

/** The best fifty of those that may be suggested. */
export function bestOf(scores: ReadonlyMap<string, number>, may: (id: string) => boolean): string[] {
  const best: { id: string; score: number }[] = [];
  for (const [id, score] of scores) {
    const last = best[49];
    if (last && score <= last.score) continue;
    if (!may(id)) continue;
    const at = best.findIndex((one) => one.score < score);
    best.splice(at < 0 ? best.length : at, 0, { id, score });
    best.length = Math.min(best.length, 50);
  }
  return best.map(({ id }) => id);
}
