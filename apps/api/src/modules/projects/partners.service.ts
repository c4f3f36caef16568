import {
  answerInvitation,
  answerPartnerInput,
  changePartnerRole,
  confirmPartnership,
  endPartnerInput,
  guardActForPartner,
  guardInvite,
  invitePartnerInput,
  leaveProject,
  partnerRoleInput,
  type PartnerRole,
  projectBounds,
  removePartner,
  roomPersonInput,
} from '@kvart/domain/projects';
import { id as idSchema, inputIssue, refusals, type Viewer } from '@kvart/domain/shared';
import { versionedInput } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { Realtime, rooms } from '../../platform/realtime/index.ts';
import { type PartnerColumns, PartnersRepository, today } from './partners.repository.ts';
import { actorIn, ProjectChanges } from './project-changes.ts';
import { ProjectsRepository, type StoredPartner, type StoredProject } from './projects.repository.ts';

interface Invitation {
  actorId: string;
  role: PartnerRole;
  message: string;
  replacesId?: string | null;
}

/** States in which joining means agreeing to what the others have agreed on. */
const agreedStates = ['agreed', 'piloting'];

/** Inviting actors, their answers, leaving, and who of them is in the room. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly database: Database,
    private readonly repository: PartnersRepository,
    private readonly projects: ProjectsRepository,
    private readonly changes: ProjectChanges,
    private readonly limits: RateLimits,
    private readonly realtime: Realtime,
  ) {}

  async invite(viewer: Viewer, raw: unknown, address: string): Promise<string> {
    const { projectId, ...input } = validated(invitePartnerInput, raw);
    await this.limits.take('invite_partner', { account: viewer.personId, address });
    await this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, projectId);
      await this.inviteInto(tx, viewer, project, { ...input, message: input.message ?? '' });
    });
    return projectId;
  }

  /** Invites into a project that is held already. */
  async inviteInto(tx: Tx, viewer: Viewer, project: StoredProject, invitation: Invitation): Promise<void> {
    const { actorId, role, message, replacesId } = invitation;
    const running = project.partners.filter(({ state }) => state === 'invited' || state === 'active');
    const inviterIds = running.filter((partner) => partner.role === 'lead').map((partner) => partner.actorId);
    const actor = await this.repository.candidate(tx, actorId, inviterIds);
    if (!actor) throw new Refused(refusals.notFound());
    const isPartner = running.some((partner) => partner.actorId === actorId);
    orRefuse(guardInvite(viewer, project, { actor: { ...actor, isPartner }, role, count: running.length }));
    if (actor.isBlocked) throw new Refused(refusals.conflict('not_reachable'));
    if (replacesId && !(await this.repository.endedIn(tx, project.id, replacesId)))
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['replacesId'])]));
    const { personId } = viewer;
    const partner = { projectId: project.id, actorId, role, message, invitedById: personId, replacesId };
    await this.repository.add(tx, { ...partner, state: 'invited' });
    const by = actorIn(project, viewer);
    await this.changes.record(tx, project, {
      kind: 'partner_invited',
      viewer,
      actorId: by,
      aboutActorId: actorId,
    });
  }

  answer(viewer: Viewer, raw: unknown): Promise<string> {
    const { answer, reason, ...key } = validated(answerPartnerInput, raw);
    return this.change(viewer, key, async (tx, project, partner) => {
      const context = { viewer, version: key.version, reason };
      const decided = orRefuse(answerInvitation(project, partner, answer, context));
      const now = new Date();
      const joins = decided.state === 'active';
      const agrees = joins && agreedStates.includes(project.state);
      await this.write(tx, partner, {
        ...{ state: decided.state, reason: decided.reason, answeredAt: now },
        ...(joins && { since: today() }),
        ...(agrees && { confirmedAt: now, confirmedById: viewer.personId }),
      });
      const { id: projectId } = project;
      if (joins)
        await this.projects.seat(
          tx,
          { projectId, partnerId: partner.id, actorId: partner.actorId },
          'edit',
          viewer.personId,
        );
      await this.remember(
        tx,
        project,
        partner,
        viewer,
        joins ? 'partner_joined' : 'partner_declined',
        decided.reason,
      );
    });
  }

  confirm(viewer: Viewer, raw: unknown): Promise<string> {
    const key = validated(versionedInput, raw);
    return this.change(viewer, key, async (tx, project, partner) => {
      orRefuse(confirmPartnership(project, partner, { viewer, version: key.version }));
      if (partner.isConfirmed) return;
      await this.write(tx, partner, { confirmedAt: new Date(), confirmedById: viewer.personId });
      await this.remember(tx, project, partner, viewer, 'partner_confirmed', null);
    });
  }

  leave(viewer: Viewer, raw: unknown): Promise<string> {
    const { reason, ...key } = validated(endPartnerInput, raw);
    return this.change(viewer, key, async (tx, project, partner) => {
      const decided = orRefuse(leaveProject(project, partner, { viewer, version: key.version, reason }));
      await this.end(tx, project, partner, viewer, 'left', decided.reason);
    });
  }

  remove(viewer: Viewer, raw: unknown): Promise<string> {
    const { reason, ...key } = validated(endPartnerInput, raw);
    return this.change(viewer, key, async (tx, project, partner) => {
      const decided = orRefuse(removePartner(project, partner, { viewer, version: key.version, reason }));
      await this.end(tx, project, partner, viewer, 'removed', decided.reason);
    });
  }

  changeRole(viewer: Viewer, raw: unknown): Promise<string> {
    const { role, ...key } = validated(partnerRoleInput, raw);
    return this.change(viewer, key, async (tx, project, partner) => {
      orRefuse(changePartnerRole(project, partner, role, { viewer, version: key.version }));
      const lead = project.partners.find((other) => other.role === 'lead' && other.state === 'active');
      if (role === partner.role) return;
      if (role === 'lead' && lead) {
        // One lead at any moment: the one before steps back first.
        await this.write(tx, lead, { role: 'partner' });
        await this.repository.moveLead(tx, lead.id, partner.id);
      }
      await this.write(tx, partner, { role });
      if (role === 'lead') await this.remember(tx, project, partner, viewer, 'lead_changed', null);
    });
  }

  /** Gives a person of a partner rights in the room, or takes them out of it. */
  async setPerson(viewer: Viewer, raw: unknown): Promise<string> {
    const { partnerId, personId, rights } = validated(roomPersonInput, raw);
    return this.change(viewer, { id: partnerId, version: 0 }, async (tx, project, partner) => {
      orRefuse(guardActForPartner(viewer, project, partner));
      const { id: projectId } = project;
      if (partner.state !== 'active' || (rights === 'lead' && partner.role !== 'lead'))
        throw new Refused(refusals.conflict('wrong_state'));
      if (rights && !(await this.repository.isMember(tx, partner.actorId, personId)))
        throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['personId'])]));
      if (rights && (await this.repository.countPeople(tx, partnerId)) >= projectBounds.people)
        throw new Refused(refusals.conflict('too_many_people', { max: projectBounds.people }));
      await this.repository.setRights(tx, { projectId, partnerId, personId }, rights);
    });
  }

  private async end(
    tx: Tx,
    project: StoredProject,
    partner: StoredPartner,
    viewer: Viewer,
    state: 'left' | 'removed',
    reason: string | null,
  ): Promise<void> {
    await this.write(tx, partner, { state, reason, until: today() });
    const kind = state === 'left' ? 'partner_left' : 'partner_removed';
    await this.remember(tx, project, partner, viewer, kind, reason);
    if (partner.state === 'active') await this.changes.afterLeaving(tx, project, partner);
  }

  private async change(
    viewer: Viewer,
    key: { id: string; version: number },
    act: (tx: Tx, project: StoredProject, partner: StoredPartner) => Promise<void>,
  ): Promise<string> {
    const projectId = idSchema.safeParse(key.id).success ? await this.repository.projectOf(key.id) : null;
    if (!projectId) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, projectId);
      const partner = project.partners.find(({ id }) => id === key.id);
      if (!partner) throw new Refused(refusals.notFound());
      await act(tx, project, partner);
      // Whoever has lost their seat hears of the room no more.
      await this.realtime.recheckRoom(tx, rooms.watching('projectRoom', projectId));
    });
    return projectId;
  }

  private async write(tx: Tx, partner: StoredPartner, columns: PartnerColumns): Promise<void> {
    if (!(await this.repository.write(tx, partner, columns)))
      throw new Refused(refusals.stale(partner.version));
  }

  private async remember(
    tx: Tx,
    project: StoredProject,
    partner: StoredPartner,
    viewer: Viewer,
    kind: Parameters<ProjectChanges['record']>[2]['kind'],
    reason: string | null,
  ): Promise<void> {
    const isOwn = ['partner_joined', 'partner_declined', 'partner_confirmed', 'partner_left'].includes(kind);
    const actorId = isOwn ? partner.actorId : actorIn(project, viewer);
    await this.changes.record(tx, project, { kind, viewer, actorId, aboutActorId: partner.actorId, reason });
  }
}
