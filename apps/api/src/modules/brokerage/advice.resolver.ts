import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, CalendarDate } from '../../platform/graphql/index.ts';
import {
  AdviceConnection,
  AdviceEntry,
  AdviceInput,
  AdviceKind,
  EditAdviceResult,
  type Kind,
  LogAdviceResult,
  RemoveAdviceResult,
} from './advice.model.ts';
import { AdviceLog } from './advice.service.ts';

const advisers = 'owners and editors of the verified support organisation';
const id = { type: () => ID } as const;
const version = { type: () => Int } as const;

@Resolver(() => AdviceEntry)
export class AdviceResolver {
  constructor(private readonly log: AdviceLog) {}

  @Access('confirmed', advisers)
  @Query(() => AdviceConnection, {
    description: 'Advice of a span of days, the newest first, with its sums.',
  })
  adviceLog(
    @Asking() viewer: Viewer,
    @Args('centreId', id) centreId: string,
    @Args('from', { type: () => CalendarDate }) from: string,
    @Args('until', { type: () => CalendarDate }) until: string,
    @Args('actorId', { ...id, nullable: true }) actorId: string | null,
    @Args('kind', { type: () => AdviceKind, nullable: true }) kind: Kind | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AdviceConnection> {
    return this.log.list(viewer, { centreId, from, until, actorId, kind }, { first: first ?? 20, after });
  }

  @Access('confirmed', advisers)
  @Mutation(() => LogAdviceResult, { description: 'Writes down advice; the id is made by the client.' })
  logAdvice(
    @Asking() viewer: Viewer,
    @Args('centreId', id) centreId: string,
    @Args('id', id) key: string,
    @Args('advice') advice: AdviceInput,
  ): Promise<AdviceEntry> {
    return this.log.log(viewer, { id: key, centreId, advice: { ...advice, note: advice.note ?? '' } });
  }

  @Access('confirmed', advisers)
  @Mutation(() => EditAdviceResult, { description: 'Whom it was given to stays.' })
  editAdvice(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
    @Args('advice') advice: AdviceInput,
  ): Promise<AdviceEntry> {
    return this.log.edit(viewer, { id: key, version: seen, advice: { ...advice, note: advice.note ?? '' } });
  }

  @Access('confirmed', advisers)
  @Mutation(() => RemoveAdviceResult)
  async removeAdvice(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
  ) {
    await this.log.remove(viewer, { id: key, version: seen });
    return done;
  }
}
