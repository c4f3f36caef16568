import type { Viewer } from '@kvart/domain/shared';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Locale } from '@kvart/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What every resolver may know of its request. */
export interface RequestContext {
  viewer: Viewer | null;
  /** Language of messages and of translated content. */
  locale: Locale;
  req: FastifyRequest;
  /** For cookies; set by Mercurius, absent where the server asks itself (inlined page data). */
  reply?: FastifyReply;
  /** What fields of Query have given so far, by their name in the answer, while it is written directly. */
  begun?: Map<string | number, unknown>;
}

const contextOf = (context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext<RequestContext>();

/** Injects the request's context into a resolver. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext) => contextOf(context));

/** Injects who asks; null for a visitor. */
export const Asking = createParamDecorator(
  (_: unknown, context: ExecutionContext) => contextOf(context).viewer,
);
