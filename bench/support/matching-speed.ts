import { openBenchDatabase } from './bench-database.ts';
import { machine, spread } from './machine.ts';
import { openMatcher } from './matching-world.ts';
import { log, option } from './options.ts';
import { scansOf } from './plans.ts';
import type { Statement } from './prepare.ts';
import { judged } from './ratios.ts';

/** Suggestions for single actors of a generated network: how long they take, and whether a plan reads a table through. */
export async function measureSpeed(actors: number): Promise<object> {
  const database = await openBenchDatabase(actors, { keep: option('keep'), log });
  const statements: Statement[] = [];
  const matcher = await openMatcher(
    database.url,
    database.pool,
    () => database.stop(),
    (statement) => void statements.push(statement),
  );
  try {
    const { rows } = await database.pool.query<{ id: string; ties: number }>(
      `SELECT actor_id AS id, projects AS ties FROM match_actors ORDER BY md5(actor_id::text) LIMIT 120`,
    );
    const { rows: totals } = await database.pool.query<{ ties: number }>(
      'SELECT count(*)::int AS ties FROM match_ties',
    );
    const milliseconds: number[] = [];
    const options = { asOf: '2026-11-20', limit: 10 };
    // The first ones plan the statements and warm the caches.
    for (const { id } of rows.slice(0, 20)) await matcher.partners({ actorId: id }, options);
    for (const { id } of rows.slice(20)) {
      const { result, ms } = await matcher.partners({ actorId: id }, options);
      if (result.length === 0) throw new Error(`Nobody is suggested to ${id}: that would be no figure`);
      milliseconds.push(ms);
    }
    const asked = statements.filter(({ text }) => text.startsWith('WITH')).slice(0, 12);
    const scans = await scansOf(database.pool, asked, actors < 50_000);
    const ms = spread(milliseconds, 1);
    const p95 = milliseconds.toSorted((a, b) => a - b)[Math.floor(milliseconds.length * 0.95)];
    const bars = {
      median: judged(ms.median, { most: 50 }),
      tablesReadThrough: judged(scans.length, { most: 0 }),
    };
    log(
      `${actors} actors, ${totals[0]?.ties} ties: ${ms.median} ms in the middle, ${p95?.toFixed(1)} at 95 %; read through: ${scans.join(' ') || 'none'}`,
    );
    return {
      bench: 'matching',
      machine: machine(),
      actors,
      ties: totals[0]?.ties,
      ms: { ...ms, p95 },
      bars,
      scans,
    };
  } finally {
    await matcher.stop();
  }
}
