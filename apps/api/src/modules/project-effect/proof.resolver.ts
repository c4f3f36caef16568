import type { ReferenceAnswer as AnswerWord } from '@kvart/domain/projects';
import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { EffectReads } from './effect-reads.service.ts';
import { ProjectEffect } from './effect.model.ts';
import { ChangeEffectResult } from './effect.results.ts';
import { OutcomeReportInput, ProfileReference, ReferenceAnswer, ReferenceInput } from './proof.model.ts';
import { ProjectReferences } from './references.service.ts';
import { OutcomeReports } from './reports.service.ts';

const id = { type: () => ID } as const;
const int = { type: () => Int } as const;
const leads = 'people with the rights to lead in the room, also after the project has ended';
const theirs = 'owners and editors of the partner';

@Resolver(() => ProjectEffect)
export class ProofResolver {
  constructor(
    private readonly reports: OutcomeReports,
    private readonly references: ProjectReferences,
    private readonly reads: EffectReads,
  ) {}

  @Public('confirmed ones that the actor shows, of projects whose partners are there for the reader')
  @Query(() => [ProfileReference], { description: 'What others say of an actor, and it of others.' })
  actorReferences(
    @Ctx() context: RequestContext,
    @Args('actorId', id) actorId: string,
  ): Promise<ProfileReference[]> {
    return this.reads.references(context, actorId);
  }

  @Access('confirmed', leads)
  @Mutation(() => ChangeEffectResult, { description: 'Version 0 begins it. What is confirmed stays.' })
  async saveOutcomeReport(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('version', int) version: number,
    @Args('input') input: OutcomeReportInput,
  ): Promise<ProjectEffect> {
    return this.reads.existing(context, await this.reports.save(viewer, projectId, version, { ...input }));
  }

  @Access('confirmed', leads)
  @Mutation(() => ChangeEffectResult, { description: 'Hands it in with the figures of this moment.' })
  async submitOutcomeReport(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) reportId: string,
    @Args('version', int) version: number,
  ): Promise<ProjectEffect> {
    return this.reads.existing(context, await this.reports.submit(viewer, { id: reportId, version }));
  }

  @Access('confirmed', `${theirs}, not of the one that handed it in`)
  @Mutation(() => ChangeEffectResult)
  async confirmOutcomeReport(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) reportId: string,
    @Args('version', int) version: number,
  ): Promise<ProjectEffect> {
    return this.reads.existing(context, await this.reports.confirm(viewer, { id: reportId, version }));
  }

  @Access('confirmed', theirs)
  @Mutation(() => ChangeEffectResult)
  async writeReference(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('input') input: ReferenceInput,
  ): Promise<ProjectEffect> {
    return this.reads.existing(context, await this.references.write(viewer, projectId, { ...input }));
  }

  @Access('confirmed', 'owners and editors of the partner it is about')
  @Mutation(() => ChangeEffectResult)
  async answerReference(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) referenceId: string,
    @Args('version', int) version: number,
    @Args('answer', { type: () => ReferenceAnswer }) answer: AnswerWord,
  ): Promise<ProjectEffect> {
    const project = await this.references.answer(viewer, { id: referenceId, version, answer });
    return this.reads.existing(context, project);
  }

  @Access('confirmed', 'owners and editors of one of the two, for its own profile')
  @Mutation(() => ChangeEffectResult)
  async showReference(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) referenceId: string,
    @Args('actorId', id) actorId: string,
    @Args('shows') shows: boolean,
  ): Promise<ProjectEffect> {
    const project = await this.references.show(viewer, referenceId, actorId, shows);
    return this.reads.existing(context, project);
  }
}
