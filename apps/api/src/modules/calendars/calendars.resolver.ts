import type { Viewer } from '@kvart/domain/shared';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { CalendarAddresses } from './calendar-addresses.service.ts';
import * as models from './calendar.model.ts';

const own = 'everybody, of their own calendar';

@Resolver()
export class CalendarsResolver {
  constructor(private readonly addresses: CalendarAddresses) {}

  @Access('signed_in', own)
  @Query(() => models.MyCalendar, { nullable: true })
  myCalendar(@Asking() viewer: Viewer): Promise<models.MyCalendar | null> {
    return this.addresses.mine(viewer);
  }

  @Access('confirmed', own)
  @Mutation(() => models.MakeCalendarAddressResult, { description: 'An earlier one stops being answered.' })
  makeCalendarAddress(
    @Ctx() { req }: RequestContext,
    @Asking() viewer: Viewer,
  ): Promise<models.CalendarAddress> {
    return this.addresses.make(viewer, req.ip);
  }

  @Access('signed_in', own)
  @Mutation(() => models.RemoveCalendarAddressResult)
  async removeCalendarAddress(@Asking() viewer: Viewer) {
    await this.addresses.takeBack(viewer);
    return done;
  }
}
