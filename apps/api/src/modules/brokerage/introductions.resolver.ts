import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import {
  IntroductionFollowUp,
  IntroductionFollowUpConnection,
  IntroductionProgress,
  type Progress,
  RecordIntroductionOutcomeInput,
  RecordIntroductionOutcomeResult,
} from './introduction.model.ts';
import { IntroductionFollowUps } from './introductions.service.ts';

@Resolver(() => IntroductionFollowUp)
export class FollowedIntroductionsResolver {
  constructor(private readonly followUps: IntroductionFollowUps) {}

  @Access('signed_in', 'members of the centre or of one of the two; for others there are none')
  @Query(() => IntroductionFollowUpConnection, {
    description: 'Introductions by hand that the actor proposed or is one of, the newest first.',
  })
  introductionFollowUps(
    @Asking() viewer: Viewer,
    @Args('asActorId', { type: () => ID }) asActorId: string,
    @Args('progress', { type: () => IntroductionProgress, nullable: true }) progress: Progress | null,
    @Args('isDue', { type: () => Boolean, nullable: true }) isDue: boolean | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<IntroductionFollowUpConnection> {
    return this.followUps.list(viewer, { asActorId, progress, isDue }, { first: first ?? 20, after });
  }

  @Access('confirmed', 'owners and editors of the centre or of one of the two')
  @Mutation(() => RecordIntroductionOutcomeResult, { description: 'Says what became of an introduction.' })
  recordIntroductionOutcome(
    @Asking() viewer: Viewer,
    @Args('input') input: RecordIntroductionOutcomeInput,
  ): Promise<IntroductionFollowUp> {
    return this.followUps.record(viewer, { ...input });
  }
}
