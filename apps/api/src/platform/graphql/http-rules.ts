import type { FastifyReply, FastifyRequest } from 'fastify';

interface Body {
  query?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

const refusal = (code: string, message: string) => ({
  data: null,
  errors: [{ message, extensions: { code } }],
});

/**
 * What Mercurius leaves open of the GraphQL-over-HTTP specification and of our own rules: POST alone, JSON
 * alone, no batches, and a header that a foreign page cannot send wherever a session cookie comes along.
 */
export async function checkGraphqlRequest(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (request.method !== 'POST') {
    return reply
      .status(405)
      .header('allow', 'POST')
      .send(refusal('METHOD_NOT_ALLOWED', 'Send GraphQL requests by POST.'));
  }
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return reply.status(415).send(refusal('UNSUPPORTED_MEDIA_TYPE', 'Send the request as application/json.'));
  }
  const fromElsewhere = request.headers['sec-fetch-site'] === 'cross-site';
  const withSession = request.headers.cookie?.includes('kvart_session=') ?? false;
  if (fromElsewhere || (withSession && request.headers['x-kvart-csrf'] !== '1')) {
    return reply.status(403).send(refusal('CSRF', 'The request lacks the header x-kvart-csrf.'));
  }
  return undefined;
}

/** Runs after the body is parsed: refuses what is no request, lets `extensions: null` be absent. */
export async function normaliseGraphqlBody(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const body = request.body as Body | null;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return reply.status(400).send(refusal('BAD_REQUEST', 'The body must be one JSON object with a query.'));
  }
  if (typeof body.query !== 'string' || !isMap(body.variables) || !isMap(body.extensions)) {
    const message = 'The query must be text; variables and extensions must be objects.';
    return reply.status(400).send(refusal('BAD_REQUEST', message));
  }
  if (body.extensions === null) delete body.extensions;
  return undefined;
}

const isMap = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && !Array.isArray(value));

const ownType = 'application/graphql-response+json';

/**
 * The status of a request whose document cannot be run. Clients of the specification's media type read it
 * from the status; those of plain JSON expect 200 and look into the body.
 */
export const refusedStatus = (request: FastifyRequest, status: number): number =>
  status === 400 && !(request.headers.accept ?? '').includes(ownType) ? 200 : status;

/** Names the media type the client asked for; the specification's own one is the default of new clients. */
export async function answerMediaType(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const type = (request.headers.accept ?? '').includes(ownType) ? ownType : 'application/json';
  void reply.header('content-type', `${type}; charset=utf-8`).header('cache-control', 'no-store');
  return payload;
}
