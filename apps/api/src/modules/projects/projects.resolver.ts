import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext, selects, Text } from '../../platform/graphql/index.ts';
import { projectNode } from './nodes.ts';
import { type ActionWord, ProjectAction, ProjectVisibility, type VisibilityWord } from './project-enums.ts';
import { CreateProjectInput, PartVisibilitiesInput, ProjectFilter, ProjectInput } from './project.inputs.ts';
import { Project, ProjectConnection } from './project.model.ts';
import { ProjectReads } from './project-reads.service.ts';
import * as results from './project.results.ts';
import { ProjectsService } from './projects.service.ts';

const id = { type: () => ID } as const;
const int = { type: () => Int } as const;
const twenty = { type: () => Int, nullable: true, defaultValue: 20 } as const;
const text = { type: () => String, nullable: true } as const;

const leads = 'people with the rights to lead in the room';

@Resolver(() => Project)
export class ProjectsResolver {
  constructor(
    private readonly service: ProjectsService,
    private readonly reads: ProjectReads,
  ) {}

  @Public(
    'projects for the public; those for the network for people who are signed in; private ones for nobody',
  )
  @Query(() => ProjectConnection, { description: 'Projects that may be listed, newest first.' })
  projects(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => ProjectFilter, nullable: true }) filter: ProjectFilter | null,
    @Args('first', twenty) first: number | null,
    @Args('after', text) after: string | null,
  ): Promise<ProjectConnection> {
    const page = { first: first ?? 20, after };
    const node = projectNode(info, context.viewer, 'nodes');
    return this.reads.all(context, filter, page, selects(info, 'totalCount'), node);
  }

  @Access('signed_in', 'members of the actor one acts for; private ones for those in the room or invited')
  @Query(() => ProjectConnection, { description: 'Of the actor one acts for, with its invitations.' })
  ownProjects(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('first', twenty) first: number | null,
    @Args('after', text) after: string | null,
  ): Promise<ProjectConnection> {
    const page = { first: first ?? 20, after };
    const node = projectNode(info, viewer, 'nodes');
    return this.reads.own({ ...context, viewer }, page, selects(info, 'totalCount'), node);
  }

  @Public('as wide as the project says; its parts each as wide as they say')
  @Query(() => Project, { nullable: true })
  project(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('slug') slug: string,
  ): Promise<Project | null> {
    return this.reads.bySlug(context, slug, projectNode(info, context.viewer));
  }

  @Access('acting', 'owners and editors of the actor; what it grew out of must be there for them')
  @Mutation(() => results.CreateProjectResult)
  async createProject(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('input') input: CreateProjectInput,
  ): Promise<Project> {
    const made = await this.service.create(viewer, { ...input }, context.req.ip);
    return this.reads.existing(context, made, projectNode(info, viewer));
  }

  @Access('confirmed', leads)
  @Mutation(() => results.SaveProjectResult)
  async saveProject(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) projectId: string,
    @Args('version', int) version: number,
    @Args('input') input: ProjectInput,
  ): Promise<Project> {
    const saved = await this.service.save(viewer, { id: projectId, version }, { ...input });
    return this.reads.existing(context, saved, projectNode(info, viewer));
  }

  @Access('confirmed', leads)
  @Mutation(() => results.ShareProjectResult, { description: 'Says who may see the project and its parts.' })
  async shareProject(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) projectId: string,
    @Args('version', int) version: number,
    @Args('visibility', { type: () => ProjectVisibility }) visibility: VisibilityWord,
    @Args('parts') parts: PartVisibilitiesInput,
  ): Promise<Project> {
    const raw = { id: projectId, version, visibility, parts: { ...parts } };
    return this.reads.existing(context, await this.service.share(viewer, raw), projectNode(info, viewer));
  }

  @Access('confirmed', leads)
  @Mutation(() => results.TakeProjectStepResult)
  async takeProjectStep(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Asking() viewer: Viewer,
    @Args('id', id) projectId: string,
    @Args('version', int) version: number,
    @Args('action', { type: () => ProjectAction }) action: ActionWord,
    @Args('reason', { type: () => Text, nullable: true }) reason: string | null,
  ): Promise<Project> {
    const step = { id: projectId, version, action, reason };
    return this.reads.existing(context, await this.service.step(viewer, step), projectNode(info, viewer));
  }
}
