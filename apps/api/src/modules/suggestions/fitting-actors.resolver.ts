import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Public } from '../../platform/access/index.ts';
import { Ctx, type RequestContext, selectedFields } from '../../platform/graphql/index.ts';
import { Project, ProjectRole } from '../projects/index.ts';
import { type ShownSpace, Space } from '../spaces/index.ts';
import { FittingActors } from './fitting-actors.service.ts';
import { Suggestion } from './suggestion.model.ts';

const five = { type: () => Int, nullable: true, defaultValue: 5 } as const;
const list = {
  nullable: true,
  description: 'Actors that could be asked, best first; at most twenty.',
} as const;

@Resolver(() => Space)
export class SpaceFittingActorsResolver {
  constructor(private readonly fitting: FittingActors) {}

  @Public('null for everybody but members of its actor')
  @ResolveField(() => [Suggestion], list)
  fittingActors(
    @Parent() space: ShownSpace,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', five) first: number | null,
  ): Promise<Suggestion[] | null> {
    return this.fitting.forSpace(context, space, first ?? 5, selectedFields(info, 'actor'));
  }
}

@Resolver(() => ProjectRole)
export class RoleFittingActorsResolver {
  constructor(private readonly fitting: FittingActors) {}

  @Public('null for everybody but people with the rights to lead in the room')
  @ResolveField(() => [Suggestion], list)
  fittingActors(
    @Parent() role: ProjectRole,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', five) first: number | null,
  ): Promise<Suggestion[] | null> {
    return this.fitting.forRole(context, role.id, first ?? 5, selectedFields(info, 'actor'));
  }
}

@Resolver(() => Project)
export class ProjectFittingActorsResolver {
  constructor(private readonly fitting: FittingActors) {}

  @Public('null for everybody but people with the rights to lead in the room, while the team comes together')
  @ResolveField(() => [Suggestion], list)
  fittingActors(
    @Parent() project: Project,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Args('first', five) first: number | null,
  ): Promise<Suggestion[] | null> {
    return this.fitting.forProject(context, project.id, first ?? 5, selectedFields(info, 'actor'));
  }
}
