import type {
  PartnerRole,
  ProjectRoleInput,
  ProjectRoleState,
  RoleApplicationState,
} from '@kvart/domain/projects';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface StoredRole {
  id: string;
  projectId: string;
  version: number;
  state: ProjectRoleState;
  partnerRole: PartnerRole;
  wantedUntil: string | null;
}

export interface StoredApplication {
  id: string;
  version: number;
  state: RoleApplicationState;
  actorId: string;
  role: StoredRole;
}

const roleSql = `json_build_object('id', ro.id, 'projectId', ro.project_id, 'version', ro.version, 'state', ro.state,
  'partnerRole', ro.partner_role, 'wantedUntil', ro.wanted_until)`;

const toRow = ({ wantedUntil, ...input }: ProjectRoleInput) => ({
  ...input,
  wantedUntil: wantedUntil ? new Date(`${wantedUntil}T00:00:00Z`) : null,
});

/** Open roles and applications. */
@Injectable()
export class RolesRepository {
  constructor(private readonly database: Database) {}

  /** @param tx within it, as it is for those who hold the project. */
  async role(id: string, tx?: Tx): Promise<StoredRole | null> {
    const text = `SELECT ${roleSql} AS role FROM project_roles ro WHERE ro.id = $1::uuid`;
    const rows = await this.read<{ role: StoredRole }>('projects.role', text, id, tx);
    return rows[0]?.role ?? null;
  }

  async application(id: string, tx?: Tx): Promise<StoredApplication | null> {
    const text = `SELECT json_build_object('id', ra.id, 'version', ra.version, 'state', ra.state,
        'actorId', ra.actor_id, 'role', ${roleSql}) AS application
      FROM role_applications ra JOIN project_roles ro ON ro.id = ra.role_id WHERE ra.id = $1::uuid`;
    const rows = await this.read<{ application: StoredApplication }>('projects.application', text, id, tx);
    return rows[0]?.application ?? null;
  }

  private read<Row extends object>(name: string, text: string, id: string, tx?: Tx): Promise<Row[]> {
    return tx ? tx.$queryRawUnsafe<Row[]>(text, id) : this.database.read<Row>(name, text, [id]);
  }

  countOpen(tx: Tx, projectId: string): Promise<number> {
    return tx.projectRole.count({ where: { projectId, state: 'open' } });
  }

  /** The same role, opened a moment ago. */
  sentBefore(tx: Tx, projectId: string, title: string, since: Date) {
    return tx.projectRole.findFirst({ where: { projectId, title, createdAt: { gte: since } } });
  }

  async open(tx: Tx, projectId: string, input: ProjectRoleInput): Promise<void> {
    await tx.projectRole.create({ data: { id: uuid(), projectId, ...toRow(input) } });
  }

  /** @returns false where the version is not the current one any more. */
  async write(
    tx: Tx,
    { id, version }: Pick<StoredRole, 'id' | 'version'>,
    columns: { state?: ProjectRoleState },
    input?: ProjectRoleInput,
  ): Promise<boolean> {
    const { count } = await tx.projectRole.updateMany({
      where: { id, version },
      data: { ...columns, ...(input && toRow(input)), version: version + 1 },
    });
    return count > 0;
  }

  waiting(tx: Tx, roleId: string, actorId: string) {
    return tx.roleApplication.findFirst({ where: { roleId, actorId, state: 'sent' } });
  }

  async apply(
    tx: Tx,
    application: { roleId: string; projectId: string; actorId: string; personId: string; text: string },
  ): Promise<string> {
    const id = uuid();
    await tx.roleApplication.create({ data: { id, ...application } });
    return id;
  }

  async decide(
    tx: Tx,
    { id, version }: Pick<StoredApplication, 'id' | 'version'>,
    columns: { state: RoleApplicationState; reason?: string | null; decidedById?: string; decidedAt?: Date },
  ): Promise<boolean> {
    const { count } = await tx.roleApplication.updateMany({
      where: { id, version },
      data: { ...columns, version: version + 1 },
    });
    return count > 0;
  }

  /** Applications for a role that wait for an answer, without one of them. */
  others(tx: Tx, roleId: string, exceptId: string) {
    return tx.roleApplication.findMany({
      where: { roleId, state: 'sent', id: { not: exceptId } },
      select: { id: true, version: true, actorId: true },
    });
  }
}
