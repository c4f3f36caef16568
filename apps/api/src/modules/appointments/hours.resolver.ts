import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import { AdviserHours, AdviserHoursInput, CentreCalendar, SaveAdviserHoursResult } from './hours.model.ts';
import { AdviserCalendars } from './hours.service.ts';

const advisers = 'owners and editors of the verified support organisation';
const id = { type: () => ID } as const;

@Resolver(() => AdviserHours)
export class AdviserHoursResolver {
  constructor(private readonly calendars: AdviserCalendars) {}

  @Access('confirmed', advisers)
  @Query(() => CentreCalendar)
  centreCalendar(@Asking() viewer: Viewer, @Args('centreId', id) centreId: string): Promise<CentreCalendar> {
    return this.calendars.calendar(viewer, centreId);
  }

  @Access('confirmed', advisers)
  @Mutation(() => SaveAdviserHoursResult, { description: 'One’s own; appointments that stand are kept.' })
  saveAdviserHours(
    @Asking() viewer: Viewer,
    @Args('centreId', id) centreId: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('hours') hours: AdviserHoursInput,
  ): Promise<AdviserHours> {
    const given = { ...hours, link: hours.link ?? null };
    return this.calendars.save(viewer, { centreId, version, hours: given });
  }
}
