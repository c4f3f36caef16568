import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { FreshnessLinks } from './freshness-links.service.ts';
import { AnswerFreshnessResult, FreshnessLink } from './freshness.model.ts';

const byLink =
  'the signed link says which space, whose answer, and which; its person must still look after the space';

@Resolver()
export class FreshnessResolver {
  constructor(private readonly links: FreshnessLinks) {}

  @Public(byLink)
  @Query(() => FreshnessLink, { nullable: true })
  freshnessLink(
    @Ctx() { req, locale }: RequestContext,
    @Args('token') token: string,
  ): Promise<FreshnessLink | null> {
    return this.links.look(token, locale, req.ip);
  }

  @Public(byLink)
  @Mutation(() => AnswerFreshnessResult)
  answerFreshness(
    @Ctx() { req, locale }: RequestContext,
    @Args('token') token: string,
  ): Promise<FreshnessLink> {
    return this.links.answer(token, locale, req.ip);
  }
}
