import type { MemberRole } from '@kvart/domain/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type Tx } from '../../platform/database/index.ts';
import { actorJson } from './actor-json.sql.ts';
import type { ActorRow } from './actor-view.ts';

export interface MemberRow {
  personId: string;
  name: string;
  email: string;
  role: MemberRole;
  since: Date;
}

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** Everybody whose membership is running, owners first. */
  async of(actorId: string, tx: Tx = this.database.prisma): Promise<MemberRow[]> {
    const rows = await tx.membership.findMany({
      where: { actorId, endedAt: null },
      include: { person: { select: { name: true, email: true } } },
      orderBy: [{ role: 'asc' }, { since: 'asc' }],
      take: 500,
    });
    return rows.map(({ personId, role, since, person }) => ({ personId, role, since, ...person }));
  }

  /** Two changes of one actor's members come one after the other, so that an owner always remains. */
  async lock(tx: Tx, actorId: string): Promise<void> {
    await tx.$queryRaw`select id from actors where id = ${actorId}::uuid for update`;
  }

  add(tx: Tx, actorId: string, personId: string, role: MemberRole) {
    return tx.membership.create({ data: { id: uuid(), actorId, personId, role } });
  }

  setRole(tx: Tx, actorId: string, personId: string, role: MemberRole) {
    return tx.membership.updateMany({ where: { actorId, personId, endedAt: null }, data: { role } });
  }

  end(tx: Tx, actorId: string, personId: string) {
    return tx.membership.updateMany({
      where: { actorId, personId, endedAt: null },
      data: { endedAt: new Date() },
    });
  }

  /** The actors a person can act as, in one statement. */
  memberships(personId: string) {
    return this.database.read<{ role: MemberRole; since: Date; actor: ActorRow }>(
      'memberships-of-person',
      `select m.role, m.since, ${actorJson('a')} as actor
       from memberships m join actors a on a.id = m.actor_id
       where m.person_id = $1 and m.ended_at is null and a.archived_at is null
       order by a.name limit 200`,
      [personId],
    );
  }

  person(id: string) {
    return this.database.prisma.person.findUnique({
      where: { id },
      select: { id: true, name: true, email: true, locale: true },
    });
  }

  personByEmail(email: string) {
    return this.database.prisma.person.findUnique({
      where: { email },
      select: { id: true, name: true, locale: true },
    });
  }

  openInvitations(actorId: string, tx: Tx = this.database.prisma) {
    return tx.invitation.findMany({
      where: { actorId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      orderBy: { createdAt: 'desc' },
      take: 200,
    });
  }

  createInvitation(
    tx: Tx,
    invitation: {
      actorId: string;
      email: string;
      role: MemberRole;
      invitedById: string;
      tokenHash: Uint8Array<ArrayBuffer>;
      expiresAt: Date;
    },
  ) {
    return tx.invitation.create({ data: { id: uuid(), ...invitation } });
  }

  /** Makes room for a new invitation where an earlier one to the same address has run out. */
  closeExpired(tx: Tx, actorId: string, email: string) {
    return tx.invitation.updateMany({
      where: { actorId, email, acceptedAt: null, revokedAt: null, expiresAt: { lte: new Date() } },
      data: { revokedAt: new Date() },
    });
  }

  invitation(id: string) {
    return this.database.prisma.invitation.findUnique({ where: { id } });
  }

  invitationByToken(tokenHash: Uint8Array<ArrayBuffer>, tx: Tx = this.database.prisma) {
    return tx.invitation.findUnique({ where: { tokenHash } });
  }

  /** @returns false where somebody else was faster. */
  async closeInvitation(tx: Tx, id: string, how: 'acceptedAt' | 'revokedAt'): Promise<boolean> {
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { [how]: new Date() },
    });
    return count === 1;
  }
}
