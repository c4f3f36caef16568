import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { Receiver } from '../notifications/index.ts';

interface Told {
  key: string;
  slug: string;
  title: string;
  role: string | null;
}

/** The project behind some keys, named directly or by one of its roles. */
const toldSql = `SELECT t.key, p.slug, p.title, ro.title AS role
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) t (key, project, role)
    LEFT JOIN project_roles ro ON ro.id = t.role JOIN projects p ON p.id = coalesce(t.project, ro.project_id)`;

@Injectable()
export class ProjectNotificationsRepository {
  constructor(private readonly database: Database) {}

  /** Those who may write for an actor. */
  async writersOf(tx: Tx, actorId: string): Promise<Receiver[]> {
    const rows = await tx.membership.findMany({
      where: { actorId, endedAt: null, role: { in: ['owner', 'editor'] } },
      select: { personId: true },
      take: 100,
    });
    return rows.map(({ personId }) => ({ personId, forActorId: actorId }));
  }

  /** People in the room; those who lead alone where only they decide. */
  async peopleIn(tx: Tx, projectId: string, onlyLead: boolean): Promise<Receiver[]> {
    const rows = await tx.projectPerson.findMany({
      where: {
        ...{ projectId, partner: { state: 'active', ...(onlyLead && { role: 'lead' as const }) } },
        ...(onlyLead && { rights: 'lead' as const }),
      },
      select: { personId: true, partner: { select: { actorId: true } } },
      take: 500,
    });
    return rows.map(({ personId, partner }) => ({ personId, forActorId: partner.actorId }));
  }

  application(tx: Tx, id: string) {
    return tx.roleApplication.findUnique({
      where: { id },
      select: { roleId: true, projectId: true, actorId: true },
    });
  }

  told(wanted: readonly { key: string; projectId: string | null; roleId: string | null }[]): Promise<Told[]> {
    return this.database.read<Told & object>('projects.told', toldSql, [
      wanted.map(({ key }) => key),
      wanted.map(({ projectId }) => projectId),
      wanted.map(({ roleId }) => roleId),
    ]);
  }
}
