import { Logger, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import { RequestViewer } from '../access/index.ts';
import { Config } from '../config/index.ts';
import { requestLocale } from '../http/locale.ts';
import type { RequestContext } from './context.ts';
import { directAnswers, takingUpWhatWasBegun } from './direct/direct-answers.ts';
import { KeptPlans } from './direct/kept-plans.ts';
import { withoutPlainResolvers } from './direct/plain-fields.ts';
import { formatErrors } from './format-error.ts';
import { answerMediaType, checkGraphqlRequest, normaliseGraphqlBody, refusedStatus } from './http-rules.ts';
import { requestLimits } from './limits.ts';
import { DateScalar, DateTimeScalar, TextScalar } from './scalars.ts';

type Failed = ExecutionResult & Required<Pick<ExecutionResult, 'errors'>>;

const log = new Logger('GraphQL');

const answer = (execution: Failed, request: FastifyRequest | undefined) =>
  formatErrors(execution, request?.id ?? '', (error) => log.error({ msg: 'GraphQL fault', err: error }));

/** GraphQL over Mercurius: code-first schema, compiled queries, one place for errors and limits. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      inject: [RequestViewer, Config],
      useFactory: (viewers: RequestViewer, config: Config): MercuriusDriverConfig => {
        const rules = config.isLocal ? [requestLimits] : [requestLimits, NoSchemaIntrospectionCustomRule];
        const contextOf = contexts(viewers);
        return {
          path: '/graphql',
          autoSchemaFile: true,
          sortSchema: true,
          jit: 1,
          cache: 512,
          graphiql: false,
          ide: false,
          allowBatchedQueries: false,
          errorHandler: false,
          // What a field refuses (a cursor, say) is an expected error there too.
          fieldResolverEnhancers: ['guards', 'filters'],
          validationRules: rules,
          transformSchema: (schema) => takingUpWhatWasBegun(withoutPlainResolvers(schema)),
          context: contextOf,
          errorFormatter: (execution: Failed, context: unknown) => {
            const { req } = (context ?? {}) as Partial<RequestContext>;
            const { statusCode, response } = answer(execution, req);
            return { statusCode: req ? refusedStatus(req, statusCode) : statusCode, response } as never;
          },
          additionalRouteOptions: {
            bodyLimit: 256 * 1024,
            preParsing: (async (request: FastifyRequest, reply: FastifyReply) =>
              checkGraphqlRequest(request, reply)) as never,
            preValidation: normaliseGraphqlBody,
            preHandler: directAnswers(new KeptPlans(rules), contextOf),
            onSend: answerMediaType,
            errorHandler: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
              const failed = answer({ errors: [asGraphqlError(error)] }, request);
              const given = error.statusCode ?? 500;
              const status = given >= 400 && given < 500 ? given : failed.statusCode;
              // What never reached the executor (broken JSON, too large) keeps its status for every client.
              const ran = error instanceof GraphQLError || error.code?.startsWith('MER_ERR_GQL');
              void reply.status(ran ? refusedStatus(request, status) : status).send(failed.response);
            },
          },
        };
      },
    }),
  ],
  providers: [TextScalar, DateScalar, DateTimeScalar],
})
export class GraphqlModule {}

const known = Symbol('context');

/**
 * One context a request, whichever way it is answered. It hangs on the request itself: a weak map, being old, would keep the
 * context, all that was answered with it and so the request alive past every quick collection.
 */
function contexts(viewers: RequestViewer) {
  return async (req: FastifyRequest & { [known]?: RequestContext }): Promise<RequestContext> => {
    req[known] ??= { viewer: await viewers.of(req), locale: requestLocale(req), req };
    return req[known];
  };
}

const asGraphqlError = (error: FastifyError): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error });
