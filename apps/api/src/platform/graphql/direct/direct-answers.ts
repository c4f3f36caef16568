import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context.ts';
import type { KeptPlans } from './kept-plans.ts';

interface Body {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}
type Server = FastifyRequest['server'] & { graphql?: { schema: GraphQLSchema } };

/**
 * Answers reads that come again and again without the executor: a route's hook, before Mercurius. Whatever does not
 * end in a whole answer without errors goes on to Mercurius, which takes up what was begun (`takingUpWhatWasBegun`).
 */
export const directAnswers =
  (plans: KeptPlans, contextOf: (request: FastifyRequest) => Promise<RequestContext>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (request.validationError) return undefined;
    const { schema } = (request.server as Server).graphql ?? {};
    const { query, variables, operationName } = request.body as Body;
    const plan = schema && plans.get(schema, query, operationName ?? undefined);
    if (!plan) return undefined;
    const context = await contextOf(request);
    Object.assign(context, { reply, begun: new Map() });
    try {
      const text = await plan(context, variables ?? {});
      return reply.header('content-type', 'application/json').send(text);
    } catch {
      return undefined;
    }
  };

/** Lets the fields of Query take the result they already gave in this request, rather than ask twice. */
export function takingUpWhatWasBegun(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = field.resolve as GraphQLFieldResolver<unknown, RequestContext> | undefined;
    if (!resolve) continue;
    const takingUp: typeof resolve = (source, args, context, info) =>
      context.begun?.get(info.path.key) ?? resolve(source, args, context, info);
    field.resolve = takingUp as typeof field.resolve;
  }
  return schema;
}
