import type { ProjectEventKind } from '@kvart/domain/projects';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.ts';
import { type DomainEvent, OnEvent } from '../../platform/jobs/index.ts';
import {
  type Line,
  LineSources,
  type NotificationRow,
  NotificationsService,
} from '../notifications/index.ts';
import type { ProjectTurned } from './project-changes.ts';
import { ProjectNotificationsRepository } from './project-notifications.repository.ts';
import type { ApplicationTurned } from './roles.service.ts';

/** Turns that those who lead are told of. */
const news: Partial<Record<ProjectEventKind, string>> = {
  partner_joined: 'joined',
  partner_declined: 'refused',
  partner_left: 'left',
};

/** Tells the other side: of an invitation, an answer, an application, a new state. Whoever did it is not told. */
@Injectable()
export class ProjectNotifications implements OnModuleInit {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly sources: LineSources,
    private readonly repository: ProjectNotificationsRepository,
  ) {}

  onModuleInit(): void {
    const lines = (rows: readonly NotificationRow[]) => this.lines(rows);
    for (const type of ['project_invited', 'project_news', 'role_applied', 'role_answered'] as const)
      this.sources.register(type, { lines });
  }

  @OnEvent('project.turned', { name: 'projects.notify' })
  async tellOfTurn(event: DomainEvent<ProjectTurned>, tx: Tx): Promise<void> {
    const { projectId, kind, personId, actorId, aboutActorId } = event.payload;
    const subject = { type: 'project', id: projectId };
    if (kind === 'partner_invited' && aboutActorId)
      await this.notifications.tell(tx, event, {
        ...{ type: 'project_invited', subject, actorId },
        aspect: aboutActorId,
        receivers: await this.repository.writersOf(tx, aboutActorId),
      });
    const state = news[kind];
    const receivers = async (onlyLead: boolean) =>
      (await this.repository.peopleIn(tx, projectId, onlyLead)).filter((one) => one.personId !== personId);
    if (state)
      await this.notifications.tell(tx, event, {
        ...{ type: 'project_news', subject, actorId: aboutActorId, aspect: state },
        ...{ receivers: await receivers(true), facts: { state } },
      });
    if (kind === 'moved')
      await this.notifications.tell(tx, event, {
        ...{ type: 'project_news', subject, actorId, aspect: 'moved' },
        ...{ receivers: await receivers(false), facts: { state: 'moved' } },
      });
  }

  @OnEvent('role_application.turned', { name: 'projects.notify_application' })
  async tellOfApplication(event: DomainEvent<ApplicationTurned>, tx: Tx): Promise<void> {
    const { applicationId, state } = event.payload;
    const application = await this.repository.application(tx, applicationId);
    if (!application) return;
    const { roleId, projectId, actorId } = application;
    if (state === 'sent')
      await this.notifications.tell(tx, event, {
        type: 'role_applied',
        // Several applications for one role make one line.
        subject: { type: 'project_role', id: roleId },
        actorId,
        receivers: await this.repository.peopleIn(tx, projectId, true),
        facts: { roleId },
      });
    else
      await this.notifications.tell(tx, event, {
        ...{ type: 'role_answered', subject: { type: 'role_application', id: applicationId }, aspect: state },
        receivers: await this.repository.writersOf(tx, actorId),
        facts: { roleId, state },
      });
  }

  private async lines(rows: readonly NotificationRow[]): Promise<Map<string, Line>> {
    const told = await this.repository.told(
      rows.map(({ id, subjectId, facts }) => ({
        key: id,
        projectId: facts.roleId ? null : subjectId,
        roleId: facts.roleId ? String(facts.roleId) : null,
      })),
    );
    return new Map(
      rows.flatMap((row): [string, Line][] => {
        const found = told.find(({ key }) => key === row.id);
        if (!found) return [];
        const state = row.facts.state === undefined ? undefined : String(row.facts.state);
        return [[row.id, { thing: found.role ?? found.title, path: `/projects/${found.slug}`, state }]];
      }),
    );
  }
}
