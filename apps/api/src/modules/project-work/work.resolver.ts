import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext, selects } from '../../platform/graphql/index.ts';
import { conflictOf, RoomEdits, type RoomKind } from '../project-rooms/index.ts';
import { WorkReads } from './work-reads.service.ts';
import { type WorkKind, workKinds } from './work-kinds.ts';
import {
  Milestone,
  MilestoneInput,
  MyTaskConnection,
  ProjectTask,
  ProjectWork,
  TaskInput,
  WorkPackage,
  WorkPackageInput,
} from './work.model.ts';
import * as results from './work.results.ts';

const id = { type: () => ID } as const;
const version = { type: () => Int } as const;
const writers = 'people of active partners who edit in the room, while the project runs';
const merging =
  'Sends what changed and what stood there before. Fields that nobody else touched are taken; where both changed the same one, nothing is written and both contents come back.';

@Resolver()
export class WorkResolver {
  constructor(
    private readonly edits: RoomEdits,
    private readonly reads: WorkReads,
  ) {}

  @Public('by the visibility of the project and of its work; persons only for those in the room')
  @Query(() => ProjectWork, { nullable: true })
  projectWork(
    @Ctx() { viewer }: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('slug') slug: string,
  ): Promise<ProjectWork | null> {
    return this.reads.work(viewer, slug, selects(info, 'tasks', 'text'));
  }

  @Public('by the visibility of the project and of its work; persons only for those in the room')
  @Query(() => ProjectTask, { nullable: true })
  projectTask(
    @Ctx() { viewer }: RequestContext,
    @Args('id', id) taskId: string,
  ): Promise<ProjectTask | null> {
    return this.reads.find<ProjectTask>(viewer, 'task', taskId);
  }

  @Access('signed_in', 'own tasks alone, in projects one has a seat in')
  @Query(() => MyTaskConnection, { description: 'What one has to do in all projects, soonest first.' })
  myTasks(
    @Asking() viewer: Viewer,
    @Args('done', { type: () => Boolean, defaultValue: false }) isDone: boolean,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<MyTaskConnection> {
    return this.reads.mine(viewer, isDone, { first: first ?? 20, after });
  }

  @Access('confirmed', writers)
  @Mutation(() => results.CreateWorkPackageResult)
  createWorkPackage(
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: WorkPackageInput,
  ): Promise<WorkPackage> {
    return this.created(viewer, 'package', { projectId, id: key }, input);
  }

  @Access('confirmed', writers)
  @Mutation(() => results.EditWorkPackageResult, { description: merging })
  editWorkPackage(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('base') base: WorkPackageInput,
    @Args('mine') mine: WorkPackageInput,
  ) {
    return this.edited<WorkPackage>(context, viewer, 'package', key, { base, mine });
  }

  @Access('confirmed', writers)
  @Mutation(() => results.RemoveWorkResult, { description: 'Its tasks stay, without a package.' })
  removeWorkPackage(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
  ) {
    return this.removed(viewer, 'package', key, seen);
  }

  @Access('confirmed', writers)
  @Mutation(() => results.CreateMilestoneResult)
  createMilestone(
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: MilestoneInput,
  ): Promise<Milestone> {
    return this.created(viewer, 'milestone', { projectId, id: key }, input);
  }

  @Access('confirmed', writers)
  @Mutation(() => results.EditMilestoneResult, { description: merging })
  editMilestone(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('base') base: MilestoneInput,
    @Args('mine') mine: MilestoneInput,
  ) {
    return this.edited<Milestone>(context, viewer, 'milestone', key, { base, mine });
  }

  @Access('confirmed', writers)
  @Mutation(() => results.RemoveWorkResult)
  removeMilestone(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
  ) {
    return this.removed(viewer, 'milestone', key, seen);
  }

  @Access('confirmed', writers)
  @Mutation(() => results.CreateTaskResult)
  createTask(
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: TaskInput,
  ): Promise<ProjectTask> {
    return this.created(viewer, 'task', { projectId, id: key }, input);
  }

  @Access('confirmed', writers)
  @Mutation(() => results.EditTaskResult, { description: merging })
  editTask(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('base') base: TaskInput,
    @Args('mine') mine: TaskInput,
  ) {
    return this.edited<ProjectTask>(context, viewer, 'task', key, { base, mine });
  }

  @Access('confirmed', writers)
  @Mutation(() => results.RemoveWorkResult)
  removeTask(@Asking() viewer: Viewer, @Args('id', id) key: string, @Args('version', version) seen: number) {
    return this.removed(viewer, 'task', key, seen);
  }

  private async created<R extends WorkPackage | Milestone | ProjectTask>(
    viewer: Viewer,
    kind: WorkKind,
    key: { projectId: string; id: string },
    input: object,
  ): Promise<R> {
    const id = await this.edits.create(viewer, kindOf(kind), key, { ...input });
    return this.reads.existing<R>(viewer, kind, id);
  }

  private async edited<R extends WorkPackage | Milestone | ProjectTask>(
    { locale }: RequestContext,
    viewer: Viewer,
    kind: WorkKind,
    key: string,
    { base, mine }: { base: object; mine: object },
  ) {
    const edit = { base: { ...base }, mine: { ...mine } };
    const result = await this.edits.edit(viewer, kindOf(kind), key, edit);
    if ('id' in result) return this.reads.existing<R>(viewer, kind, result.id);
    return conflictOf(result, locale);
  }

  private async removed(viewer: Viewer, kind: WorkKind, key: string, seen: number) {
    await this.edits.remove(viewer, kindOf(kind), key, seen);
    return done;
  }
}

/** What all kinds have in common; each checks its own fields. */
const kindOf = (kind: WorkKind): RoomKind => workKinds[kind] as unknown as RoomKind;
