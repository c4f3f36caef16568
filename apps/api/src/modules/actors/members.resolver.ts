import type { MemberRole as Role, Viewer } from '@kvart/domain/shared';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Public } from '../../platform/access/index.ts';
import { done } from '../../platform/errors/index.ts';
import { Asking, Ctx, type RequestContext } from '../../platform/graphql/index.ts';
import { Actor, Invitation, MemberRole, Membership } from './actor.model.ts';
import * as results from './actor.results.ts';
import { ActorView } from './actor-view.ts';
import { ActorsService } from './actors.service.ts';
import { MembersService } from './members.service.ts';

@Resolver(() => Actor)
export class MembersResolver {
  constructor(
    private readonly actors: ActorsService,
    private readonly members: MembersService,
    private readonly view: ActorView,
  ) {}

  @Public('owners stand behind the page for signed-in readers; members see all members')
  @ResolveField('members', () => [Membership])
  async membersOf(@Ctx() { viewer }: RequestContext, @Parent() actor: Actor): Promise<Membership[]> {
    const rows = await this.members.visibleMembers(viewer, actor.id);
    return rows.map(({ role, since, personId, name }) => ({
      role,
      since: since.toISOString(),
      actor,
      person: { id: personId, name },
    }));
  }

  @Public("empty but for the actor's owners and editors")
  @ResolveField(() => [Invitation])
  async invitations(@Ctx() { viewer }: RequestContext, @Parent() actor: Actor): Promise<Invitation[]> {
    const open = await this.members.openInvitations(viewer, actor.id);
    return open.map(({ id, email, role, expiresAt }) => ({ id, email, role, expiresAt, actor }));
  }

  @Public('proved by the mailed link')
  @Query(() => Invitation, { nullable: true })
  async invitation(@Ctx() context: RequestContext, @Args('token') token: string): Promise<Invitation | null> {
    const found = await this.members.invitationBy(context, token);
    if (!found) return null;
    const actor = await this.view.one(await this.actors.existing(context.viewer, found.actorId), context);
    return { id: found.id, email: found.email, role: found.role, expiresAt: found.expiresAt, actor };
  }

  @Access('confirmed', 'owners of the actor')
  @Mutation(() => results.InviteMemberResult)
  async inviteMember(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('actorId', { type: () => ID }) id: string,
    @Args('email') email: string,
    @Args('role', { type: () => MemberRole }) role: Role,
  ) {
    return this.view.one(await this.members.invite(context, viewer, { actorId: id, email, role }), context);
  }

  @Access('confirmed', 'owners of the actor')
  @Mutation(() => results.RevokeInvitationResult)
  async revokeInvitation(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ) {
    return this.view.one(await this.members.revokeInvitation(viewer, id), context);
  }

  @Access('confirmed', 'the holder of the link, signed in with the invited address')
  @Mutation(() => results.AcceptInvitationResult)
  async acceptInvitation(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('token') token: string,
  ) {
    return this.view.one(await this.members.accept(viewer, token), context);
  }

  @Access('confirmed', 'owners of the actor')
  @Mutation(() => results.ChangeMemberRoleResult)
  async changeMemberRole(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('actorId', { type: () => ID }) id: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('role', { type: () => MemberRole }) role: Role,
  ) {
    return this.view.one(await this.members.changeRole(viewer, { actorId: id, personId, role }), context);
  }

  @Access('confirmed', 'owners of the actor')
  @Mutation(() => results.RemoveMemberResult)
  async removeMember(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('actorId', { type: () => ID }) id: string,
    @Args('personId', { type: () => ID }) personId: string,
  ) {
    return this.view.one(await this.members.remove(viewer, id, personId), context);
  }

  @Access('confirmed', 'owners of the actor')
  @Mutation(() => results.TransferOwnershipResult)
  async transferOwnership(
    @Ctx() context: RequestContext,
    @Asking() viewer: Viewer,
    @Args('actorId', { type: () => ID }) id: string,
    @Args('personId', { type: () => ID }) personId: string,
  ) {
    return this.view.one(await this.members.transfer(viewer, id, personId), context);
  }

  @Access('signed_in', 'own membership')
  @Mutation(() => results.LeaveActorResult)
  async leaveActor(@Asking() viewer: Viewer, @Args('actorId', { type: () => ID }) id: string) {
    await this.members.leave(viewer, id);
    return done;
  }
}
