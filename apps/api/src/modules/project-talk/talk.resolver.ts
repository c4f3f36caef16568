import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking } from '../../platform/graphql/index.ts';
import { OpenProjectConversationResult, ProjectTalk } from './talk.model.ts';
import { TalkService } from './talk.service.ts';

@Resolver()
export class TalkResolver {
  constructor(private readonly talk: TalkService) {}

  @Access('signed_in', 'people with a seat in the room')
  @Query(() => ProjectTalk, { nullable: true })
  projectTalk(@Asking() viewer: Viewer, @Args('slug') slug: string): Promise<ProjectTalk | null> {
    return this.talk.find(viewer, { slug });
  }

  @Access('confirmed', 'people with a seat in the room')
  @Mutation(() => OpenProjectConversationResult, {
    description: 'Begins the conversation of a project with all its partners, or gives the one there is.',
  })
  openProjectConversation(
    @Asking() viewer: Viewer,
    @Args('projectId', { type: () => ID }) projectId: string,
  ): Promise<ProjectTalk> {
    return this.talk.open(viewer, projectId);
  }
}
