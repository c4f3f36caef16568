import type { PartnerRole, PartnerState, RoomRights } from '@kvart/domain/projects';
import { toIsoDate } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';

export interface NewPartner {
  projectId: string;
  actorId: string;
  role: PartnerRole;
  state: PartnerState;
  since?: Date | null;
  message?: string;
  replacesId?: string | null;
  roleId?: string | null;
  invitedById: string;
  answeredAt?: Date | null;
  confirmedAt?: Date | null;
  confirmedById?: string | null;
}

export interface PartnerColumns {
  state?: PartnerState;
  role?: PartnerRole;
  since?: Date;
  until?: Date;
  reason?: string | null;
  answeredAt?: Date;
  confirmedAt?: Date | null;
  confirmedById?: string | null;
}

/** An actor that might be invited. */
export interface CandidateRow {
  isArchived: boolean;
  isUnclaimed: boolean;
  /** One of the two has blocked the other. */
  isBlocked: boolean;
}

/** Today as a column of days takes it. */
export const today = (): Date => new Date(`${toIsoDate(new Date())}T00:00:00Z`);

/** Who is in a project, and who of them is in its room. */
@Injectable()
export class PartnersRepository {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, { since, ...partner }: NewPartner): Promise<string> {
    const id = uuid();
    await tx.projectPartner.create({ data: { id, ...partner, since: since ? today() : null } });
    return id;
  }

  /** @returns false where the version is not the current one any more. */
  async write(
    tx: Tx,
    { id, version }: { id: string; version: number },
    columns: PartnerColumns,
  ): Promise<boolean> {
    const { count } = await tx.projectPartner.updateMany({
      where: { id, version },
      data: { ...columns, version: version + 1 },
    });
    return count > 0;
  }

  /** Which project a partnership belongs to. */
  async projectOf(id: string): Promise<string | null> {
    const rows = await this.database.read<{ projectId: string }>(
      'projects.of_partner',
      'SELECT project_id AS "projectId" FROM project_partners WHERE id = $1::uuid',
      [id],
    );
    return rows[0]?.projectId ?? null;
  }

  /** An actor as those who want to invite it look at it. */
  async candidate(tx: Tx, actorId: string, inviterIds: readonly string[]): Promise<CandidateRow | null> {
    const rows = await tx.$queryRawUnsafe<CandidateRow[]>(
      `SELECT a.archived_at IS NOT NULL AS "isArchived", a.is_unclaimed AS "isUnclaimed",
         EXISTS (SELECT FROM actor_blocks b WHERE (b.actor_id = a.id AND b.blocked_id = ANY ($2::uuid[]))
           OR (b.blocked_id = a.id AND b.actor_id = ANY ($2::uuid[]))) AS "isBlocked"
       FROM actors a WHERE a.id = $1::uuid`,
      actorId,
      inviterIds,
    );
    return rows[0] ?? null;
  }

  /** A partnership that somebody takes the place of: it has ended, in the same project. */
  async endedIn(tx: Tx, projectId: string, id: string): Promise<boolean> {
    const where = { id, projectId, state: { in: ['left', 'removed', 'declined'] as PartnerState[] } };
    return (await tx.projectPartner.count({ where })) > 0;
  }

  async isMember(tx: Tx, actorId: string, personId: string): Promise<boolean> {
    return (await tx.membership.count({ where: { actorId, personId, endedAt: null } })) > 0;
  }

  countPeople(tx: Tx, partnerId: string): Promise<number> {
    return tx.projectPerson.count({ where: { partnerId } });
  }

  async setRights(
    tx: Tx,
    at: { projectId: string; partnerId: string; personId: string },
    rights: RoomRights | null,
  ): Promise<void> {
    const { partnerId, personId } = at;
    if (rights === null) await tx.projectPerson.deleteMany({ where: { partnerId, personId } });
    else
      await tx.projectPerson.upsert({
        where: { partnerId_personId: { partnerId, personId } },
        create: { ...at, rights },
        update: { rights },
      });
  }

  /** Hands the lead's rights from the people of one partner to those of another. */
  async moveLead(tx: Tx, fromId: string, toId: string): Promise<void> {
    await tx.projectPerson.updateMany({
      where: { partnerId: fromId, rights: 'lead' },
      data: { rights: 'edit' },
    });
    await tx.projectPerson.updateMany({
      where: { partnerId: toId, rights: 'edit' },
      data: { rights: 'lead' },
    });
  }
}
