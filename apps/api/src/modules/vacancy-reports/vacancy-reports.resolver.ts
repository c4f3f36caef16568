import { refusals, type Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext, selectedFields, Text } from '../../platform/graphql/index.ts';
import { nodeRequest } from '../spaces/index.ts';
import { ReportReads, type ReportRequest } from './report-reads.service.ts';
import { TriageService } from './triage.service.ts';
import {
  type Action,
  ReportAction,
  ReportDesk,
  ReportState,
  type State,
  VacancyReport,
  VacancyReportConnection,
} from './vacancy-report.model.ts';
import * as results from './vacancy-report.results.ts';

const desks =
  'a verified municipality for its town, a verified support organisation for its country, the platform’s own people';
const id = { type: () => ID } as const;
const int = { type: () => Int } as const;

@Resolver(() => VacancyReport)
export class VacancyReportsResolver {
  constructor(
    private readonly reads: ReportReads,
    private readonly triage: TriageService,
  ) {}

  @Access('signed_in', desks)
  @Query(() => VacancyReport, { nullable: true })
  vacancyReport(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', id) reportId: string,
  ): Promise<VacancyReport | null> {
    return this.reads.one(context, reportId, request(info, context.viewer));
  }

  @Access('signed_in', desks)
  @Query(() => VacancyReportConnection)
  vacancyReports(
    @Ctx() context: RequestContext,
    @Args('states', { type: () => [ReportState], nullable: true }) states: State[] | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<VacancyReportConnection> {
    return this.reads.list(context, states, { first: first ?? 20, after });
  }

  @Access('signed_in', 'null for those who look after no reports')
  @Query(() => ReportDesk, { nullable: true })
  reportDesk(@Ctx() context: RequestContext): Promise<ReportDesk | null> {
    return this.reads.desk(context);
  }

  @Access('confirmed', `owners and editors of ${desks}`)
  @Mutation(() => results.TakeReportStepResult)
  async takeReportStep(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) reportId: string,
    @Args('version', int) version: number,
    @Args('action', { type: () => ReportAction }) action: Action,
    @Args('reason', { type: () => Text, nullable: true }) reason: string | null,
    @Args('spaceId', { type: () => ID, nullable: true }) spaceId: string | null,
  ): Promise<VacancyReport> {
    await this.triage.step(viewer, { id: reportId, version, action, reason, spaceId });
    return this.answer(context, info, reportId);
  }

  @Access('confirmed', `owners and editors of ${desks}, for an actor they write for`)
  @Mutation(() => results.DraftSpaceFromReportResult)
  async draftSpaceFromReport(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) reportId: string,
    @Args('version', int) version: number,
  ): Promise<VacancyReport> {
    await this.triage.draft(viewer, { id: reportId, version }, context.locale);
    return this.answer(context, info, reportId);
  }

  private async answer(context: RequestContext, info: GraphQLResolveInfo, reportId: string) {
    const report = await this.reads.one(context, reportId, request(info, context.viewer));
    if (!report) throw new Refused(refusals.notFound());
    return report;
  }
}

function request(info: GraphQLResolveInfo, viewer: Viewer | null): ReportRequest {
  const fields = selectedFields(info);
  return {
    space: fields.has('space') ? nodeRequest(info, viewer, 'space') : null,
    candidates: fields.has('candidates') ? nodeRequest(info, viewer, 'candidates') : null,
  };
}
