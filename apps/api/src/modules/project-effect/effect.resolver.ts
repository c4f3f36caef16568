import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, Text } from '../../platform/graphql/index.ts';
import { EffectReads } from './effect-reads.service.ts';
import { ProjectEffect } from './effect.model.ts';
import { ChangeEffectResult } from './effect.results.ts';
import {
  type AnswerWord,
  LinkSpaceInput,
  NameableSpace,
  SpaceUseAnswer,
  SpaceUseInput,
  UseOfSpace,
} from './space-use.model.ts';
import { SpaceUses } from './space-uses.service.ts';

const id = { type: () => ID } as const;
const int = { type: () => Int } as const;
const workers = 'people with the rights to work in the room, also after the project has ended';

@Resolver(() => ProjectEffect)
export class EffectResolver {
  constructor(
    private readonly uses: SpaceUses,
    private readonly reads: EffectReads,
  ) {}

  @Public('by the visibility of the project and of its effect; what is only asked for, both sides')
  @Query(() => ProjectEffect, { nullable: true })
  projectEffect(@Ctx() context: RequestContext, @Args('slug') slug: string): Promise<ProjectEffect | null> {
    return this.reads.bySlug(context, slug);
  }

  @Public('projects whose effect is there for the reader, of spaces that are')
  @Query(() => [UseOfSpace], { description: 'Projects that use or used a space, the latest first.' })
  usesOfSpace(@Ctx() context: RequestContext, @Args('spaceId', id) spaceId: string): Promise<UseOfSpace[]> {
    return this.reads.ofSpace(context, spaceId);
  }

  @Access('signed_in', 'people in the room; spaces on offer and those of the partners')
  @Query(() => [NameableSpace], { description: 'Spaces that a project may name, at most 8.' })
  nameableSpaces(
    @Ctx() context: RequestContext,
    @Args('projectId', id) projectId: string,
    @Args('text', { type: () => Text }) text: string,
  ): Promise<NameableSpace[]> {
    return this.reads.nameable(context, projectId, text);
  }

  @Access('confirmed', workers)
  @Mutation(() => ChangeEffectResult, { description: 'Agreed at once where one looks after the space too.' })
  async linkSpace(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('input') input: LinkSpaceInput,
  ): Promise<ProjectEffect> {
    return this.reads.existing(context, await this.uses.link(viewer, projectId, { ...input }));
  }

  @Access('confirmed', `${workers}; owners and editors of the actor that looks after the space`)
  @Mutation(() => ChangeEffectResult, { description: 'More than was agreed is asked for anew.' })
  async changeSpaceUse(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) useId: string,
    @Args('version', int) version: number,
    @Args('input') input: SpaceUseInput,
  ): Promise<ProjectEffect> {
    const key = { id: useId, version };
    return this.reads.existing(context, await this.uses.change(viewer, key, { ...input }));
  }

  @Access('confirmed', 'owners and editors of the actor that looks after the space')
  @Mutation(() => ChangeEffectResult)
  async answerSpaceUse(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) useId: string,
    @Args('version', int) version: number,
    @Args('answer', { type: () => SpaceUseAnswer }) answer: AnswerWord,
    @Args('reason', { type: () => Text, nullable: true }) reason: string | null,
  ): Promise<ProjectEffect> {
    const project = await this.uses.answer(viewer, { id: useId, version, answer, reason });
    return this.reads.existing(context, project);
  }

  @Access('confirmed', workers)
  @Mutation(() => ChangeEffectResult, { description: 'Only what nobody has agreed to.' })
  async removeSpaceUse(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) useId: string,
    @Args('version', int) version: number,
  ): Promise<ProjectEffect> {
    return this.reads.existing(context, await this.uses.remove(viewer, { id: useId, version }));
  }
}
