import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access.decorator.ts';
import { Database } from '../database/index.ts';
import { Draining } from './draining.ts';
import { databaseReady } from './readiness.sql.ts';

const answerWithin = 2_000;

/** What balancers and process managers ask. */
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly draining: Draining,
  ) {}

  /** The process is alive, whatever else may be down: nobody should restart it for the database's sake. */
  @Get('healthz')
  @Public('process managers ask; says nothing but ok')
  alive(@Res() reply: FastifyReply): void {
    void reply.header('cache-control', 'no-store').send({ status: 'ok' });
  }

  /** Requests sent here now can be answered. */
  @Get('readyz')
  @Public('balancers ask; says nothing but ready or not')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    void reply.header('cache-control', 'no-store');
    if (this.draining.active) {
      void reply.status(503).header('retry-after', '5').send({ status: 'draining' });
    } else if (await this.databaseAnswers()) {
      void reply.send({ status: 'ready' });
    } else {
      void reply.status(503).header('retry-after', '2').send({ status: 'database' });
    }
  }

  private async databaseAnswers(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), answerWithin);
    });
    const asked = databaseReady(this.database).catch(() => false);
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  }
}
