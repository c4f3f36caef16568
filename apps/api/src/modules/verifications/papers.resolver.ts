import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { OwnVerification, RemoveVerificationPaperResult } from './papers.model.ts';
import { Papers } from './papers.service.ts';

@Resolver(() => OwnVerification)
export class PapersResolver {
  constructor(private readonly papers: Papers) {}

  @Access('signed_in', 'owners of the actor; for others there is none')
  @Query(() => OwnVerification, { nullable: true })
  ownVerification(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('slug', { description: 'Of the actor.' }) slug: string,
  ): Promise<OwnVerification | null> {
    return this.papers.ownBySlug(context, viewer, slug);
  }

  @Access('signed_in', 'owners of the actor')
  @Mutation(() => RemoveVerificationPaperResult, {
    description: 'Takes a paper back; it is deleted at once.',
  })
  async removeVerificationPaper(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<OwnVerification> {
    const actorId = await this.papers.remove(viewer, id);
    return this.papers.existing(context, viewer, actorId);
  }
}
