import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/access.decorator.ts';
import { Config } from '../config/index.ts';
import { mayReadMetrics } from './metrics-access.ts';
import { Metrics } from './metrics.ts';

@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: Config,
  ) {}

  /** Figures for Prometheus. To anybody else the page does not exist. */
  @Get('metrics')
  @Public('loopback and private addresses, or METRICS_TOKEN; checked in the handler')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { METRICS_TOKEN, TRUST_PROXY } = this.config.env;
    if (!mayReadMetrics(request, METRICS_TOKEN, TRUST_PROXY > 0)) throw new NotFoundException();
    void reply
      .header('content-type', this.metrics.registry.contentType)
      .header('cache-control', 'no-store')
      .send(await this.metrics.registry.metrics());
  }
}
