import type { Viewer } from '@kvart/domain/shared';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { LogConnection, LogDesk, LogEntry, LogFilter } from './log.model.ts';
import { LogReads } from './log-reads.service.ts';
import { CheckLogResult } from './notice.results.ts';

const desk = 'support centres the acts of their territories, advisers and administrators all';

@Resolver(() => LogEntry)
export class LogResolver {
  constructor(private readonly reads: LogReads) {}

  @Access('signed_in', 'null for those who act at no desk')
  @Query(() => LogDesk, { nullable: true })
  logDesk(@Asking() viewer: Viewer): Promise<LogDesk | null> {
    return this.reads.desk(viewer);
  }

  @Access('signed_in', `${desk}; for others there are none`)
  @Query(() => LogConnection)
  log(
    @Asking() viewer: Viewer,
    @Args('filter', { type: () => LogFilter, nullable: true }) filter: LogFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<LogConnection> {
    return this.reads.list(viewer, { ...filter }, { first: first ?? 20, after });
  }

  @Access('confirmed', 'administrators')
  @Mutation(() => CheckLogResult)
  checkLog(@Ctx() { req }: RequestContext, @Asking() viewer: Viewer): Promise<LogDesk> {
    return this.reads.check(viewer, req.ip);
  }
}
