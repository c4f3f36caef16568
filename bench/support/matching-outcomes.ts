import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Lesson } from './matching-learn.ts';
import { sidePairsOf } from './matching-learn.ts';
import type { Lessons } from './matching-lessons.ts';
import { openMatcher } from './matching-world.ts';

/** A line that `npm run outcomes` writes; its ids are those of the network it was written from. */
interface Outcome {
  actor_id: string;
  history_before: string;
  relevant: string[];
}

/** So many lines are learned from, the newest: a network of many years must not take days. */
const most = 2000;

/** The lines of the file that `--outcomes` names. */
export const readOutcomes = (file: string): string[] =>
  readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** What became of a network's own suggestions, as lessons; the database is the one they were written from. */
export async function lessonsOfOutcomes(lines: readonly string[], url: string): Promise<Lessons> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const world = await openMatcher(url, pool, () => pool.end());
  try {
    const lessons: Lesson[] = [];
    for (const line of lines.slice(-most)) {
      const { actor_id: actorId, history_before: asOf, relevant } = JSON.parse(line) as Outcome;
      const choice = await world.candidates({ actorId }, { asOf, limit: 50 });
      lessons.push({ task: 'outcomes', choice, relevant: new Set(relevant) });
    }
    const byQuestion = { actor: lessons, newcomer: lessons, project: [], project_new: [] };
    return { byQuestion, pairs: await sidePairsOf(pool) };
  } finally {
    await world.stop();
  }
}
