import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, CalendarDate, selects, Text } from '../../platform/graphql/index.ts';
import {
  type Age,
  CaseAge,
  CaseKind,
  CaseRef,
  CaseShare,
  CasesStepped,
  CaseStep,
  DeskCase,
  DeskCaseConnection,
  DeskSummary,
  HandOverChoice,
  type Kind,
  type Share,
  type Step,
} from './case.model.ts';
import { Cases } from './cases.service.ts';
import { HandOvers } from './hand-overs.service.ts';
import { HandOverCaseResult, PutOffCaseResult, StepCaseResult, StepCasesResult } from './notice.results.ts';
import { TerritoryInput } from './territory.model.ts';

const desk = 'support centres for their territories, advisers and administrators everywhere';

@Resolver(() => DeskCase)
export class CasesResolver {
  constructor(
    private readonly cases: Cases,
    private readonly handOvers: HandOvers,
  ) {}

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
    @Args('age', { type: () => CaseAge, nullable: true }) age: Age | null,
    @Args('assigneeId', { type: () => ID, nullable: true }) assigneeId: string | null,
    @Args('territory', { type: () => TerritoryInput, nullable: true }) territory: TerritoryInput | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeskCaseConnection> {
    const filter = { kind, share, overdue, age, assigneeId, territory };
    return this.cases.list(viewer, filter, { first: first ?? 20, after }, selects(info, 'counts'));
  }

  @Access('signed_in', `${desk}; for others there are none`)
  @Query(() => [HandOverChoice], { description: 'Where a case can be handed to.' })
  handOverChoices(
    @Asking() viewer: Viewer,
    @Args('caseId', { type: () => ID }) caseId: string,
  ): Promise<HandOverChoice[]> {
    return this.handOvers.choices(viewer, caseId);
  }

  @Access('confirmed', `${desk}; to a centre that looks after the place, by administrators to any`)
  @Mutation(() => HandOverCaseResult)
  handOverCase(
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('centreId', { type: () => ID }) centreId: string,
    @Args('note', { type: () => Text }) note: string,
  ): Promise<DeskCase> {
    return this.handOvers.handOver(viewer, { id, version, centreId, note });
  }

  @Access('confirmed', desk)
  @Mutation(() => PutOffCaseResult, {
    description: 'Until a day, which the service level of the kind bounds.',
  })
  putOffCase(
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('until', { type: () => CalendarDate }) until: string,
    @Args('reason', { type: () => Text }) reason: string,
  ): Promise<DeskCase> {
    return this.handOvers.putOff(viewer, { id, version, until, reason });
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
