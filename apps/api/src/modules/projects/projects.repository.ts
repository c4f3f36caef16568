import type {
  PartnerRole,
  PartnerState,
  ProjectEventKind,
  ProjectFacts,
  ProjectInput,
  ProjectState,
  RoomRights,
} from '@kvart/domain/projects';
import type { Sector } from '@kvart/domain/actors';
import type { Viewer } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import type { ProjectNode } from './project-columns.sql.ts';
import type { ProjectRow, TitledRow } from './project-row.ts';
import {
  factsStatement,
  lockStatement,
  type ProjectList,
  projectListStatement,
  projectStatement,
} from './projects.sql.ts';

/** A partner as the rules look at it. */
export interface StoredPartner {
  id: string;
  version: number;
  role: PartnerRole;
  state: PartnerState;
  actorId: string;
  sector: Sector;
  isConfirmed: boolean;
}

/** A project as the rules look at it, held until the transaction ends. */
export interface StoredProject extends ProjectFacts {
  id: string;
  slug: string;
  version: number;
  title: string;
  locale: string;
  summary: string;
  description: string;
  partners: StoredPartner[];
}

export interface ProjectTurn {
  projectId: string;
  kind: ProjectEventKind;
  state: ProjectState;
  personId: string | null;
  actorId: string | null;
  aboutActorId?: string | null;
  reason?: string | null;
}

export interface Origin {
  copiedFromId?: string | null;
  fromSpaceId?: string | null;
  fromConversationId?: string | null;
  suggestedActorId?: string | null;
}

/** What a change of a project writes beside its texts. */
export interface ProjectColumns {
  state?: ProjectState;
  stateChangedAt?: Date;
  endReason?: string | null;
  visibility?: ProjectFacts['visibility'];
  partnersVisibility?: ProjectFacts['visibility'];
  rolesVisibility?: ProjectFacts['visibility'];
  workVisibility?: ProjectFacts['visibility'];
  moneyVisibility?: ProjectFacts['visibility'];
  effectVisibility?: ProjectFacts['visibility'];
  updatesVisibility?: ProjectFacts['visibility'];
}

const asDay = (day: string | null | undefined): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);

const toRow = (input: ProjectInput) => ({
  title: input.title,
  summary: input.summary,
  description: input.description,
  locale: input.locale,
  placeId: input.placeId ?? null,
  visibility: input.visibility,
  startsOn: asDay(input.startsOn),
  endsOn: asDay(input.endsOn),
});

/** Projects: each read is one statement. */
@Injectable()
export class ProjectsRepository {
  constructor(private readonly database: Database) {}

  async one(key: { slug: string } | { id: string }, node: ProjectNode): Promise<ProjectRow | null> {
    const { text, values } = projectStatement(key, node);
    const [row] = await this.database.composed<{ project: ProjectRow }>(text, values);
    return row?.project ?? null;
  }

  async link(id: string): Promise<TitledRow | null> {
    const sql = 'SELECT slug, title FROM projects WHERE id = $1::uuid';
    const [row] = await this.database.read<TitledRow & object>('projects.link', sql, [id]);
    return row ?? null;
  }

  async list(list: ProjectList): Promise<{ total: number; nodes: (ProjectRow & { k: string })[] }> {
    const { text, values } = projectListStatement(list);
    const [row] = await this.database.composed<{
      result: { total: number; nodes: (ProjectRow & { k: string })[] };
    }>(text, values);
    return row?.result ?? { total: 0, nodes: [] };
  }

  /** The project, held until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer | null, id: string): Promise<StoredProject | null> {
    const { text, values } = lockStatement(viewer, id);
    const rows = await tx.$queryRawUnsafe<StoredProject[]>(text, ...values);
    return rows[0] ?? null;
  }

  /** Running projects that an actor leads, held against others who count at the same time. */
  async countLed(tx: Tx, actorId: string): Promise<number> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${actorId}, 18))::text`;
    return tx.projectPartner.count({
      where: { actorId, role: 'lead', state: 'active', project: { state: { not: 'closed' } } },
    });
  }

  /** The same words, written by the same person a moment ago. */
  sentBefore(tx: Tx, key: { createdById: string; title: string; summary: string }, since: Date) {
    return tx.project.findFirst({ where: { ...key, createdAt: { gte: since } }, select: { id: true } });
  }

  /** Slugs that begin so. Others who want one of them wait until this transaction has taken its own. */
  async slugsLike(tx: Tx, slug: string): Promise<Set<string>> {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${slug}, 19))::text`;
    const where = { slug: { startsWith: slug } };
    const rows = await tx.project.findMany({ where, select: { slug: true }, take: 1000 });
    return new Set(rows.map((row) => row.slug));
  }

  async placeExists(tx: Tx, id: string): Promise<boolean> {
    return (await tx.place.count({ where: { id } })) > 0;
  }

  async create(
    tx: Tx,
    key: { slug: string; createdById: string } & Origin,
    input: ProjectInput,
  ): Promise<string> {
    const id = uuid();
    await tx.project.create({ data: { id, ...key, ...toRow(input) } });
    await this.writeConcepts(tx, id, input.conceptIds);
    return id;
  }

  /** @returns false where the version is not the current one any more. */
  async write(
    tx: Tx,
    { id, version }: { id: string; version: number },
    columns: ProjectColumns,
    input?: ProjectInput,
  ): Promise<boolean> {
    const { count } = await tx.project.updateMany({
      where: { id, version },
      data: { ...columns, ...(input && toRow(input)), version: version + 1 },
    });
    if (count > 0 && input) {
      await tx.projectConcept.deleteMany({ where: { projectId: id } });
      await this.writeConcepts(tx, id, input.conceptIds);
    }
    return count > 0;
  }

  private async writeConcepts(tx: Tx, projectId: string, conceptIds: readonly string[]): Promise<void> {
    await tx.projectConcept.createMany({
      data: conceptIds.map((conceptId, position) => ({ projectId, conceptId, position })),
    });
  }

  async record(tx: Tx, turn: ProjectTurn): Promise<void> {
    await tx.projectEvent.create({ data: { id: uuid(), ...turn } });
  }

  /** Takes back what partners agreed to, but for one actor's. */
  async unconfirm(tx: Tx, projectId: string, exceptActorId: string | null): Promise<void> {
    await tx.projectPartner.updateMany({
      where: { projectId, state: 'active', ...(exceptActorId && { actorId: { not: exceptActorId } }) },
      data: { confirmedAt: null, confirmedById: null },
    });
  }

  /** What the guards look at, for modules that work in the room. */
  async facts(
    viewer: Viewer | null,
    id: string,
  ): Promise<(ProjectFacts & { id: string; slug: string }) | null> {
    const { text, values } = factsStatement(viewer, id);
    const [row] = await this.database.composed<ProjectFacts & { id: string; slug: string }>(text, values);
    return row ?? null;
  }

  /** Lets a person into the room, and those who may write for the actor. */
  async seat(
    tx: Tx,
    at: { projectId: string; partnerId: string; actorId: string },
    rights: RoomRights,
    personId: string,
  ): Promise<void> {
    const { projectId, partnerId, actorId } = at;
    const members = await tx.membership.findMany({
      where: { actorId, endedAt: null, OR: [{ role: { in: ['owner', 'editor'] } }, { personId }] },
      select: { personId: true },
      take: 30,
    });
    await tx.projectPerson.createMany({
      data: members.map((member) => ({ projectId, partnerId, personId: member.personId, rights })),
      skipDuplicates: true,
    });
  }
}
