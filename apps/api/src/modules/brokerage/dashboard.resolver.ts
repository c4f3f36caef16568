import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, CalendarDate } from '../../platform/graphql/index.ts';
import { TerritoryInput } from '../desk/index.ts';
import { CentreDashboard } from './dashboard.model.ts';
import { Dashboard } from './dashboard.service.ts';

@Resolver(() => CentreDashboard)
export class DashboardResolver {
  constructor(private readonly dashboard: Dashboard) {}

  @Access('confirmed', 'owners and editors of the verified support organisation')
  @Query(() => CentreDashboard, {
    description: 'The numbers of a centre for a span of days, both ends included.',
  })
  centreDashboard(
    @Asking() viewer: Viewer,
    @Args('centreId', { type: () => ID }) centreId: string,
    @Args('from', { type: () => CalendarDate }) from: string,
    @Args('until', { type: () => CalendarDate }) until: string,
    @Args('territory', { type: () => TerritoryInput, nullable: true }) territory: TerritoryInput | null,
  ): Promise<CentreDashboard> {
    return this.dashboard.of(viewer, { centreId, from, until, territory: territory && { ...territory } });
  }
}
