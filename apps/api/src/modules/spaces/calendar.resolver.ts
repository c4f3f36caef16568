import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { PeriodInput } from './calendar.model.ts';
import { CalendarService } from './calendar.service.ts';
import { SpaceReads } from './space-reads.service.ts';
import { nodeRequest } from './space-request.ts';
import { SaveCalendarResult } from './space.results.ts';
import type { ShownSpace } from './space-view.ts';

@Resolver()
export class CalendarResolver {
  constructor(
    private readonly calendar: CalendarService,
    private readonly reads: SpaceReads,
  ) {}

  @Access('confirmed', 'owners and editors of the actor that the space belongs to')
  @Mutation(() => SaveCalendarResult, { description: 'Writes the whole calendar of a space.' })
  async saveCalendar(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('spaceId', { type: () => ID }) spaceId: string,
    @Args('version', { type: () => Int, description: 'Of the space.' }) version: number,
    @Args('periods', { type: () => [PeriodInput] }) periods: PeriodInput[],
  ): Promise<ShownSpace> {
    const given = periods.map((period) => ({ endsOn: null, note: null, ...period }));
    await this.calendar.save(viewer, spaceId, version, given);
    return this.reads.existing(context, spaceId, nodeRequest(info, viewer));
  }
}
