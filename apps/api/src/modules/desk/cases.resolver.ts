import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import {
  CaseKind,
  CaseRef,
  CaseShare,
  CasesStepped,
  CaseStep,
  DeskCase,
  DeskCaseConnection,
  DeskSummary,
  type Kind,
  type Share,
  type Step,
} from './case.model.ts';
import { Cases } from './cases.service.ts';
import { StepCaseResult, StepCasesResult } from './notice.results.ts';

const desk = 'support centres for their territories, advisers and administrators everywhere';

@Resolver(() => DeskCase)
export class CasesResolver {
  constructor(private readonly cases: Cases) {}

  @Access('signed_in', 'null for those who act at no desk')
  @Query(() => DeskSummary, { nullable: true })
  deskSummary(@Asking() viewer: Viewer): Promise<DeskSummary | null> {
    return this.cases.summary(viewer);
  }

  @Access('signed_in', `${desk}; for others there are none`)
  @Query(() => DeskCaseConnection)
  deskCases(
    @Asking() viewer: Viewer,
    @Args('kind', { type: () => CaseKind, nullable: true }) kind: Kind | null,
    @Args('share', { type: () => CaseShare, nullable: true }) share: Share | null,
    @Args('overdue', { type: () => Boolean, nullable: true }) overdue: boolean | null,
    @Args('country', { type: () => String, nullable: true }) country: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<DeskCaseConnection> {
    return this.cases.list(viewer, { kind, share, overdue, country }, { first: first ?? 20, after });
  }

  @Access('confirmed', desk)
  @Mutation(() => StepCaseResult)
  stepCase(
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('step', { type: () => CaseStep }) step: Step,
  ): Promise<DeskCase> {
    return this.cases.step(viewer, { id, version, step });
  }

  @Access('confirmed', desk)
  @Mutation(() => StepCasesResult)
  stepCases(
    @Asking() viewer: Viewer,
    @Args('cases', { type: () => [CaseRef] }) cases: CaseRef[],
    @Args('step', { type: () => CaseStep }) step: Step,
  ): Promise<CasesStepped> {
    return this.cases.stepAll(viewer, { cases, step });
  }
}
