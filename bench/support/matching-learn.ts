import {
  type Features,
  featuresOf,
  type PartnerFeature,
  partnerFeatures,
  type PartnerQuestion,
  type PartnerSeeker,
  scaleOf,
  sectors,
  type SidePairs,
} from '@kvart/domain';
import type { Pool } from 'pg';
import { idOf } from './cooperation-load.ts';
import { crossValidated, type Example, fit } from './matching-fit.ts';
import { mean, rounded } from './matching-metrics.ts';
import type { Asked } from './matching-tasks.ts';
import type { Choice, World } from './matching-world.ts';

const same = (a: string, b: string): number => (a === b ? 1 : 0);

/** What the registers know nothing of, set once: a need that is met exactly weighs as much as the best of a network. */
export const priors: Partial<Features> = { needs: 2.5, offers: 1.5, field: 0.5, language: 0.3 };

/** Of somebody without a past nothing else is known than where it sits. */
const priorsOfNewcomers: Partial<Features> = { near: 0.5, region: 0.5 };

/** Being known already must not drown those who are not: popularity weighs so much at most, whatever would fit. */
const mostPopularity = 1.5;

/** What nobody without a past can have. */
const past = [
  'kin',
  'kinNear',
  'walk',
  'walkTop',
  'together',
  'times',
  'fields',
  'reach',
  'described',
] as const;

/** What is measured only where a project is asked about. */
const ofProjects = ['record', 'recordTop'] as const;

/** What a question can never have. */
const missingFrom: Record<PartnerQuestion, readonly PartnerFeature[]> = {
  actor: ofProjects,
  newcomer: [...past, ...ofProjects],
  project: [],
  project_new: [],
};

/** A question whose candidates have been looked up once, for all fits. */
export interface Lesson {
  task: string;
  choice: Choice;
  relevant: ReadonlySet<string>;
}

export async function lessonsOf(world: World, task: string, asked: readonly Asked[], newToLead: boolean) {
  const lessons: Lesson[] = [];
  for (const ask of asked) {
    const relevant = newToLead ? ask.relevantNew : ask.relevant;
    if (!relevant || relevant.size === 0) continue;
    const choice = await world.candidates(ask.whom, {
      asOf: ask.before,
      limit: 50,
      ...(newToLead ? { newOnly: true } : {}),
    });
    lessons.push({ task, choice, relevant: new Set([...relevant].map(idOf)) });
  }
  return lessons;
}

/** How often two sides work together in what is loaded, as the logarithm of it by what chance would give. */
export async function sidePairsOf(pool: Pool): Promise<SidePairs> {
  const { rows } = await pool.query<{ a: string; b: string; n: number }>(
    `SELECT a.sector AS a, b.sector AS b, sum(1.0 / t.size)::float8 AS n
     FROM match_ties t JOIN match_ties u ON u.project_id = t.project_id AND u.actor_id <> t.actor_id
       JOIN match_actors a ON a.actor_id = t.actor_id JOIN match_actors b ON b.actor_id = u.actor_id
     WHERE t.size BETWEEN 2 AND 40 GROUP BY 1, 2`,
  );
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  const of = (side: string) => rows.reduce((sum, { a, n }) => sum + (a === side ? n : 0), 0);
  const pair = (a: string, b: string) => rows.find((row) => row.a === a && row.b === b)?.n ?? 0;
  const lift = (a: string, b: string) => Math.log((pair(a, b) + 2) / ((of(a) * of(b)) / total + 2));
  return Object.fromEntries(
    sectors.map((a) => [a, Object.fromEntries(sectors.map((b) => [b, lift(a, b)]))]),
  ) as SidePairs;
}

/** The mean of several networks, from 0 to 1; where chance decides it is a half. */
export const joinedPairs = (pairs: readonly SidePairs[]): SidePairs =>
  Object.fromEntries(
    sectors.map((a) => [
      a,
      Object.fromEntries(
        sectors.map((b) => {
          const lift = mean(pairs.map((one) => one[a][b]));
          return [b, Number(Math.min(1, Math.max(0, 0.5 + lift / 2)).toFixed(3))];
        }),
      ),
    ]),
  ) as SidePairs;

function exampleOf(
  { choice, relevant }: Lesson,
  share: number,
  sidePairs: SidePairs,
  without: readonly PartnerFeature[],
): Example {
  const scale = scaleOf(choice.candidates);
  const seeker: PartnerSeeker = without.includes('described')
    ? { ...choice.seeker, described: false }
    : choice.seeker;
  const rows = choice.candidates.map((candidate) => {
    const features = featuresOf(seeker, candidate, scale, same, sidePairs);
    return without.length === 0
      ? features
      : (Object.fromEntries(
          partnerFeatures.map((name) => [name, without.includes(name) ? 0 : features[name]]),
        ) as Features);
  });
  const isRelevant = choice.candidates.map(({ actorId }) => relevant.has(actorId));
  return { rows, isRelevant, relevant: relevant.size, share };
}

/** Fits the weights of one question to the lessons of several tasks; says what questions left out would have scored. */
export function learn(
  question: PartnerQuestion,
  lessons: readonly Lesson[],
  sidePairs: SidePairs,
  seed: number,
) {
  const count = (task: string) => lessons.filter((one) => one.task === task).length;
  const without = missingFrom[question];
  const examples = lessons.map((lesson) => exampleOf(lesson, 1 / count(lesson.task), sidePairs, without));
  const scores = crossValidated(examples, seed);
  const fitted = fit(examples);
  const weights: Features = {
    ...fitted,
    ...priors,
    ...(question === 'newcomer' ? priorsOfNewcomers : {}),
    warmth: Math.min(fitted.warmth, mostPopularity),
    countryWarmth: Math.min(fitted.countryWarmth, mostPopularity),
  };
  // What was never there to be learned from is not worth more than nothing.
  for (const name of without) weights[name] = 0;
  const crossValidation = Object.fromEntries(
    [...new Set(lessons.map(({ task }) => task))].map((task) => [
      task,
      rounded(mean(scores.filter((_, at) => lessons[at]?.task === task))),
    ]),
  );
  return { weights, crossValidation };
}
