import { invitationLifetimeMs } from '@kvart/domain/accounts';
import {
  acceptInvitation,
  canSeeInvitations,
  canSeeMember,
  changeRole,
  changeRoleInput,
  guardLeave,
  guardManageMembers,
  guardTransfer,
  invitationState,
  invite,
  inviteInput,
  leave,
  type Member,
  removeMember,
  transferOwnership,
} from '@kvart/domain/actors';
import type { LogAction } from '@kvart/domain/desk';
import { id as idSchema, refusals, type Result, type Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.ts';
import { Config } from '../../platform/config/index.ts';
import { Database } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/graphql/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Mailer } from '../../platform/mail/index.ts';
import { Realtime } from '../../platform/realtime/index.ts';
import { hashToken, newSecretToken } from '../accounts/index.ts';
import { auditOf } from './actor-audit.ts';
import type { ActorRow } from './actor-view.ts';
import { ActorsService } from './actors.service.ts';
import { MembersRepository } from './members.repository.ts';

const DAY = 86_400_000;

/** Who belongs to an actor. Every change is made under a lock on the actor, by the rules of the domain. */
@Injectable()
export class MembersService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly actors: ActorsService,
    private readonly members: MembersRepository,
    private readonly mailer: Mailer,
    private readonly realtime: Realtime,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  /** The members a reader may know of. */
  async visibleMembers(viewer: Viewer | null, actorId: string) {
    // Most readers of a page are visitors, who see nobody: nothing is asked for them.
    if (!viewer) return [];
    const members = await this.members.of(actorId);
    return members.filter((member) => canSeeMember(viewer, { id: actorId }, member));
  }

  all(actorId: string): Promise<Member[]> {
    return this.members.of(actorId);
  }

  async openInvitations(viewer: Viewer | null, actorId: string) {
    return canSeeInvitations(viewer, { id: actorId }) ? this.members.openInvitations(actorId) : [];
  }

  async invite(context: RequestContext, viewer: Viewer, raw: unknown): Promise<ActorRow> {
    const input = validated(inviteInput, raw);
    const actor = await this.actors.existing(viewer, input.actorId);
    orRefuse(guardManageMembers(viewer, { id: actor.id }));
    await this.limits.take('invite_member', { account: viewer.personId, address: context.req.ip });
    const inviter = await this.members.person(viewer.personId);
    const receiver = await this.members.personByEmail(input.email);
    await this.database.transaction(async (tx) => {
      await this.members.lock(tx, actor.id);
      await this.members.closeExpired(tx, actor.id, input.email);
      const known = (await this.members.of(actor.id, tx)).map(({ email }) => email);
      const email = orRefuse(
        invite(input.email, known, await this.members.openInvitations(actor.id, tx), new Date()),
      );
      const { token, hash } = newSecretToken();
      const invitation = await this.members.createInvitation(tx, {
        actorId: actor.id,
        email,
        role: input.role,
        invitedById: viewer.personId,
        tokenHash: hash,
        expiresAt: new Date(Date.now() + invitationLifetimeMs),
      });
      await this.mailer.queue(tx, {
        to: email,
        locale: receiver?.locale ?? context.locale,
        template: 'invitation',
        params: {
          inviter: inviter?.name ?? '',
          actor: actor.name,
          role: input.role,
          url: `${this.config.publicUrl}/invitation#token=${token}`,
          days: invitationLifetimeMs / DAY,
        },
        messageId: `invitation-${invitation.id}`,
      });
      await this.audit.record(tx, auditOf(viewer, 'actor.member_invited', actor.id));
    });
    return actor;
  }

  async revokeInvitation(viewer: Viewer, id: string): Promise<ActorRow> {
    const invitation = idSchema.safeParse(id).success ? await this.members.invitation(id) : null;
    if (!invitation || !canSeeInvitations(viewer, { id: invitation.actorId }))
      throw new Refused(refusals.notFound());
    orRefuse(guardManageMembers(viewer, { id: invitation.actorId }));
    await this.database.transaction(async (tx) => {
      if (!(await this.members.closeInvitation(tx, id, 'revokedAt'))) {
        throw new Refused(refusals.conflict(`invitation_${invitationState(invitation, new Date())}`));
      }
      await this.audit.record(tx, auditOf(viewer, 'actor.invitation_revoked', invitation.actorId));
    });
    return this.actors.existing(viewer, invitation.actorId);
  }

  /** The invitation behind a mailed link, for whoever holds the link. */
  async invitationBy(context: RequestContext, token: string) {
    await this.limits.take('open_invitation', { address: context.req.ip });
    const invitation = token.length <= 200 ? await this.members.invitationByToken(hashToken(token)) : null;
    return invitation && invitationState(invitation, new Date()) === 'open' ? invitation : null;
  }

  async accept(viewer: Viewer, token: string): Promise<ActorRow> {
    const person = await this.members.person(viewer.personId);
    const actorId = await this.database.transaction(async (tx) => {
      const invitation =
        token.length <= 200 ? await this.members.invitationByToken(hashToken(token), tx) : null;
      if (!invitation || !person) throw new Refused(refusals.notFound('link_expired'));
      await this.members.lock(tx, invitation.actorId);
      const now = await this.members.of(invitation.actorId, tx);
      orRefuse(acceptInvitation(now, invitation, { personId: person.id, email: person.email }, new Date()));
      if (!(await this.members.closeInvitation(tx, invitation.id, 'acceptedAt'))) {
        throw new Refused(refusals.conflict('invitation_accepted'));
      }
      await this.members.add(tx, invitation.actorId, person.id, invitation.role);
      await this.realtime.joinActor(tx, person.id, invitation.actorId);
      await this.audit.record(tx, auditOf(viewer, 'actor.member_joined', invitation.actorId));
      return invitation.actorId;
    });
    return this.actors.existing(viewer, actorId);
  }

  async changeRole(viewer: Viewer, raw: unknown): Promise<ActorRow> {
    const { actorId, personId, role } = validated(changeRoleInput, raw);
    return this.change(viewer, actorId, guardManageMembers, 'actor.member_role_changed', (before) =>
      changeRole(before, personId, role),
    );
  }

  async remove(viewer: Viewer, actorId: string, personId: string): Promise<ActorRow> {
    return this.change(viewer, actorId, guardManageMembers, 'actor.member_removed', (before) =>
      removeMember(before, personId),
    );
  }

  async transfer(viewer: Viewer, actorId: string, personId: string): Promise<ActorRow> {
    return this.change(viewer, actorId, guardTransfer, 'actor.ownership_transferred', (before) =>
      transferOwnership(before, viewer.personId, personId),
    );
  }

  async leave(viewer: Viewer, actorId: string): Promise<void> {
    await this.change(viewer, actorId, guardLeave, 'actor.member_left', (before) =>
      leave(before, viewer.personId),
    );
  }

  /** Applies a rule to the members as they are under the lock, and writes what differs. */
  private async change(
    viewer: Viewer,
    rawId: string,
    guard: typeof guardLeave,
    action: LogAction,
    rule: (members: Member[]) => Result<Member[]>,
  ): Promise<ActorRow> {
    const actor = await this.actors.existing(viewer, rawId);
    // As it is stored: rooms and memberships go by this spelling.
    const actorId = actor.id;
    await this.database.transaction(async (tx) => {
      await this.members.lock(tx, actorId);
      const before = await this.members.of(actorId, tx);
      // Judged by the role held now: it may have changed while this request waited for the lock.
      orRefuse(guard(withRoleIn(viewer, actorId, before), { id: actorId }));
      const after = new Map(orRefuse(rule(before)).map(({ personId, role }) => [personId, role]));
      for (const { personId, role } of before) {
        const next = after.get(personId);
        if (next === undefined) {
          await this.members.end(tx, actorId, personId);
          await this.realtime.leaveActor(tx, personId, actorId);
        } else if (next !== role) {
          await this.members.setRole(tx, actorId, personId, next);
        }
      }
      await this.audit.record(tx, auditOf(viewer, action, actorId));
    });
    return actor;
  }
}

function withRoleIn(viewer: Viewer, actorId: string, members: Member[]): Viewer {
  const { [actorId]: _, ...others } = viewer.memberships;
  const role = members.find(({ personId }) => personId === viewer.personId)?.role;
  return { ...viewer, memberships: role ? { ...others, [actorId]: role } : others };
}
