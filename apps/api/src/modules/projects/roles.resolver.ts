import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, Text } from '../../platform/graphql/index.ts';
import { projectNode } from './nodes.ts';
import { ApplicationAnswer, type ApplicationAnswerWord } from './project-enums.ts';
import { ProjectRoleInput } from './project.inputs.ts';
import { Project } from './project.model.ts';
import { ProjectReads } from './project-reads.service.ts';
import { ProjectRoleResult } from './project.results.ts';
import { RolesService } from './roles.service.ts';

const id = { type: () => ID } as const;
const int = { type: () => Int } as const;
const words = { type: () => Text, nullable: true } as const;

const leads = 'people with the rights to lead in the room';

@Resolver(() => Project)
export class RolesResolver {
  constructor(
    private readonly roles: RolesService,
    private readonly reads: ProjectReads,
  ) {}

  @Access('confirmed', leads)
  @Mutation(() => ProjectRoleResult)
  async openProjectRole(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('input') input: ProjectRoleInput,
  ): Promise<Project> {
    const project = await this.roles.open(viewer, projectId, { ...input });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', leads)
  @Mutation(() => ProjectRoleResult)
  async saveProjectRole(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) roleId: string,
    @Args('version', int) version: number,
    @Args('input') input: ProjectRoleInput,
  ): Promise<Project> {
    const project = await this.roles.save(viewer, { id: roleId, version }, { ...input });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', leads)
  @Mutation(() => ProjectRoleResult)
  async closeProjectRole(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) roleId: string,
    @Args('version', int) version: number,
    @Args('reason', { ...words, description: 'What those who applied are told.' }) reason: string | null,
  ): Promise<Project> {
    const project = await this.roles.close(viewer, { id: roleId, version, reason });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('acting', 'owners and editors of the actor, where the role is there for them')
  @Mutation(() => ProjectRoleResult)
  async applyForRole(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('roleId', id) roleId: string,
    @Args('text', { type: () => Text }) text: string,
  ): Promise<Project> {
    const project = await this.roles.apply(viewer, { roleId, text }, context.req.ip);
    return this.reads.existing(context, project, projectNode(info, viewer));
  }

  @Access('confirmed', leads)
  @Mutation(() => ProjectRoleResult, {
    description:
      'Accepting fills the role and makes a partner. The others who applied are told why not they.',
  })
  async answerApplication(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) applicationId: string,
    @Args('version', int) version: number,
    @Args('answer', { type: () => ApplicationAnswer }) answer: ApplicationAnswerWord,
    @Args('reason', words) reason: string | null,
    @Args('othersReason', words) othersReason: string | null,
  ): Promise<Project> {
    const raw = { id: applicationId, version, answer, reason, othersReason };
    return this.reads.existing(context, await this.roles.answer(viewer, raw), projectNode(info, viewer));
  }

  @Access('confirmed', 'owners and editors of the actor that applied')
  @Mutation(() => ProjectRoleResult)
  async withdrawApplication(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) applicationId: string,
    @Args('version', int) version: number,
  ): Promise<Project> {
    const project = await this.roles.withdraw(viewer, { id: applicationId, version });
    return this.reads.existing(context, project, projectNode(info, viewer));
  }
}
