import type { PlatformRole as Role, Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { PlatformRole } from '../accounts/index.ts';
import { RoleHolder, SetRoleResult } from './roles.model.ts';
import { Roles } from './roles.service.ts';

@Resolver(() => RoleHolder)
export class RolesResolver {
  constructor(private readonly roles: Roles) {}

  @Access('admin')
  @Query(() => [RoleHolder], { description: 'Advisers and administrators of the installation.' })
  roleHolders(): Promise<RoleHolder[]> {
    return this.roles.holders();
  }

  @Access('admin')
  @Query(() => RoleHolder, {
    nullable: true,
    description: 'A person by their whole address; noted in the log.',
  })
  personByEmail(@Asking() viewer: Viewer, @Args('email') email: string): Promise<RoleHolder | null> {
    return this.roles.find(viewer, email);
  }

  @Access('admin', 'with one’s own password; never the last administrator, never oneself')
  @Mutation(() => SetRoleResult)
  setRole(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('role', { type: () => PlatformRole }) role: Role,
    @Args('password') password: string,
  ): Promise<RoleHolder> {
    return this.roles.set(context, viewer, { personId, role, password });
  }
}
