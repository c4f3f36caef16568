import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { ReportVacancy } from './report-vacancy.service.ts';
import { ReporterLinks } from './reporter-links.service.ts';
import { FollowedReport, ReportReceived, VacancyReportInput } from './vacancy-report.model.ts';
import * as results from './vacancy-report.results.ts';

const byLink = 'the signed link in the mail says which report, and that its reader has the address';
const nullable = { type: () => String, nullable: true } as const;

/** What visitors without an account do with reports. */
@Resolver()
export class ReportVacancyResolver {
  constructor(
    private readonly reports: ReportVacancy,
    private readonly links: ReporterLinks,
  ) {}

  @Public('a little work asked of whoever wants to report; limited by network address')
  @Query(() => String, { description: 'A challenge as JSON, to be solved before a report is sent.' })
  reportChallenge(@Ctx() { req }: RequestContext): Promise<string> {
    return this.reports.challenge(req.ip);
  }

  @Public('anybody may tell of an empty unit; proof of work, limits and a trap for programs')
  @Mutation(() => results.ReportVacancyResult)
  reportVacancy(
    @Ctx() { req, locale }: RequestContext,
    @Args('input') input: VacancyReportInput,
    @Args('proof') proof: string,
    @Args('website', nullable) website: string | null,
  ): Promise<ReportReceived> {
    return this.reports.report({ ...input }, { proof, trap: website ?? '', locale, address: req.ip });
  }

  @Public(byLink)
  @Query(() => FollowedReport, { nullable: true })
  followedReport(
    @Ctx() { req }: RequestContext,
    @Args('token') token: string,
  ): Promise<FollowedReport | null> {
    return this.links.follow(token, req.ip);
  }

  @Public(byLink)
  @Mutation(() => results.ConfirmReporterResult)
  confirmReporter(@Ctx() { req }: RequestContext, @Args('token') token: string): Promise<FollowedReport> {
    return this.links.confirm(token, req.ip);
  }

  @Public(byLink)
  @Mutation(() => results.ForgetReporterResult)
  forgetReporter(@Ctx() { req }: RequestContext, @Args('token') token: string): Promise<FollowedReport> {
    return this.links.forget(token, req.ip);
  }
}
