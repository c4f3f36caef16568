import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { statementName } from './composed.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { refusals } from '@kvart/domain/shared';
import { Refused } from '../errors/refused.ts';
import { isHeld, isRetryable } from './retryable.ts';

/** Prisma's client inside a transaction. */
export type Tx = Prisma.TransactionClient;

type AfterCommit = () => Promise<void>;

/**
 * The one door to Postgres: one pool, shared by Prisma (writes, cold reads) and by prepared SQL (hot reads).
 */
export class Database {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  private readonly waiting = new WeakMap<object, AfterCommit[]>();

  constructor(url: string, size: number) {
    this.pool = new Pool({
      connectionString: url,
      max: size,
      // Without bounds a request waits for ever when the pool is empty or a statement hangs.
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
      application_name: 'kvart',
      // One wrong letter in a short word must still find it (`sobe`, `soba`). A search takes ten times longer to plan
      // than to answer: each prepared statement is planned once, for whatever values.
      options:
        '-c timezone=UTC -c pg_trgm.word_similarity_threshold=0.5 -c plan_cache_mode=force_generic_plan',
    });
    // An idle connection that dies (database restart) must not take the process with it.
    this.pool.on('error', () => undefined);
    // One that breaks while it is in use fails its query; the event beside that must find a listener.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.prisma = new PrismaClient({
      adapter: new PrismaPg(this.pool, {
        statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('hex').slice(0, 24),
      }),
    });
  }

  /**
   * Runs one prepared statement.
   * @param name stable per statement text; Postgres keeps its plan under it.
   */
  async read<T extends QueryResultRow>(name: string, text: string, values: unknown[] = []): Promise<T[]> {
    try {
      const result = await this.pool.query<T>({ name, text, values });
      return result.rows;
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** Runs a prepared statement that gives exactly one row, whatever is in the tables. */
  async readOne<T extends QueryResultRow>(name: string, text: string, values: unknown[] = []): Promise<T> {
    const [row] = await this.read<T>(name, text, values);
    if (!row) throw new Error(`The statement ${name} gave no row`);
    return row;
  }

  /** Runs a statement whose text was composed for the request: the usual shapes are prepared as well. */
  composed<T extends QueryResultRow>(text: string, values: unknown[]): Promise<T[]> {
    return this.read<T>(statementName(text), text, values);
  }

  /** Runs `work` in one transaction; repeats it when Postgres asks for that (deadlock, serialisation). */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const after: AfterCommit[] = [];
      try {
        const result = await this.prisma.$transaction(
          (tx) => {
            this.waiting.set(tx, after);
            return work(tx);
          },
          { maxWait: 5_000, timeout: 10_000 },
        );
        for (const follow of after) await follow();
        return result;
      } catch (error) {
        if (attempt === 3 || !isRetryable(error)) throw asRefusal(error);
      }
    }
  }

  /**
   * Runs something once the transaction has committed, or at once where there is none. Only for what may get lost:
   * the process can end in between. It must not throw.
   */
  async afterCommit(tx: object, follow: AfterCommit): Promise<void> {
    const after = this.waiting.get(tx);
    if (after) after.push(follow);
    else await follow();
  }

  /** A connection of its own, for LISTEN and the like. The caller releases it. */
  connection(): Promise<PoolClient> {
    return this.pool.connect();
  }

  async close(): Promise<void> {
    await this.prisma.$disconnect();
    if (!this.pool.ended) await this.pool.end();
  }
}

/** What the database refuses because of a decision is an expected answer, whichever statement met it. */
const asRefusal = (error: unknown): unknown =>
  isHeld(error) ? new Refused(refusals.conflict('held_by_desk')) : error;
