import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { run, type Runner, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { Config } from '../config/index.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { beat, freeOrphans } from './heartbeat.sql.ts';
import { queuePool } from './queue-pool.ts';
import { Tasks } from './task-list.ts';
import { watchJobs } from './watch-jobs.ts';
import { workerLogger } from './worker-logger.ts';

const concurrency = 4;
const beatEvery = 10_000;
const restartAfter = 1_000;

/** Takes jobs, in processes whose role includes it, and keeps doing so through database restarts. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly ending = new AbortController();
  private readonly workerIds = new Set<string>();
  private runner: Runner | undefined;
  private running: Promise<void> | undefined;
  private pool: Pool | undefined;

  constructor(
    private readonly config: Config,
    private readonly tasks: Tasks,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.env.KVART_ROLE === 'api') return;
    // Its own connections: a burst of jobs must not take those that requests wait for.
    this.pool = queuePool({
      connectionString: this.config.env.DATABASE_URL,
      max: concurrency + 3,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      application_name: 'kvart jobs',
    });
    this.running = Promise.all([this.keepRunning(this.pool), this.keepBeating(this.pool)]).then(
      () => undefined,
    );
  }

  /** Takes no more jobs, lets the running ones finish, closes the connections. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.running;
    await this.pool?.end();
  }

  private async keepRunning(pool: Pool): Promise<void> {
    while (!this.ending.signal.aborted) {
      try {
        this.runner = await run({
          pgPool: pool,
          taskList: this.tasks.list(),
          parsedCronItems: this.tasks.schedule(),
          concurrency,
          noHandleSignals: true,
          logger: workerLogger,
          events: this.observe(pool),
          gracefulShutdownAbortTimeout: 8_000,
        });
        if (this.ending.signal.aborted) await this.runner.stop();
        await this.runner.promise;
      } catch (error) {
        this.log.warn({ msg: 'job worker stopped, starting again', err: error });
      }
      this.workerIds.clear();
      await this.rest(restartAfter);
    }
  }

  private observe(pool: Pool): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => {
      this.workerIds.add(workerPool.id);
      // Missed beats do not matter, the next one is never far.
      beat(pool, [workerPool.id]).catch(() => undefined);
    });
    watchJobs(events, this.metrics.jobsEnded);
    return events;
  }

  private async keepBeating(pool: Pool): Promise<void> {
    while (!this.ending.signal.aborted) {
      try {
        await beat(pool, [...this.workerIds]);
        await freeOrphans(pool);
      } catch (error) {
        this.log.debug({ msg: 'heartbeat missed', err: error });
      }
      await this.rest(beatEvery);
    }
  }

  /** Waits, but not longer than the process lives. */
  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.ending.signal, ref: false }).catch(() => undefined);
  }
}
