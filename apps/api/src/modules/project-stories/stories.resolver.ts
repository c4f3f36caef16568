import type { StoryState as StateWord } from '@kvart/domain/projects';
import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { resultUnion } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { Project, projectNode, ProjectReads, StoryInput, StoryState } from '../projects/index.ts';
import { Stories } from './stories.service.ts';
import { StoryPictures } from './story-pictures.service.ts';

const id = { type: () => ID } as const;
const int = { type: () => Int, description: 'Of the story; 0 begins it.' } as const;
const workers = 'people who work in the room; once the story is told, those who lead';

const StoryResult = resultUnion('StoryResult', () => Project);

@Resolver(() => Project)
export class StoriesResolver {
  constructor(
    private readonly stories: Stories,
    private readonly pictures: StoryPictures,
    private readonly reads: ProjectReads,
  ) {}

  @Access('confirmed', workers)
  @Mutation(() => StoryResult)
  async saveStory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('version', int) version: number,
    @Args('input') input: StoryInput,
  ): Promise<Project> {
    const quotes = input.quotes.map((quote) => ({ ...quote }));
    const saved = await this.stories.save(viewer, { projectId, version }, { ...input, quotes });
    return this.reads.existing(context, saved, projectNode(info, viewer));
  }

  @Access('confirmed', 'people with the rights to lead in the room')
  @Mutation(() => StoryResult, { description: 'Publishes the story, or takes it back.' })
  async tellStory(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('version', int) version: number,
    @Args('state', { type: () => StoryState }) state: StateWord,
  ): Promise<Project> {
    const told = await this.stories.tell(viewer, { projectId, version }, state);
    return this.reads.existing(context, told, projectNode(info, viewer));
  }

  @Access('confirmed', workers)
  @Mutation(() => StoryResult)
  async removeStoryPicture(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) pictureId: string,
  ): Promise<Project> {
    const project = await this.pictures.remove(viewer, pictureId);
    return this.reads.existing(context, project, projectNode(info, viewer));
  }
}
