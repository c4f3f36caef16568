import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** Whether the process still wants new work. */
@Injectable()
export class Draining implements OnModuleDestroy {
  private begun = false;

  get active(): boolean {
    return this.begun;
  }

  /** From now on `/readyz` answers 503, so that balancers send requests elsewhere. */
  begin(): void {
    this.begun = true;
  }

  onModuleDestroy(): void {
    this.begin();
  }

  /**
   * Ends kept connections once their last answer is out. A server that closes waits for all of them, and a
   * client that keeps one open would hold it up for a minute.
   */
  endConnections(fastify: FastifyInstance): void {
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.begun) void reply.header('connection', 'close');
      done();
    });
    fastify.addHook('onResponse', (_request, _reply, done) => {
      if (this.begun) setImmediate(() => fastify.server.closeIdleConnections());
      done();
    });
  }
}
