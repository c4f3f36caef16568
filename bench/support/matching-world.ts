import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartnerCandidate, PartnerQuestion, PartnerSeeker, PartnerSuggestion } from '@kvart/domain';
import { startPostgres } from '@kvart/local-stack';
import pg from 'pg';
import { prepareDatabase } from '../../tools/house/database.ts';
import { root } from '../../tools/house/root.ts';
import { settings } from './bench-database.ts';
import type { Statement } from './prepare.ts';

/** The product's matcher in a process of its own, and the database it looks at. */
export interface World {
  url: string;
  pool: pg.Pool;
  partners: (whom: object, options: object) => Promise<{ result: PartnerSuggestion[]; ms: number }>;
  candidates: (whom: object, options: object) => Promise<Choice>;
  stop: () => Promise<void>;
}

export interface Choice {
  seeker: PartnerSeeker;
  candidates: PartnerCandidate[];
  question: PartnerQuestion;
}

interface Answer {
  id: number;
  result: unknown;
  ms: number;
  error?: string;
}

/** The product's matcher on an empty installation. */
export async function openWorld(): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kvart-bench-'));
  const server = await startPostgres({ dataDir, settings });
  await prepareDatabase(server.url);
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  pool.on('error', () => undefined);
  return openMatcher(server.url, pool, async () => {
    await pool.end();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

/** The product's matcher on any database, whose statements are told to `seen`. */
export async function openMatcher(
  url: string,
  pool: pg.Pool,
  close: () => Promise<void>,
  seen?: (statement: Statement) => void,
): Promise<World> {
  const preload = seen ? ['--import', join(import.meta.dirname, 'record-statements.ts')] : [];
  const child = spawn(process.execPath, [...preload, join(root, 'apps/api/dist/matching.js')], {
    env: { ...process.env, DATABASE_URL: url, DATABASE_POOL: '2' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (message: Answer | (Statement & { kind: 'statement' })) => {
    if ('kind' in message && message.kind === 'statement') seen?.(message);
    else if ('id' in message) waiting.get(message.id)?.(message);
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The matcher ended with ${String(code)}`);
  });
  // Nobody may be waiting when it ends as it should.
  died.catch(() => undefined);
  await Promise.race([once(child, 'message'), died]);
  let last = 0;
  const ask = async (kind: string, whom: object, options: object): Promise<Answer> => {
    last += 1;
    const id = last;
    const answered = new Promise<Answer>((resolve) => void waiting.set(id, resolve));
    child.send({ id, ask: kind, whom, options });
    const answer = await Promise.race([answered, died]);
    waiting.delete(id);
    if (answer.error) throw new Error(answer.error);
    return answer;
  };
  return {
    url,
    pool,
    partners: async (whom, options) => {
      const { result, ms } = await ask('partners', whom, options);
      return { result: result as PartnerSuggestion[], ms };
    },
    candidates: async (whom, options) => (await ask('candidates', whom, options)).result as Choice,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await close();
    },
  };
}
