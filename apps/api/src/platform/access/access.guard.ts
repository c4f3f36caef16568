import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../errors/refused.ts';
import { ACCESS, type AccessDeclaration } from './access.decorator.ts';
import { RequestViewer } from './request-viewer.ts';
import { accessRules } from './rules.ts';

/** Stands before every query, mutation, field resolver and HTTP route. Nothing declared: nobody passes. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: RequestViewer,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.get<AccessDeclaration | undefined>(ACCESS, context.getHandler());
    if (!declared) throw new Refused({ kind: 'forbidden', code: 'forbidden' });
    if ('public' in declared) return true;
    const refusal = accessRules[declared.rule](await this.viewers.of(requestOf(context)));
    if (refusal) throw new Refused(refusal);
    return true;
  }
}

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: FastifyRequest }>().req
    : context.switchToHttp().getRequest<FastifyRequest>();
}
