import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger as Pino } from 'pino';
import type { Metrics } from './metrics.ts';
import { withRequestId } from './request-context.ts';

/** Asked every few seconds by machines: not worth a line. */
const quiet = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Lets everything a request causes know its id, writes one line about it and notes its duration. The line
 * names the route, never the address asked for: paths and query strings can hold tokens, and addresses of
 * visitors are personal data.
 */
export function logRequests(fastify: FastifyInstance, log: Pino, metrics: Metrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    withRequestId(request.id, done);
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    metrics.requests.observe({ method: request.method, route, status }, ms / 1000);
    if (route === '/graphql' && status < 400) noteOperation(request.body, ms / 1000, metrics);
    if (!quiet.has(route)) {
      log[status >= 500 ? 'error' : 'info'](
        { context: 'Http', method: request.method, route, status, ms, requestId: request.id },
        'request',
      );
    }
    done();
  });
}

function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'other';
}

/** GraphQL answers everything under one route, so its operations are told apart by name. */
function noteOperation(body: unknown, seconds: number, metrics: Metrics): void {
  const { operationName, query } = (body ?? {}) as { operationName?: unknown; query?: unknown };
  const name = typeof operationName === 'string' ? operationName : undefined;
  const type = typeof query === 'string' && /^\s*mutation\b/.test(query) ? 'mutation' : 'query';
  metrics.observeOperation(name, type, seconds);
}
