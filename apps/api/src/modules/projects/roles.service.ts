import { requireActing } from '@kvart/domain/actors';
import {
  answerApplication,
  answerApplicationInput,
  applyForRoleInput,
  guardApply,
  guardChangeRole,
  guardEditPart,
  projectBounds,
  type ProjectRoleInput,
  projectRoleInput,
  withdrawApplication,
} from '@kvart/domain/projects';
import { id as idSchema, inputIssue, refusals, toIsoDate, type Viewer } from '@kvart/domain/shared';
import { versionedInput } from '@kvart/domain/spaces';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import { orRefuse, Refused, validated } from '../../platform/errors/index.ts';
import { Events } from '../../platform/jobs/index.ts';
import { RateLimits } from '../../platform/limits/index.ts';
import { ConceptCatalogue } from '../taxonomy/index.ts';
import { PartnersRepository, today } from './partners.repository.ts';
import { actorIn, ProjectChanges } from './project-changes.ts';
import { ProjectsRepository, type StoredProject } from './projects.repository.ts';
import { RolesRepository, type StoredApplication, type StoredRole } from './roles.repository.ts';

/** Payload of `role_application.turned`. */
export interface ApplicationTurned {
  applicationId: string;
  state: StoredApplication['state'];
}

const sentTwiceMs = 10_000;

/** Open roles: opening and closing them, applying, and what comes of it. */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly repository: RolesRepository,
    private readonly partners: PartnersRepository,
    private readonly projects: ProjectsRepository,
    private readonly changes: ProjectChanges,
    private readonly catalogue: ConceptCatalogue,
    private readonly events: Events,
    private readonly limits: RateLimits,
  ) {}

  async open(viewer: Viewer, projectId: string, raw: unknown): Promise<string> {
    const input = await this.checked(raw);
    await this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, projectId);
      orRefuse(guardEditPart(viewer, project, 'roles'));
      const since = new Date(Date.now() - sentTwiceMs);
      if (await this.repository.sentBefore(tx, projectId, input.title, since)) return;
      if ((await this.repository.countOpen(tx, projectId)) >= projectBounds.roles)
        throw new Refused(refusals.conflict('too_many_roles', { max: projectBounds.roles }));
      await this.repository.open(tx, projectId, input);
      await this.remember(tx, project, viewer, 'role_opened');
    });
    return projectId;
  }

  async save(viewer: Viewer, key: { id: string; version: number }, raw: unknown): Promise<string> {
    const input = await this.checked(raw);
    return this.change(viewer, key, async (tx, role) => this.write(tx, role, {}, input));
  }

  /** Closes a role that nobody is sought for any more. Whoever applied is told so. */
  close(viewer: Viewer, key: { id: string; version: number; reason?: string | null }): Promise<string> {
    return this.change(viewer, key, async (tx, role, project) => {
      const waiting = await this.repository.others(tx, role.id, role.id);
      const reason = key.reason?.trim() ?? '';
      if (waiting.length > 0 && reason === '')
        throw new Refused(refusals.invalid([inputIssue('required', ['reason'])]));
      await this.write(tx, role, { state: 'closed' });
      await this.turnAway(tx, viewer, waiting, reason);
      await this.remember(tx, project, viewer, 'role_closed');
    });
  }

  async apply(viewer: Viewer, raw: unknown, address: string): Promise<string> {
    const { actorId } = orRefuse(requireActing(viewer));
    const { roleId, text } = validated(applyForRoleInput, raw);
    const found = await this.repository.role(roleId);
    if (!found) throw new Refused(refusals.notFound());
    await this.limits.take('apply_for_role', { account: viewer.personId, address });
    const { projectId } = found;
    await this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, projectId);
      const role = (await this.repository.role(roleId, tx)) ?? found;
      const isPartner = project.partners.some(
        (partner) => partner.actorId === actorId && ['invited', 'active'].includes(partner.state),
      );
      const asking = { actorId, isPartner, today: toIsoDate(new Date()) };
      orRefuse(guardApply(viewer, project, role, asking));
      const before = await this.repository.waiting(tx, roleId, actorId);
      // Sent twice, for example because the first answer was lost.
      if (before?.text === text) return;
      if (before) throw new Refused(refusals.conflict('already_applied'));
      const { personId } = viewer;
      const id = await this.repository.apply(tx, { roleId, projectId, actorId, personId, text });
      await this.tell(tx, { applicationId: id, state: 'sent' });
    });
    return projectId;
  }

  /** Answers an application. Accepting it fills the role and makes a partner. */
  answer(viewer: Viewer, raw: unknown): Promise<string> {
    const { answer, reason, othersReason, ...key } = validated(answerApplicationInput, raw);
    return this.decide(viewer, key, async (tx, application, project) => {
      const { role } = application;
      const others = await this.repository.others(tx, role.id, application.id);
      const context = { viewer, version: key.version, reason, othersReason, others: others.length };
      const decided = orRefuse(answerApplication(project, application, role, answer, context));
      await this.settle(tx, viewer, application, decided.state, decided.reason);
      if (decided.state !== 'accepted') return;
      await this.write(tx, role, { state: 'filled' });
      await this.turnAway(tx, viewer, others, decided.othersReason ?? '');
      await this.join(tx, viewer, project, application);
    });
  }

  withdraw(viewer: Viewer, raw: unknown): Promise<string> {
    const key = validated(versionedInput, raw);
    return this.decide(viewer, key, async (tx, application, project) => {
      orRefuse(withdrawApplication(project, application, { viewer, version: key.version }));
      if (!(await this.repository.decide(tx, application, { state: 'withdrawn' })))
        throw new Refused(refusals.stale(application.version));
    });
  }

  /** Who applied has said yes already, so the partnership begins at once. */
  private async join(
    tx: Tx,
    viewer: Viewer,
    project: StoredProject,
    { actorId, role }: StoredApplication,
  ): Promise<void> {
    const running = project.partners.find(
      (partner) => partner.actorId === actorId && ['invited', 'active'].includes(partner.state),
    );
    if (running?.state === 'active') throw new Refused(refusals.conflict('already_partner'));
    const { id: projectId } = project;
    const now = new Date();
    const columns = { state: 'active', role: role.partnerRole, answeredAt: now } as const;
    const partnerId =
      running?.id ??
      (await this.partners.add(tx, {
        ...{ ...columns, projectId, actorId, roleId: role.id, since: now, invitedById: viewer.personId },
      }));
    if (running) await this.partners.write(tx, running, { ...columns, since: today() });
    await this.projects.seat(tx, { projectId, partnerId, actorId }, 'edit', viewer.personId);
    await this.remember(tx, project, viewer, 'role_filled', actorId);
    await this.changes.record(tx, project, {
      kind: 'partner_joined',
      viewer,
      actorId,
      aboutActorId: actorId,
    });
  }

  private async turnAway(
    tx: Tx,
    viewer: Viewer,
    others: readonly { id: string; version: number }[],
    reason: string,
  ): Promise<void> {
    for (const other of others) await this.settle(tx, viewer, other, 'declined', reason);
  }

  private async settle(
    tx: Tx,
    viewer: Viewer,
    application: { id: string; version: number },
    state: 'accepted' | 'declined',
    reason: string | null,
  ): Promise<void> {
    const columns = { state, reason, decidedById: viewer.personId, decidedAt: new Date() };
    if (!(await this.repository.decide(tx, application, columns)))
      throw new Refused(refusals.stale(application.version));
    await this.tell(tx, { applicationId: application.id, state });
  }

  private async change(
    viewer: Viewer,
    key: { id: string; version: number },
    act: (tx: Tx, role: StoredRole, project: StoredProject) => Promise<void>,
  ): Promise<string> {
    const { version } = validated(versionedInput, { id: key.id, version: key.version });
    const found = await this.repository.role(key.id);
    if (!found) throw new Refused(refusals.notFound());
    await this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, found.projectId);
      const role = (await this.repository.role(key.id, tx)) ?? found;
      orRefuse(guardChangeRole(viewer, project, role, version));
      await act(tx, role, project);
    });
    return found.projectId;
  }

  private async decide(
    viewer: Viewer,
    key: { id: string },
    act: (tx: Tx, application: StoredApplication, project: StoredProject) => Promise<void>,
  ): Promise<string> {
    const found = idSchema.safeParse(key.id).success ? await this.repository.application(key.id) : null;
    if (!found) throw new Refused(refusals.notFound());
    const { projectId } = found.role;
    await this.database.transaction(async (tx) => {
      const project = await this.changes.hold(tx, viewer, projectId);
      // Read once more: the project is held now, so that nobody else decides at the same time.
      await act(tx, (await this.repository.application(key.id, tx)) ?? found, project);
    });
    return projectId;
  }

  private async write(
    tx: Tx,
    role: StoredRole,
    ...what: [{ state?: StoredRole['state'] }, ProjectRoleInput?]
  ) {
    if (!(await this.repository.write(tx, role, ...what))) throw new Refused(refusals.stale(role.version));
  }

  private async checked(raw: unknown): Promise<ProjectRoleInput> {
    const input = validated(projectRoleInput, raw);
    const known = await this.catalogue.named(input.conceptIds, 'en');
    if (known.length < input.conceptIds.length)
      throw new Refused(refusals.invalid([inputIssue('invalid_choice', ['conceptIds'])]));
    return input;
  }

  private async remember(
    tx: Tx,
    project: StoredProject,
    viewer: Viewer,
    kind: 'role_opened' | 'role_closed' | 'role_filled',
    aboutActorId: string | null = null,
  ): Promise<void> {
    await this.changes.record(tx, project, { kind, viewer, actorId: actorIn(project, viewer), aboutActorId });
  }

  private async tell(tx: Tx, payload: ApplicationTurned): Promise<void> {
    await this.events.emit(tx, {
      type: 'role_application.turned',
      payload,
      key: `${payload.applicationId}:${payload.state}`,
    });
  }
}
