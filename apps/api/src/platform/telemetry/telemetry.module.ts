import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config/index.ts';
import { Draining } from './draining.ts';
import { HealthController } from './health.controller.ts';
import { KvartLogger, makePino } from './logger.ts';
import { MetricsController } from './metrics.controller.ts';
import { Metrics } from './metrics.ts';
import { logRequests } from './request-log.ts';

@Global()
@Module({
  controllers: [HealthController, MetricsController],
  providers: [
    Metrics,
    Draining,
    {
      provide: KvartLogger,
      inject: [Config],
      useFactory: (config: Config) => new KvartLogger(makePino(config)),
    },
  ],
  exports: [Metrics, Draining, KvartLogger],
})
export class TelemetryModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly logger: KvartLogger,
    private readonly metrics: Metrics,
    private readonly draining: Draining,
  ) {}

  onModuleInit(): void {
    // Workers serve no HTTP.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    logRequests(fastify, this.logger.pino, this.metrics);
    this.draining.endConnections(fastify);
  }
}
