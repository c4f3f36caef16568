import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Durations in seconds that tell a quick answer from a slow one. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const maxOperations = 200;

/** Figures about the running process, for Prometheus. Labels come from bounded sets, never from input. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by route',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [this.registry],
  });

  readonly jobsEnded = new Counter({
    name: 'kvart_jobs_ended_total',
    help: 'Runs of jobs by how they ended',
    labelNames: ['task', 'result'] as const,
    registers: [this.registry],
  });

  private readonly operations = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Duration of GraphQL operations by name',
    labelNames: ['operation', 'type'],
    buckets,
    registers: [this.registry],
  });

  private readonly operationNames = new Set<string>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /**
   * Notes how long a GraphQL operation took. Names are the caller's, so only the first two hundred sane ones
   * get a line of their own; the rest counts as "other".
   */
  observeOperation(name: string | undefined, type: 'query' | 'mutation', seconds: number): void {
    this.operations.observe({ operation: this.knownOperation(name), type }, seconds);
  }

  /** Adds a gauge that is read when the figures are asked for; a failing read leaves it empty. */
  gauge<L extends string>(
    name: string,
    help: string,
    labelNames: L[],
    read: (gauge: Gauge<L>) => Promise<void> | void,
  ): void {
    const gauge: Gauge<L> = new Gauge<L>({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        await Promise.resolve(read(gauge)).catch(() => undefined);
      },
    });
  }

  private knownOperation(name: string | undefined): string {
    if (!name) return 'unnamed';
    if (this.operationNames.has(name)) return name;
    if (this.operationNames.size >= maxOperations || !/^[A-Za-z_]\w{0,63}$/.test(name)) return 'other';
    this.operationNames.add(name);
    return name;
  }
}
