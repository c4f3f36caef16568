import type { Viewer } from '@kvart/domain/shared';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { conflictOf, RoomEdits, type RoomKind } from '../project-rooms/index.ts';
import { decisionKind } from './decision-kind.ts';
import * as models from './decision.model.ts';
import { DecisionsService } from './decisions.service.ts';

const id = { type: () => ID } as const;
const version = { type: () => Int } as const;
const writers = 'people of active partners who edit in the room, while the project runs';
const kind = decisionKind as unknown as RoomKind;

@Resolver()
export class DecisionsResolver {
  constructor(
    private readonly edits: RoomEdits,
    private readonly decisions: DecisionsService,
  ) {}

  @Public('by the visibility of the project and of its work; drafts and persons only for those in the room')
  @Query(() => models.ProjectDecisions, { nullable: true })
  projectDecisions(
    @Ctx() { viewer }: RequestContext,
    @Args('slug') slug: string,
  ): Promise<models.ProjectDecisions | null> {
    return this.decisions.list(viewer, slug);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.CreateDecisionResult)
  async createDecision(
    @Asking() viewer: Viewer,
    @Args('projectId', id) projectId: string,
    @Args('id', id) key: string,
    @Args('input') input: models.DecisionInput,
  ): Promise<models.ProjectDecision> {
    const made = await this.edits.create(viewer, kind, { projectId, id: key }, { ...input });
    return this.decisions.existing(viewer, made);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.EditDecisionResult, {
    description: 'Of drafts. Fields that nobody else touched are taken; others come back with both contents.',
  })
  async editDecision(
    @Ctx() { locale }: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('base') base: models.DecisionInput,
    @Args('mine') mine: models.DecisionInput,
  ) {
    const result = await this.edits.edit(viewer, kind, key, { base: { ...base }, mine: { ...mine } });
    return 'id' in result ? this.decisions.existing(viewer, result.id) : conflictOf(result, locale);
  }

  @Access('confirmed', 'people who lead in the room, while the project runs')
  @Mutation(() => models.ConfirmDecisionResult, { description: 'From then on nobody changes it.' })
  async confirmDecision(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
  ): Promise<models.ProjectDecision> {
    await this.decisions.confirm(viewer, key, seen);
    return this.decisions.existing(viewer, key);
  }

  @Access('confirmed', writers)
  @Mutation(() => models.RemoveDecisionResult, { description: 'Of drafts.' })
  async removeDecision(
    @Asking() viewer: Viewer,
    @Args('id', id) key: string,
    @Args('version', version) seen: number,
  ) {
    await this.edits.remove(viewer, kind, key, seen);
    return done;
  }
}
