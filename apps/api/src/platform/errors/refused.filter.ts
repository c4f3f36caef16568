import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type GqlContextType, GqlArgumentsHost } from '@nestjs/graphql';
import type { Locale } from '@kvart/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLResolveInfo, isUnionType, getNamedType } from 'graphql';
import { requestLocale } from '../http/locale.ts';
import { Refused } from './refused.ts';
import { statusOf, toUserError } from './to-user-error.ts';

/**
 * Turns an expected refusal into an answer: a member of the mutation's result union, an error with a code
 * where the operation has no union (queries), or JSON with the right status outside GraphQL.
 */
@Catch(Refused)
export class RefusedFilter implements ExceptionFilter {
  catch({ refusal }: Refused, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') {
      const gql = GqlArgumentsHost.create(host);
      const locale = gql.getContext<{ locale: Locale }>().locale;
      const error = toUserError(refusal, locale);
      if (isUnionType(getNamedType(gql.getInfo<GraphQLResolveInfo>().returnType))) return error;
      return new GraphQLError(error.message, { extensions: { code: refusal.code.toUpperCase() } });
    }
    const http = host.switchToHttp();
    const { __typename, ...body } = toUserError(refusal, requestLocale(http.getRequest<FastifyRequest>()));
    const reply = http.getResponse<FastifyReply>();
    if (refusal.kind === 'rate_limited') void reply.header('retry-after', refusal.retryAfterSeconds);
    return reply.status(statusOf[refusal.kind]).send(body);
  }
}
