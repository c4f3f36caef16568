import { refusals, type Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Refused } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext, selectedFields, Text } from '../../platform/graphql/index.ts';
import { nodeRequest } from '../spaces/index.ts';
import {
  type Answer,
  ExpressInterestInput,
  Interest,
  InterestAnswer,
  InterestConnection,
  InterestState,
  type State,
} from './interest.model.ts';
import { InterestReads } from './interest-reads.service.ts';
import * as results from './interest.results.ts';
import { InterestsService } from './interests.service.ts';
import type { InterestRequest } from './interests.sql.ts';

const nullableInt = (defaultValue: number) => ({ type: () => Int, nullable: true, defaultValue });
const nullableText = { type: () => Text, nullable: true } as const;
const nullableString = { type: () => String, nullable: true } as const;
const states = { type: () => [InterestState], nullable: true } as const;
const id = { type: () => ID } as const;
const int = { type: () => Int } as const;

@Resolver(() => Interest)
export class InterestsResolver {
  constructor(
    private readonly interests: InterestsService,
    private readonly reads: InterestReads,
  ) {}

  @Access('signed_in', 'members of the applicant and of the actor that the space belongs to')
  @Query(() => Interest, { nullable: true })
  interest(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('id', id) interestId: string,
  ): Promise<Interest | null> {
    return this.reads.one(context, interestId, request(info, context.viewer));
  }

  @Access('signed_in', 'members of the actor one acts for')
  @Query(() => InterestConnection)
  receivedInterests(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('states', states) wanted: State[] | null,
    @Args('spaceId', { type: () => ID, nullable: true }) spaceId: string | null,
    @Args('first', nullableInt(20)) first: number | null,
    @Args('after', nullableString) after: string | null,
  ): Promise<InterestConnection> {
    const reader = { ...context, viewer };
    const filter = { states: wanted, spaceId };
    return this.reads.list(
      reader,
      'received',
      filter,
      { first: first ?? 20, after },
      listRequest(info, viewer),
    );
  }

  @Access('signed_in', 'members of the actor one acts for')
  @Query(() => InterestConnection)
  sentInterests(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('states', states) wanted: State[] | null,
    @Args('first', nullableInt(20)) first: number | null,
    @Args('after', nullableString) after: string | null,
  ): Promise<InterestConnection> {
    const reader = { ...context, viewer };
    const page = { first: first ?? 20, after };
    return this.reads.list(reader, 'sent', { states: wanted }, page, listRequest(info, viewer));
  }

  @Access('acting', 'owners and editors of the actor, for listed spaces of others')
  @Mutation(() => results.ExpressInterestResult)
  async expressInterest(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: ExpressInterestInput,
  ): Promise<Interest> {
    return this.answerWith(context, info, await this.interests.express(viewer, { ...input }, context.req.ip));
  }

  @Access('confirmed', 'owners and editors of the applicant')
  @Mutation(() => results.WithdrawInterestResult)
  async withdrawInterest(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) interestId: string,
    @Args('version', int) version: number,
    @Args('reason', nullableText) reason: string | null,
  ): Promise<Interest> {
    const key = { id: interestId, version };
    return this.answerWith(context, info, await this.interests.withdraw(viewer, { ...key, reason }));
  }

  @Access('confirmed', 'owners and editors of the actor that the space belongs to')
  @Mutation(() => results.AnswerInterestResult)
  async answerInterest(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) interestId: string,
    @Args('version', int) version: number,
    @Args('answer', { type: () => InterestAnswer }) answer: Answer,
    @Args('reason', nullableText) reason: string | null,
  ): Promise<Interest> {
    const key = { id: interestId, version };
    return this.answerWith(context, info, await this.interests.answer(viewer, { ...key, answer, reason }));
  }

  private async answerWith(
    context: RequestContext,
    info: GraphQLResolveInfo,
    interestId: string,
  ): Promise<Interest> {
    const interest = await this.reads.one(context, interestId, request(info, context.viewer));
    if (!interest) throw new Refused(refusals.notFound());
    return interest;
  }
}

const request = (info: GraphQLResolveInfo, viewer: Viewer | null): InterestRequest => ({
  fields: selectedFields(info),
  actorFields: selectedFields(info, 'actor'),
  space: nodeRequest(info, viewer, 'space'),
});

const listRequest = (info: GraphQLResolveInfo, viewer: Viewer): InterestRequest => ({
  fields: new Set([...selectedFields(info), ...selectedFields(info, 'nodes')]),
  actorFields: selectedFields(info, 'nodes', 'actor'),
  space: nodeRequest(info, viewer, 'nodes', 'space'),
});
